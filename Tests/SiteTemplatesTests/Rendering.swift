import SiteModel

@testable import SiteTemplates

/// Makes themes and pages for tests.
enum Rendering {
    static let baseURL = BaseURL(origin: "https://user.github.io", basePath: "/blog")

    /// What is wrong with a theme that has these files of its own, as `file:line:column: message | hint`.
    static func problems(_ files: [String: String]) -> [String] {
        do {
            _ = try library(files)
            return []
        } catch {
            return error.diagnostics.map(words)
        }
    }

    static func words(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let hint = diagnostic.problem.hint.map { " | " + $0.english } ?? ""
        return "\(diagnostic.file)\(place): \(diagnostic.problem.message.english)\(hint)"
    }

    static func library(_ files: [String: String]) throws(DiagnosedError) -> TemplateLibrary {
        try TemplateLibrary(theme: Theme(overriding: files.mapValues { Array($0.utf8) }), baseURL: baseURL)
    }

    /// A renderer of a site with these pages.
    static func renderer(
        _ files: [String: String] = [:], pages: [Page] = [], configure: (inout SiteConfiguration) -> Void = { _ in }
    ) throws -> PageRenderer {
        var configuration = SiteConfiguration()
        configuration.title = "블로그"
        configuration.baseURL = baseURL
        configure(&configuration)
        let site = Site(pages: pages, configuration: configuration)
        return PageRenderer(library: try library(files), context: ViewContext(site: site))
    }

    /// A post's page made with a template of its own.
    static func post(_ template: String, _ page: Page = page(), body: String = "<p>글</p>") throws -> String {
        let renderer = try renderer(["post.mustache": template], pages: [page]) { $0.description = "사이트 소개" }
        return text(renderer.document(page, body: Array(body.utf8), surroundings: .init()))
    }

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    static func page(_ title: String = "제목") -> Page {
        Page(file: "content/a.md", kind: .post, title: title, description: "", route: Route(page: ["posts", "a"]))
    }
}
