import SiteBuild
import SiteModel

/// Says what a build that failed has left in the output folder.
enum BuildOutcome {
    static func of(_ error: DiagnosedError, output: String) -> String {
        let isInterrupted = error.diagnostics.contains { diagnostic in
            if case .interrupted? = diagnostic.problem as? OutputProblem { true } else { false }
        }
        return isInterrupted ? "\(output) is half old, half new" : "\(output) is as it was"
    }
}
