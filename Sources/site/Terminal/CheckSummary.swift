import Foundation
import SiteModel

/// Says in one line what a check found.
enum CheckSummary {
    static func wording(of diagnostics: [Diagnostic], documentCount: Int, took duration: Duration) -> Wording {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let notes = diagnostics.count { $0.severity == .note }
        let milliseconds = Int(duration / .milliseconds(1))
        let seconds = String(format: "%d.%02d", milliseconds / 1000, milliseconds % 1000 / 10)
        return Wording(
            """
            \(Count.of(documentCount, "document")) checked, \(Count.of(errors, "error")), \
            \(Count.of(warnings, "warning")), \(Count.of(notes, "note")), \(seconds) s
            """,
            korean: "글 \(documentCount)편 검사, 오류 \(errors)개, 경고 \(warnings)개, 참고 \(notes)개, \(seconds)초")
    }
}
