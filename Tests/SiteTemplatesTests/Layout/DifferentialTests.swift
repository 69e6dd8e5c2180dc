import Testing

@testable import SiteTemplates

/// Our renderer gives what the Mustache library gives, byte for byte.
///
/// Where the library itself departs from the Mustache specification, ours does as well, so that pages stay as they are:
/// - `{{first()}}` and the like are not Mustache;
/// - an empty text and 0 are true in sections;
/// - a section's closing tag does not matter to whether what follows it on its line can be alone; the opening tag has;
/// - a template's first line goes on the line in which the template is used, unless it is blank, when it is dropped;
/// - blanks at the end of a template that does not end with a line break are dropped when they are a line of their own;
/// - what is put into a block loses the indentation of its first line;
/// - inside a block that is put into a parent, `{{$name}}` is looked up among the blocks put there.
///
/// In four things ours departs from the library:
/// - a view or a list in text is nothing; the library writes Swift's description of it;
/// - a partial, a parent and a block are never indented; the library indents those that follow blanks and a comment,
///   or blanks after a section whose opening tag stands alone, on the line of its closing tag;
/// - a tag whose braces are followed by a line break is a tag; the library makes it text;
/// - a combining mark after a brace belongs to the text; the library sees no brace.
@Suite("Our Mustache and the library's")
struct DifferentialTests {
    private static let themesPerRun = 36
    private static let pagesPerTheme = 40

    @Test("give the same pages", arguments: 0..<16)
    func equal(run: Int) throws {
        for seed in (0..<Self.themesPerRun).map({ run * Self.themesPerRun + $0 }) {
            var generator = TemplateGenerator(seed: seed)
            let difference = try Self.difference(of: generator.theme(), seed: seed)
            try #require(difference == nil, "\(difference ?? "")")
        }
    }

    @Test("differ if a single byte does")
    func canFail() throws {
        let other = try Self.difference(of: ["page": "{{a}}\n"], reference: ["page": "{{a}} \n"], seed: 0)
        #expect(other != nil)
        let spaced = try Self.difference(
            of: ["page": "\n{{#a}}\nx{{/a}}"], reference: ["page": "\n{{#a}} x{{/a}}"], seed: 1)
        #expect(spaced != nil)
    }

    @Test("the templates of the built-in theme give the same pages")
    func builtIn() throws {
        let theme = try Theme()
        let sources = theme.templates.map {
            ($0.name, $0.text.replacing("#asset", with: "#a").replacing("/asset", with: "/a"))
        }
        let templates = Dictionary(uniqueKeysWithValues: sources)
        for name in templates.keys.sorted() {
            var all = templates
            all["page"] = templates[name]
            #expect(try Self.difference(of: all, seed: 7) == nil)
        }
    }

    /// The first difference between the pages that a theme gives with both renderers, in words.
    ///
    /// Odd seeds fill in constants as a build does, which closed views would hide from the reference.
    private static func difference(
        of templates: [String: String], reference other: [String: String]? = nil, seed: Int
    ) throws -> String? {
        let usesConstants = seed % 2 == 1
        let site = GeneratedView(fields: ValueGenerator.site, isClosed: false)
        let constants = TemplateConstants(["site": site], names: usesConstants ? ["site": ["t", "n", "e"]] : [:])
        let sources = templates.map { TemplateSource(name: $0.key, text: $0.value) }
        let parsed = Dictionary(uniqueKeysWithValues: sources.map { ($0.name, TemplateParser.parse($0, assets: [:])) })
        let program = try TemplateProgram(["page"], of: sources, parsed: parsed, constants: constants)
        let reference = try ReferenceRenderer(other ?? templates)
        for number in 0..<pagesPerTheme {
            var values = ValueGenerator(seed: seed * pagesPerTheme + number, allowsClosedViews: !usesConstants)
            let page = values.page()
            guard case .view(let view) = page.templateValue else { continue }
            let ours = String(decoding: program.render("page", view) ?? [], as: UTF8.self)
            let expected = reference.render("page", page)
            guard ours.utf8.elementsEqual(expected.utf8) else {
                return
                    "seed \(seed): \(templates)\n\(page)\nours: \(ours.debugDescription)\n"
                    + "reference: \(expected.debugDescription)"
            }
        }
        return nil
    }
}
