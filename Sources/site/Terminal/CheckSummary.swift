import SiteModel

/// Describes in one line what a check found.
enum CheckSummary {
    static func wording(of diagnostics: [Diagnostic], documentCount: Int, took duration: Duration) -> Wording {
        func count(_ severity: Severity) -> Wording {
            Count.of(diagnostics.count { $0.severity == severity }, severity.wording)
        }
        let documents = Count.of(documentCount, Wording("document", korean: "글"))
        let parts = [
            Wording("\(documents.english) checked", korean: "\(documents.korean) 검사"),
            count(.error), count(.warning), count(.note), Wording(seconds: duration),
        ]
        return parts.joined(separator: ", ")
    }
}
