/// How serious a diagnostic is: an error fails the build, a warning does not, a note only informs.
public enum Severity: String, Sendable, Comparable {
    case note
    case warning
    case error

    /// Orders note before warning before error.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
