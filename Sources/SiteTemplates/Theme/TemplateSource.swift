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

    func diagnostic(_ problem: TemplateProblem, line: Int, column: Int = 1) -> Diagnostic {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
        return Diagnostic(
            problem, file: file, position: SourcePosition(line: line, column: column), excerpt: excerpt)
    }
}
