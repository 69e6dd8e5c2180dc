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
    case tooDeep(limit: Int)
    case tooLarge(String)
    case pageTooLong(String)
    case delimiterChange
    case empty
    case nameNotASCII(String)
    case badName(String)
    case call(String)
    case chosenPartial
    case notInBlock(parent: String, block: String)
    case pragma
    /// After so many others in one template that more are not listed.
    case moreFaults(count: Int)

    /// Each fails the build.
    public var severity: Severity { .error }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .notUTF8: Wording("the template is not UTF-8 text", korean: "템플릿이 UTF-8 텍스트가 아닙니다")
        case .missingTemplate(let name):
            Wording("there is no template `\(name).mustache`", korean: "`\(name).mustache` 템플릿이 없습니다")
        case .missingPartial(let name, _):
            Wording("there is no template `\(name).mustache` to use here", korean: "여기에 쓸 `\(name).mustache` 템플릿이 없습니다")
        case .missingAsset(let name, _):
            Wording("there is no file `templates/assets/\(name)`", korean: "`templates/assets/\(name)` 파일이 없습니다")
        case .unknownVariable(let name, _):
            Wording("no template has a variable `\(name)`", korean: "템플릿에 `\(name)` 변수는 없습니다")
        case .unknownBlock(let name, _):
            Wording("the layout has no block `\(name)`", korean: "레이아웃에 `\(name)` 블록은 없습니다")
        case .unclosedTag: Wording("this tag has no `}}`", korean: "이 태그에 `}}` 표시가 없습니다")
        case .unclosedSection(let name):
            Wording("the section `\(name)` that starts here is never closed", korean: "여기서 시작한 `\(name)` 구역이 닫히지 않았습니다")
        case .strayClosingTag(let name, let expected?):
            Wording(
                "expected `{{/\(expected)}}`, not `{{/\(name)}}`",
                korean: "`{{/\(expected)}}` 자리에 `{{/\(name)}}` 태그가 있습니다")
        case .strayClosingTag(let name, nil):
            Wording("`{{/\(name)}}` has no opening tag", korean: "`{{/\(name)}}` 태그가 닫을 구역이 없습니다")
        case .recursion(let name):
            Wording("the template `\(name)` uses itself endlessly", korean: "`\(name)` 템플릿이 자신을 끝없이 부릅니다")
        case .tooDeep(let limit):
            Wording("this tag is in more than \(limit) others", korean: "이 태그를 감싼 태그가 \(limit)개를 넘습니다")
        case .tooLarge(let name):
            Wording(
                "with all that the template `\(name)` uses, this becomes too large",
                korean: "`\(name)` 템플릿이 부르는 것을 모두 넣으면 너무 커집니다")
        case .pageTooLong(let name):
            Wording("the template `\(name)` makes a page too long", korean: "`\(name)` 템플릿으로 만든 페이지가 너무 길어집니다")
        case .empty: Wording("the template is empty, so its pages would be empty too", korean: "템플릿이 비어 있어 페이지도 비게 됩니다")
        case .delimiterChange:
            Wording("templates cannot change the braces that mark tags", korean: "템플릿에서 태그의 중괄호를 바꿀 수 없습니다")
        case .nameNotASCII(let name):
            Wording(
                "names in templates can only have ASCII letters, unlike ‘\(name)’",
                korean: "Mustache 이름에는 ASCII 글자만 쓸 수 있습니다: ‘\(name)’")
        case .badName(let name):
            Wording("‘\(name)’ cannot be the name of a variable", korean: "‘\(name)’: 변수 이름으로 쓸 수 없습니다")
        case .call(let function):
            Wording("templates cannot call `\(function)` on a value", korean: "템플릿에서는 값에 `\(function)` 함수를 부를 수 없습니다")
        case .chosenPartial:
            Wording("a variable cannot choose which template to use", korean: "어느 템플릿을 쓸지 변수로 정할 수 없습니다")
        case .notInBlock(let parent, _):
            Wording(
                "this would not be shown: it is not in a block of `\(parent)`",
                korean: "`\(parent)` 레이아웃의 어느 블록에도 들어 있지 않아 보이지 않습니다")
        case .moreFaults(let count):
            Wording(
                count == 1 ? "this template has one more fault" : "this template has \(count) more faults",
                korean: "이 템플릿에 오류가 \(count)개 더 있습니다")
        case .pragma: Wording("templates cannot change how values are escaped", korean: "템플릿에서 값의 이스케이프 방식을 바꿀 수 없습니다")
        }
    }

    /// The template that every document of a kind has.
    public var recurringKey: String? {
        if case .pageTooLong(let name) = self { name } else { nil }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .notUTF8: Wording("save the file as UTF-8", korean: "파일을 UTF-8로 저장하세요")
        case .missingTemplate(let name), .missingPartial(let name, nil):
            Wording("add templates/\(name).mustache", korean: "templates/\(name).mustache 파일을 만드세요")
        case .missingAsset(let name, nil):
            Wording("add templates/assets/\(name)", korean: "templates/assets/\(name) 파일을 넣으세요")
        case .unknownVariable(_, nil), .unknownBlock(_, nil):
            Wording("templates/README.md lists all of them", korean: "쓸 수 있는 것은 모두 templates/README.md에 있습니다")
        case .missingPartial(_, let suggestion?), .missingAsset(_, let suggestion?),
            .unknownVariable(_, let suggestion?), .unknownBlock(_, let suggestion?):
            Wording(
                "write `\(suggestion)`", korean: "`\(suggestion)`\(KoreanParticle.toward.form(after: suggestion)) 고치세요")
        case .unclosedTag:
            Wording(
                "end it with `}}` (`}}}` if it starts with `{{{`)", korean: "끝에 `}}`를 쓰세요 (`{{{`로 시작했으면 `}}}`)")
        case .unclosedSection(let name):
            Wording("add `{{/\(name)}}` where it ends", korean: "끝나는 곳에 `{{/\(name)}}` 태그를 쓰세요")
        case .strayClosingTag(_, let expected?):
            Wording("write `{{/\(expected)}}`", korean: "`{{/\(expected)}}` 태그를 쓰세요")
        case .strayClosingTag(_, nil): Wording("delete it", korean: "지우세요")
        case .recursion:
            Wording(
                "a template can use itself only inside `{{#children}}`, a list that ends",
                korean: "부분 템플릿은 끝이 있는 `{{#children}}` 구역 안에서만 자신을 부를 수 있습니다")
        case .tooDeep:
            Wording(
                "nest fewer sections and templates", korean: "구역과 템플릿을 이보다 적게 겹쳐 쓰세요")
        case .tooLarge(let name):
            Wording("use `\(name)` fewer times", korean: "`\(name)` 템플릿을 덜 부르세요")
        case .pageTooLong:
            Wording("nest fewer lists", korean: "목록 안에 목록을 이보다 적게 되풀이하세요")
        case .empty:
            Wording(
                "write something in it, or delete it to use the built-in one", korean: "내용을 쓰거나, 파일을 지워 내장 템플릿을 쓰세요")
        case .delimiterChange: Wording("write the tags with `{{` and `}}`", korean: "태그는 `{{`와 `}}`로 쓰세요")
        case .nameNotASCII:
            Wording(
                "give the front matter key an ASCII name, and write it as in `{{extra.subtitle}}`",
                korean: "머리말의 키를 ASCII 이름으로 바꾸고 `{{extra.subtitle}}`처럼 쓰세요")
        case .badName:
            Wording(
                "names have letters, digits, `-`, `_` and `?`; separate two names with a dot",
                korean: "이름에는 글자, 숫자, `-`, `_`, `?`를 쓰고, 두 이름 사이에는 점을 찍으세요")
        case .call:
            Wording(
                "write only the name; only loops have functions: `first()`, `last()`, `index()`, `even()`, `odd()`",
                korean: "이름만 쓰세요. 함수는 반복 안의 `first()`, `last()`, `index()`, `even()`, `odd()`뿐입니다")
        case .chosenPartial: Wording("write the name of the template", korean: "템플릿의 이름을 쓰세요")
        case .notInBlock(_, let block):
            Wording(
                "move it into a block, such as `{{$\(block)}}…{{/\(block)}}`",
                korean: "`{{$\(block)}}…{{/\(block)}}` 같은 블록 안으로 옮기세요")
        case .moreFaults: Wording("fix these first", korean: "위의 것부터 고치세요")
        case .pragma:
            Wording(
                "delete it; `{{{name}}}` outputs HTML unescaped", korean: "지우세요. HTML을 그대로 넣으려면 `{{{name}}}`이라고 쓰세요")
        }
    }
}
