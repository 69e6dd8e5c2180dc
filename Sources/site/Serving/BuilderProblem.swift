import Foundation
import SiteModel

/// Why a build for the preview gave no reply.
enum BuilderProblem: Problem, Error {
    case crashed(number: Int32, isSignal: Bool)
    case notStarted(reason: String)
    case hasEnded
    case failed(String)

    var severity: Severity { .error }

    /// Whether another build may succeed without a change to the sources.
    ///
    /// A build that crashed twice by itself will crash again, but the system also kills processes when memory is short.
    var mayPass: Bool {
        switch self {
        case .crashed(let number, let isSignal): isSignal && [SIGKILL, SIGTERM, SIGHUP, SIGXFSZ].contains(number)
        case .notStarted, .failed: true
        case .hasEnded: false
        }
    }

    var message: Wording {
        switch self {
        case .crashed(let number, let isSignal):
            Wording(
                "the build crashed (\(isSignal ? "signal" : "status") \(number))",
                korean: "빌드가 비정상으로 끝났습니다 (\(isSignal ? "신호" : "상태") \(number))")
        case .notStarted(let reason):
            Wording("the build cannot be started: \(reason)", korean: "빌드를 시작할 수 없습니다: \(reason)")
        case .hasEnded:
            Wording(
                "the build cannot be started: the preview has ended", korean: "빌드를 시작할 수 없습니다: 미리 보기가 끝났습니다")
        case .failed(let reason): Wording("the build failed: \(reason)", korean: "빌드에 실패했습니다: \(reason)")
        }
    }

    var hint: Wording? {
        guard case .crashed = self else { return nil }
        return Wording(
            "undo the last change, or save again to retry; please report this",
            korean: "마지막으로 바꾼 것을 되돌리거나 다시 저장해 보세요. 이 문제를 알려 주시면 고맙겠습니다")
    }
}
