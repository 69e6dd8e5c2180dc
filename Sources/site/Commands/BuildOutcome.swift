import SiteBuild
import SiteModel

/// What an incomplete build means for the output folder, in words.
enum BuildConsequence {
    /// After a build that failed.
    static func of(_ error: DiagnosedError, output: String) -> Wording {
        for case let problem as OutputProblem in error.diagnostics.map(\.problem) {
            switch problem {
            case .interrupted:
                return Wording(
                    "\(output) has a mix of old and new files", korean: "\(output) 폴더에는 옛 파일과 새 파일이 섞여 있습니다")
            case .unwrittenList: return Wording("\(output) is up to date", korean: "\(output) 폴더는 최신 상태입니다")
            case .refusedRoot, .refusedHome, .overlapsSource, .notAFolder, .brokenLink, .foreignFolder, .foreignFile,
                .foreignFolderInPlaceOfFile, .linkInPlaceOfFolder, .damagedManifest, .unreadableManifest, .cannotWrite,
                .cannotRead, .unusableList, .tooManyPreviews:
                continue
            }
        }
        return unchanged(output)
    }

    /// After a build that was interrupted before it changed anything.
    static func unchanged(_ output: String) -> Wording {
        Wording("\(output) is unchanged", korean: "\(output) 폴더는 그대로입니다")
    }

    /// After a signal that came too late to interrupt the build.
    static func finished(_ output: String) -> Wording {
        Wording("\(output) was already complete", korean: "\(output) 폴더는 막 완성되었습니다")
    }

    /// After a build that left out documents with errors.
    static let restPublished = Wording("everything else was published", korean: "나머지는 공개했습니다")
}
