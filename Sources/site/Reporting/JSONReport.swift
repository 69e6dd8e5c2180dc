import Foundation
import SiteModel

/// Diagnostics as one JSON object, whose shape the README documents and which only ever grows.
struct JSONReport: Encodable {
    private let version = 1
    private let program = "site"
    private let programVersion = SiteCommand.configuration.version
    private let language: String
    private let summary: Counts
    private let diagnostics: [Finding]

    private struct Counts: Encodable {
        let errors: Int
        let warnings: Int
        let notes: Int
    }

    private struct Finding: Encodable {
        let rule: String
        let severity: String
        let file: String?
        let line: Int?
        let column: Int?
        let message: String
        let hint: String?
    }

    /// Takes diagnostics.
    ///
    /// - Parameters:
    ///   - diagnostics: All of them, in reading order.
    ///   - language: The language of messages and hints.
    init(_ diagnostics: [Diagnostic], language: InterfaceLanguage) {
        self.language = language.rawValue
        summary = Counts(
            errors: diagnostics.count { $0.severity == .error },
            warnings: diagnostics.count { $0.severity == .warning },
            notes: diagnostics.count { $0.severity == .note })
        self.diagnostics = diagnostics.map { diagnostic in
            Finding(
                rule: diagnostic.problem.identifier, severity: diagnostic.severity.rawValue,
                file: diagnostic.file.isEmpty ? nil : diagnostic.file, line: diagnostic.position?.line,
                column: diagnostic.position?.column, message: diagnostic.problem.message.text(in: language),
                hint: diagnostic.problem.hint?.text(in: language))
        }
    }

    /// The object as text, with a line feed at its end.
    var text: String { MachineText.json(self) }
}
