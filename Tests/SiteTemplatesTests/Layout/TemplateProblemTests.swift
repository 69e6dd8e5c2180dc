import SiteModel
import Testing

@testable import SiteTemplates

@Suite("Template problems")
struct TemplateProblemTests {
    @Test("the built-in theme has none")
    func builtIn() {
        #expect(Rendering.problems([:]).isEmpty)
    }

    private static let lists = "templates/README.md lists all of them"
    private static let asciiHint = "give the front matter key an ASCII name, and write it as in `{{extra.subtitle}}`"

    private static let nameHint =
        "names have letters, digits, `-`, `_` and `?`; separate two names with a dot"
    private static let callHint =
        "write only the name; only loops have functions: `first()`, `last()`, `index()`, `even()`, `odd()`"

    /// A template `post.mustache`, and what is said about it.
    static let postCases: [(String, String)] = [
        ("가\n  {{> card2}}", "2:3: there is no template `card2.mustache` to use here | write `card`"),
        ("{{> 없는것}}", "1:1: there is no template `없는것.mustache` to use here | add templates/없는것.mustache"),
        ("{{<bse}}{{/bse}}", "1:1: there is no template `bse.mustache` to use here | write `base`"),
        ("{{#asset}}stile.css{{/asset}}", "1:1: there is no file `templates/assets/stile.css` | write `style.css`"),
        (
            "가{{#asset}}로고.svg{{/asset}}",
            "1:2: there is no file `templates/assets/로고.svg` | add templates/assets/로고.svg"
        ),
        ("가나 {{titl}}", "1:4: no template has a variable `titl` | write `title`"),
        ("{{제목}}", "1:1: names in templates can only have ASCII letters, unlike ‘제목’ | \(asciiHint)"),
        (
            "{{#document}}{{extra.연재}}{{/document}}",
            "1:14: names in templates can only have ASCII letters, unlike ‘extra.연재’ | \(asciiHint)"
        ),
        ("\n\n{{site.titl}}", "3:1: no template has a variable `titl` | write `title`"),
        ("{{#document}}{{{bodi}}}{{/document}}", "1:14: no template has a variable `bodi` | write `body`"),
        ("{{& bodi }}", "1:1: no template has a variable `bodi` | write `body`"),
        ("{{#docment}}{{/docment}}", "1:1: no template has a variable `docment` | write `document`"),
        ("{{^docment}}{{/docment}}", "1:1: no template has a variable `docment` | write `document`"),
        ("{{last(tags)}}", "1:1: templates cannot call `last` on a value | \(callHint)"),
        (
            "가 {{#uppercased(title)}}{{/uppercased(title)}}",
            "1:3: templates cannot call `uppercased` on a value | \(callHint)"
        ),
        ("{{}}", "1:1: ‘’ cannot be the name of a variable | \(nameHint)"),
        ("{{.title}}", "1:1: ‘.title’ cannot be the name of a variable | \(nameHint)"),
        (
            "{{#document}}{{extra.a b}}{{/document}}",
            "1:14: ‘extra.a b’ cannot be the name of a variable | \(nameHint)"
        ),
        ("{{>*title}}", "1:1: a variable cannot choose which template to use | write the name of the template"),
        (
            "가\n{{<base}}{{heading}}{{/base}}",
            "2:10: this would not be shown: it is not in a block of `base` | move it into a block, such as `{{$content}}…{{/content}}`"
        ),
        (
            "{{% CONTENT_TYPE: TEXT}}",
            "1:1: templates cannot change how values are escaped | delete it; `{{{name}}}` outputs HTML unescaped"
        ),
        ("{{^asset}}style.css{{/asset}}", "1:1: no template has a variable `asset` | \(lists)"),
        ("{{<base}}\n{{$contnt}}{{/contnt}}{{/base}}", "2:1: the layout has no block `contnt` | write `content`"),
        ("가 {{title", "1:3: this tag has no `}}` | end it with `}}` (`}}}` if it starts with `{{{`)"),
        ("{{{title}}", "1:1: this tag has no `}}` | end it with `}}` (`}}}` if it starts with `{{{`)"),
        (
            "\r\n{{#document}}",
            "2:1: the section `document` that starts here is never closed | add `{{/document}}` where it ends"
        ),
        ("{{/document}}", "1:1: `{{/document}}` has no opening tag | delete it"),
        ("{{#document}}{{/site}}", "1:14: expected `{{/document}}`, not `{{/site}}` | write `{{/document}}`"),
        (
            "{{> post}}",
            "1:1: the template `post` uses itself endlessly"
                + " | a template can use itself only inside `{{#children}}`, a list that ends"
        ),
    ]

