import SiteModel

@testable import SiteTemplates

/// Makes themes for tests.
enum Rendering {
    /// What is wrong with a theme that has these files of its own, as `file:line:column: message | hint`.
    static func problems(_ files: [String: String]) -> [String] {
        do {
            _ = try library(files)
            return []
        } catch {
            return error.diagnostics.map(words)
        }
    }

    static func library(_ files: [String: String]) throws(DiagnosedError) -> TemplateLibrary {
        try TemplateLibrary(
            theme: Theme(overriding: files.mapValues { Array($0.utf8) }),
            baseURL: BaseURL(origin: "https://user.github.io", basePath: "/blog"), pages: ["post", "404"])
    }

    static func words(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let hint = diagnostic.problem.hint.map { " | " + $0.english } ?? ""
        return "\(diagnostic.file)\(place): \(diagnostic.problem.message.english)\(hint)"
    }
}
