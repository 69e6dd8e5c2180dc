import SiteModel

/// Formats diagnostics as workflow commands, which GitHub shows next to the changed lines.
enum GitHubAnnotations {
    /// One line per diagnostic.
    static func text(
        for diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage
    ) -> MachineText {
        .workflowCommands(diagnostics.map { WorkflowCommand($0, paths: paths, language: language) })
    }

    /// As many lines as GitHub shows for one step: ten of each severity.
    static func firstFew(
        of diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage
    ) -> MachineText {
        let severities: [Severity] = [.error, .warning, .note]
        let few = severities.flatMap { severity in diagnostics.filter { $0.severity == severity }.prefix(10) }
        return text(for: few, paths: paths, language: language)
    }
}

/// A line that has GitHub's runner annotate a file.
///
/// The format and its escapes are those of `@actions/core` (`command.ts`).
struct WorkflowCommand {
    /// The line, without its end.
    let text: String

    init(_ diagnostic: Diagnostic, paths: RepositoryPaths, language: InterfaceLanguage) {
        var properties: [String] = []
        if !diagnostic.file.isEmpty {
            properties.append("file=" + Self.escaped(property: paths.path(of: diagnostic.file)))
        }
        if let position = diagnostic.position {
            properties += ["line=\(position.line)", "col=\(position.column)"]
        }
        properties.append("title=" + Self.escaped(property: diagnostic.problem.identifier))
        let lines = diagnostic.lines(in: language).map(VisibleText.line)
        let data = Self.escaped(data: lines.joined(separator: "\n"))
        text = "::\(Self.name(of: diagnostic.severity)) \(properties.joined(separator: ","))::\(data)"
    }

    private static func name(of severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func escaped(data: String) -> String {
        // Scalars, because CR LF is a single character.
        data.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// A file's name keeps its line breaks, which have escapes; nothing else that is invisible has one.
    private static func escaped(property: String) -> String {
        VisibleText.line(escaped(data: property).replacing(":", with: "%3A").replacing(",", with: "%2C"))
    }
}