    @Test("each is named at its place, with a fix", arguments: postCases)
    func post(template: String, expected: String) {
        #expect(Rendering.problems(["post.mustache": template]) == ["templates/post.mustache:" + expected])
    }

    @Test("all problems of all templates are named in one run")
    func several() {
        let said = Rendering.problems(["card.mustache": "{{titl}}\n{{urll}}", "post.mustache": "{{#document}}"])
        #expect(
            said.map { $0.prefix { $0 != " " } } == [
                "templates/card.mustache:1:1:", "templates/card.mustache:2:1:", "templates/post.mustache:1:1:",
            ])
    }

    @Test("a layout that cannot be read is the only fault")
    func brokenLayout() {
        let said = Rendering.problems(["base.mustache": "{{#document}}{{$content}}{{/content}}"])
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("templates/base.mustache:1:1: the section `document` that starts here") == true)
    }

    @Test("templates that use each other endlessly are named")
    func mutualRecursion() {
        let said = Rendering.problems(["card.mustache": "{{> mine}}", "mine.mustache": "{{> card}}"])
        #expect(
            said.contains { $0.hasPrefix("templates/card.mustache:1:1: the template `card` uses itself endlessly") })
        #expect(
            said.contains { $0.hasPrefix("templates/mine.mustache:1:1: the template `mine` uses itself endlessly") })
    }

    @Test("a block that holds itself is named, also through a partial")
    func blockRecursion() {
        let files = ["mine.mustache": "{{$content}}{{/content}}"]
        for inner in ["{{$content}}{{/content}}", "{{> mine}}"] {
            let page = "가\n{{<base}}\n{{$content}}\(inner){{/content}}{{/base}}"
            let said = Rendering.problems(files.merging(["post.mustache": page]) { $1 })
            #expect(said.count == 1)
            #expect(said.first?.hasPrefix("templates/post.mustache:3:1: the template `post` uses itself") == true)
        }
    }

    @Test("a block that holds itself in a section is named")
    func blockRecursionInSection() {
        let page = "{{<base}}{{$content}}{{#title}}{{$content}}{{/content}}{{/title}}{{/content}}{{/base}}"
        let said = Rendering.problems(["post.mustache": page])
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("templates/post.mustache:1:10: the template `post` uses itself") == true)
    }

    @Test("tags that are too deep in others are named once", arguments: ["#title", "^title", "$content", "<base"])
    func depth(tag: String) {
        let opening = "{{\(tag)}}"
        let said = Rendering.problems([
            "post.mustache": String(repeating: opening, count: 100)
                + String(repeating: "{{/\(tag.dropFirst())}}", count: 100),
            "tag.mustache": String(repeating: opening, count: 5000),
        ])
        #expect(
            said.filter { !$0.contains("not in a block") } == [
                "templates/tag.mustache:1:\(100 * opening.count + 1): this tag is in more than 100 others"
                    + " | nest fewer sections and templates"
            ])
    }

    @Test("a chain of templates that is too deep is named")
    func chain() {
        var files = Dictionary(
            uniqueKeysWithValues: (0..<5000).map { ("p\($0).mustache", "{{#title}}{{>p\($0 + 1)}}{{/title}}") })
        files["p5000.mustache"] = "글"
        files["post.mustache"] = "{{>p0}}"
        let said = Rendering.problems(files)
        #expect(said.count == 1)
        #expect(said.first?.hasPrefix("templates/p149.mustache:1:11: this tag is in more than 300 others") == true)
    }

    @Test(
        "templates that double without end are named",
        arguments: [
            "{{>NEXT}}{{>NEXT}}", "{{#title}}{{>NEXT}}{{>NEXT}}{{/title}}",
            "{{<NEXT}}{{$a}}{{/a}}{{/NEXT}}{{<NEXT}}{{$b}}{{/b}}{{/NEXT}}", "{{^title}}{{>NEXT}}{{/title}}{{>NEXT}}",
        ])
    func doubling(template: String) throws {
        var files = Dictionary(
            uniqueKeysWithValues: (0..<60).map { ("p\($0).mustache", template.replacing("NEXT", with: "p\($0 + 1)")) })
        files["p60.mustache"] = "{{$a}}{{/a}}{{$b}}{{/b}}"
        files["post.mustache"] = "{{>p0}}"
        let said = Rendering.problems(files)
        #expect(said.count == 1)
        let match = try #require(
            said.first?.firstMatch(
                of:
                    #/templates/p(\d+)\.mustache:1:\d+: with all that the template `p(\d+)` uses, this becomes too large/#
            ))
        #expect(Int(match.1).map { $0 + 1 } == Int(match.2))
    }

    @Test("text that is used too often is named")
    func longText() {
        let said = Rendering.problems([
            "long.mustache": String(repeating: "글\n", count: 100_000),
            "post.mustache": String(repeating: "{{>long}}", count: 100),
        ])
        #expect(said.count == 1)
        #expect(said.first?.contains("with all that the template `long` uses, this becomes too large") == true)
    }

    @Test("a missing template is named")
    func missingTemplate() {
        let said = TemplateChecker.check([], requiring: ["home", "404"], assetNames: []).map(Rendering.words)
        #expect(
            said == [
                "templates: there is no template `404.mustache` | add templates/404.mustache",
                "templates: there is no template `home.mustache` | add templates/home.mustache",
            ])
    }

    @Test("bytes that are not UTF-8 are named")
    func encoding() {
        let error = #expect(throws: DiagnosedError.self) { try Theme(overriding: ["post.mustache": [0xB0, 0xA1]]) }
        #expect(
            error?.diagnostics.map(Rendering.words) == [
                "templates/post.mustache: the template is not UTF-8 text | save the file as UTF-8"
            ])
    }

    @Test("the faulty line is shown")
    func excerpt() {
        let error = #expect(throws: DiagnosedError.self) {
            try Rendering.library(["post.mustache": "가\n나 {{titl}} 다\n"])
        }
        #expect(error?.diagnostics.map(\.excerpt) == ["나 {{titl}} 다"])
    }

    @Test(
        "what is right passes",
        arguments: [
            "글", "{{! 제목은 {titl} }}", "{{#document}}{{extra.a}}{{extra.a.b}}{{/document}}",
            "{{#document}}{{#tags}}{{.}}{{/tags}}{{/document}}",
            "{{#document}}{{#tags}}{{#first()}}첫{{/first()}}{{/tags}}{{/document}}",
            "{{ title }} {{{ title }}} {{& title }}", "{ {title} }",
            "{{<base}}{{$content}}글{{/content}}{{/base}}", "{{$mine}}기본{{/mine}}",
            "{{#document}}\n  {{> card}}\n{{/document}}",
        ])
    func right(template: String) {
        #expect(Rendering.problems(["post.mustache": template]).isEmpty)
    }

    @Test("an empty page template is refused", arguments: ["", " \n"])
    func empty(template: String) {
        #expect(Rendering.problems(["post.mustache": template]).count == 1)
        #expect(Rendering.problems(["byline.mustache": template]).isEmpty)
    }

    @Test("only what Mustache says of a loop may be called", arguments: ["{{foo()}}", "{{#title()}}{{/title()}}"])
    func calls(template: String) {
        #expect(Rendering.problems(["post.mustache": template]).count == 1)
    }

    @Test("other delimiters are refused")
    func delimiters() {
        #expect(
            Rendering.problems(["post.mustache": "가\n{{=<% %>=}}<% titl %>"]) == [
                "templates/post.mustache:2:1: templates cannot change the braces that mark tags"
                    + " | write the tags with `{{` and `}}`"
            ])
    }
}
