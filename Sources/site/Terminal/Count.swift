import SiteModel

/// Counts in words.
enum Count {
    /// A number with a noun, which is singular in English: “2 files” and “파일 2개”.
    static func of(_ number: Int, _ noun: Wording) -> Wording {
        Wording("\(number) \(noun.english)\(number == 1 ? "" : "s")", korean: "\(noun.korean) \(number)개")
    }

    /// The errors and warnings among diagnostics.
    static func of(_ diagnostics: [Diagnostic]) -> Wording {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let parts = [
            errors > 0 ? of(errors, Wording("error", korean: "오류")) : nil,
            warnings > 0 ? of(warnings, Wording("warning", korean: "경고")) : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}
