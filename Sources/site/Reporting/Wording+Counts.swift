import Foundation
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

extension Wording {
    /// A duration in seconds, such as `0.02 s`.
    init(seconds duration: Duration) {
        let milliseconds = Int(duration / .milliseconds(1))
        let seconds = String(format: "%d.%02d", milliseconds / 1000, milliseconds % 1000 / 10)
        self.init("\(seconds) s", korean: "\(seconds)초")
    }
}

extension Severity {
    /// The word before a message.
    var wording: Wording {
        switch self {
        case .error: Wording("error", korean: "오류")
        case .warning: Wording("warning", korean: "경고")
        case .note: Wording("note", korean: "참고")
        }
    }
}
