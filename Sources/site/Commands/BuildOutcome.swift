import SiteBuild
import SiteModel

/// Says what a build that failed has left in the output folder.
enum BuildOutcome {
    static func of(_ error: DiagnosedError, output: String) -> String {
        for case let problem as OutputProblem in error.diagnostics.map(\.problem) {
            switch problem {
            case .interrupted: return "\(output) is half old, half new"
            case .unwrittenList: return "\(output) is up to date"
            default: continue
            }
        }
        return "\(output) is as it was"
    }
}
