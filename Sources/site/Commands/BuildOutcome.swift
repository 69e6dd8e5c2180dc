import SiteBuild
import SiteModel

/// Says what a build has left in the output folder.
enum BuildOutcome {
    /// The end of a build that failed.
    static func of(_ error: DiagnosedError, output: String) -> Wording {
        for case let problem as OutputProblem in error.diagnostics.map(\.problem) {
            switch problem {
            case .interrupted:
                return Wording("\(output) is half old, half new", korean: "\(output) 폴더에는 옛 파일과 새 파일이 섞여 있습니다")
            case .unwrittenList: return Wording("\(output) is up to date", korean: "\(output) 폴더는 최신 상태입니다")
            default: continue
            }
        }
        return unchanged(output)
    }

    /// The end of a build that was cut short.
    static func unchanged(_ output: String) -> Wording {
        Wording("\(output) is as it was", korean: "\(output) 폴더는 그대로입니다")
    }

    /// The end of a build that could not be cut short any more.
    static func finished(_ output: String) -> Wording {
        Wording("\(output) was just finished", korean: "\(output) 폴더는 막 완성되었습니다")
    }

    /// The end of a build that has left documents out.
    static let restPublished = Wording("the rest is published", korean: "나머지는 공개했습니다")
}
