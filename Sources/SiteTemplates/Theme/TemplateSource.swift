import SiteModel

/// A template as it was written.
struct TemplateSource: Sendable {
    /// The name that the program and other templates know it by: the path without extension.
    let name: String
    /// The file, relative to the site's root.
    let file: String
    let text: String

    var bytes: [UInt8] { Array(text.utf8) }

    init(path: String, bytes: [UInt8]) throws(DiagnosedError) {
        name = String(path.dropLast(".mustache".count))
        file = "templates/" + path
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DiagnosedError(TemplateProblem.notUTF8, file: file)
        }
        self.text = text
    }

    init(name: String, text: String) {
        self.name = name
        file = "templates/\(name).mustache"
        self.text = text
    }

    /// A diagnostic about a place in the template.
    func diagnostic(_ problem: TemplateProblem, at position: SourcePosition) -> Diagnostic {
        var scanned = ScannedTemplate(self)
        return scanned.diagnostic(problem, line: position.line, column: position.column)
    }
}
