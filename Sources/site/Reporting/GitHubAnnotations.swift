import SiteModel

/// Formats diagnostics as workflow commands, which GitHub shows next to the changed lines.
///
/// The format and its escapes are those of `@actions/core` (`command.ts`).
enum GitHubAnnotations {
    /// One line per diagnostic.
    static func text(
        for diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage
    ) -> String {
        diagnostics.map { command(for: $0, paths: paths, language: language) }.joined()
    }

    /// As many lines as GitHub shows for one step: ten of each severity.
    static func firstFew(
        of diagnostics: [Diagnostic], paths: RepositoryPaths, language: InterfaceLanguage
    ) -> String {
        let severities: [Severity] = [.error, .warning, .note]
        let few = severities.flatMap { severity in diagnostics.filter { $0.severity == severity }.prefix(10) }
        return text(for: few, paths: paths, language: language)
    }

    private static func command(
        for diagnostic: Diagnostic, paths: RepositoryPaths, language: InterfaceLanguage
    ) -> String {
        var properties: [String] = []
        if !diagnostic.file.isEmpty { properties.append("file=" + escaped(property: paths.path(of: diagnostic.file))) }
        if let position = diagnostic.position {
            properties += ["line=\(position.line)", "col=\(position.column)"]
        }
        properties.append("title=" + escaped(property: diagnostic.problem.identifier))
        let message = diagnostic.text(in: language, separator: "\n")
        return "::\(name(of: diagnostic.severity)) \(properties.joined(separator: ","))::\(escaped(data: message))\n"
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

    private static func escaped(property: String) -> String {
        escaped(data: property).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
