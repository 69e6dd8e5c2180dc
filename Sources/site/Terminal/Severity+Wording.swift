import SiteModel

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
