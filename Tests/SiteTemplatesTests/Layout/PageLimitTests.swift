import SiteModel
import Testing

@testable import SiteTemplates

@Suite("A page that would be too long")
struct PageLimitTests {
    private final class Row: ViewModel {
        func value(of name: FieldKey) -> TemplateValue? {
            switch name {
            case FieldKey("tags"): .list((0..<10).map { _ in .view(Row()) })
            case FieldKey("title"): .text("글")
            default: nil
            }
        }
    }

    private func page(_ template: String, _ limits: PageLimits) throws -> String? {
        let source = TemplateSource(name: "post", text: template)
        let program = try TemplateProgram(
            ["post"], of: [source], parsed: ["post": TemplateParser.parse(source, assets: [:])],
            constants: TemplateConstants())
        return program.render("post", Row(), within: limits).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("has too many lists in lists")
    func parts() throws {
        let limits = PageLimits(parts: 3000)
        #expect(try page("{{#tags}}{{#tags}}{{title}}{{/tags}}{{/tags}}", limits)?.count == 100)
        #expect(try page("{{#tags}}{{#tags}}{{#tags}}{{#tags}}x{{/tags}}{{/tags}}{{/tags}}{{/tags}}", limits) == nil)
        #expect(try page("{{#tags}}{{#tags}}{{#tags}}{{#tags}}{{/tags}}{{/tags}}{{/tags}}{{/tags}}", limits) == nil)
    }

    @Test("shows too much text")
    func bytes() throws {
        let limits = PageLimits(byteCount: 60)
        #expect(try page(String(repeating: "{{title}}", count: 20), limits)?.utf8.count == 60)
        #expect(try page(String(repeating: "{{title}}", count: 21), limits) == nil)
        #expect(try page("{{#tags}}1234567{{/tags}}", limits) == nil)
    }

    @Test("has sections too deep in each other")
    func depth() throws {
        let limits = PageLimits(depth: 4)
        #expect(try page("{{#tags}}{{#title}}{{#title}}x{{/title}}{{/title}}{{/tags}}", limits)?.count == 10)
        #expect(
            try page("{{#tags}}{{#title}}{{#title}}{{#title}}x{{/title}}{{/title}}{{/title}}{{/tags}}", limits) == nil)
    }

    @Test("is not made again with the same template")
    func once() throws {
        let library = try Rendering.library([
            "post.mustache": "{{#tags}}" + String(repeating: "{{#tags}}", count: 8) + "x"
                + String(repeating: "{{/tags}}", count: 9)
        ])
        #expect(throws: DiagnosedError.self) { try library.render("post", Row()) }
        #expect(throws: DiagnosedError.self) { try library.render("post", Untouched()) }
    }

    /// A view that nothing may ask.
    private final class Untouched: ViewModel {
        func value(of name: FieldKey) -> TemplateValue? {
            Issue.record("the page is made again")
            return nil
        }
    }
}
