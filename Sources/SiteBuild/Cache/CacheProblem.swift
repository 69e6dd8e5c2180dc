import SiteModel

/// What can be wrong with the cache; none of it harms the site.
enum CacheProblem: Problem {
    case cannotKeep(reason: Wording)

    var severity: Severity { .note }

    var message: Wording {
        switch self {
        case .cannotKeep(let reason):
            Wording(
                "cannot write to \(CacheFolder.name): \(reason.english); the next build will be slower",
                korean: "\(CacheFolder.name) 폴더에 쓸 수 없습니다: \(reason.korean). 다음 빌드가 느려집니다")
        }
    }
}
