import SiteModel

/// Diagnostics as one JSON object.
///
/// The guide documents its fields; fields may be added, but never removed.
struct JSONReport: Encodable {
    private let version = 1
    private let program = "site"
    private let programVersion = SiteCommand.configuration.version
    private let language: String
    private let summary: Counts
    private let diagnostics: [Entry]

    private struct Counts: Encodable {
        let errors: Int
        let warnings: Int
        let notes: Int
    }

    private struct Entry: Encodable {
        let rule: String
        let severity: String
        let file: String?
        let line: Int?
        let column: Int?
        let message: String
        let hint: String?
    }

    init(_ diagnostics: [Diagnostic], language: InterfaceLanguage) {
        self.language = language.rawValue
        summary = Counts(
            errors: diagnostics.count { $0.severity == .error },
            warnings: diagnostics.count { $0.severity == .warning },
            notes: diagnostics.count { $0.severity == .note })
        self.diagnostics = diagnostics.map { diagnostic in
            Entry(
                rule: diagnostic.problem.identifier, severity: diagnostic.severity.rawValue,
                file: diagnostic.file.isEmpty ? nil : diagnostic.file, line: diagnostic.position?.line,
                column: diagnostic.position?.column, message: diagnostic.problem.message.text(in: language),
                hint: diagnostic.problem.hint?.text(in: language))
        }
    }

    /// The object as text, with a line feed at its end.
    var text: MachineText { .json(self) }
}
