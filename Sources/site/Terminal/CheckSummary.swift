import Foundation
import SiteModel

/// Says in one line what a check found.
enum CheckSummary {
    static func wording(of diagnostics: [Diagnostic], documentCount: Int, took duration: Duration) -> Wording {
        func count(_ severity: Severity, _ noun: Wording) -> Wording {
            Count.of(diagnostics.count { $0.severity == severity }, noun)
        }
        let documents = Count.of(documentCount, Wording("document", korean: "글"))
        let milliseconds = Int(duration / .milliseconds(1))
        let seconds = String(format: "%d.%02d", milliseconds / 1000, milliseconds % 1000 / 10)
        let parts = [
            Wording("\(documents.english) checked", korean: "\(documents.korean) 검사"),
            count(.error, Wording("error", korean: "오류")), count(.warning, Wording("warning", korean: "경고")),
            count(.note, Wording("note", korean: "참고")), Wording("\(seconds) s", korean: "\(seconds)초"),
        ]
        return parts.joined(separator: ", ")
    }
}
