import SiteModel

/// What can be wrong with the cache; none of it harms the site.
enum CacheProblem: Problem {
    case cannotKeep(reason: Wording)
    case addressesLost

    var severity: Severity { .note }

    var message: Wording {
        switch self {
        case .cannotKeep(let reason):
            Wording(
                "cannot write to \(CacheFolder.name): \(reason.english); the next build will be slower",
                korean: "\(CacheFolder.name) 폴더에 쓸 수 없습니다: \(reason.korean). 다음 빌드가 느려집니다")
        case .addressesLost:
            Wording(
                """
                the memory of addresses in \(CacheFolder.name) was damaged and starts anew: addresses that documents had \
                before lead nowhere now, unless they are among `aliases`
                """,
                korean: "\(CacheFolder.name)에 적어 둔 주소가 망가져 새로 적습니다. 글의 예전 주소는 `aliases`에 있는 것만 이어집니다")
        }
    }
}
