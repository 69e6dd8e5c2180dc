import SiteModel

/// Says how many there are of something.
enum Count {
    static func of(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    /// The errors and warnings among diagnostics.
    static func of(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let parts = [errors > 0 ? of(errors, "error") : nil, warnings > 0 ? of(warnings, "warning") : nil]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
