public import SiteModel

/// What can be wrong with a template.
public enum TemplateProblem: Problem, Hashable {
    case notUTF8
    case missingTemplate(String)
    case missingPartial(String, suggestion: String?)
    case missingAsset(String, suggestion: String?)
    case unknownVariable(String, suggestion: String?)
    case unknownBlock(String, suggestion: String?)
    case unclosedTag
    case unclosedSection(String)
    case strayClosingTag(String, expected: String?)
    case recursion(String)
    case delimiterChange
    case empty
    case nameNotASCII(String)
    case badName(String)
    case call(String)
    case chosenPartial
    case notInBlock(parent: String)
    case pragma

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .notUTF8: "the template is not UTF-8 text"
        case .missingTemplate(let name): "there is no template `\(name).mustache`"
        case .missingPartial(let name, _): "there is no template `\(name).mustache` to use here"
        case .missingAsset(let name, _): "there is no file `templates/assets/\(name)`"
        case .unknownVariable(let name, _): "no template has a variable `\(name)`"
        case .unknownBlock(let name, _): "the layout has no block `\(name)`"
        case .unclosedTag: "this tag has no `}}`"
        case .unclosedSection(let name): "the section `\(name)` that starts here never ends"
        case .strayClosingTag(let name, let expected):
            expected.map { "`{{/\(name)}}` stands where `{{/\($0)}}` must" } ?? "`{{/\(name)}}` closes nothing"
        case .recursion(let name): "the template `\(name)` uses itself without end"
        case .empty: "the template is empty, so its pages would be"
        case .delimiterChange: "templates may not change the braces that mark tags"
        case .nameNotASCII(let name): "Mustache takes only ASCII letters in names, not ‘\(name)’"
        case .badName(let name): "‘\(name)’ cannot be the name of a variable"
        case .call(let function): "templates cannot call `\(function)` on a value"
        case .chosenPartial: "a variable cannot say which template to use"
        case .notInBlock(let parent): "this would not be seen: it is in no block of `\(parent)`"
        case .pragma: "templates may not change how values are escaped"
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .notUTF8: "save the file as UTF-8"
        case .missingTemplate(let name): "add templates/\(name).mustache"
        case .missingPartial(let name, let suggestion):
            suggestion.map { "write `\($0)`" } ?? "add templates/\(name).mustache"
        case .missingAsset(let name, let suggestion):
            suggestion.map { "write `\($0)`" } ?? "add templates/assets/\(name)"
        case .unknownVariable(_, let suggestion), .unknownBlock(_, let suggestion):
            suggestion.map { "write `\($0)`" } ?? "templates/README.md lists all there are"
        case .unclosedTag: "write `}}` at its end (`}}}` if it starts with `{{{`)"
        case .unclosedSection(let name): "write `{{/\(name)}}` where it ends"
        case .strayClosingTag(_, let expected): expected.map { "write `{{/\($0)}}`" } ?? "delete it"
        case .recursion: "a partial may use itself only inside a section that ends"
        case .empty: "write something in it, or delete it to have the built-in one"
        case .delimiterChange: "write the tags with `{{` and `}}`"
        case .nameNotASCII: "give the front matter key an ASCII name"
        case .badName: "names have letters, digits, `-`, `_` and `?`; a dot stands between two names"
        case .call: "write the name alone; only loops have functions: `first()`, `last()`, `index()`, `even()`, `odd()`"
        case .chosenPartial: "write the name of the template"
        case .notInBlock: "move it into `{{$block}}…{{/block}}`"
        case .pragma: "delete it; `{{{name}}}` gives HTML as it is"
        }
    }
}
