import SiteModel

/// What can be wrong with the cache; none of it harms the site.
enum CacheProblem: Problem {
    case cannotKeep(reason: String)

    var severity: Severity { .note }

    var message: Wording {
        switch self {
        case .cannotKeep(let reason): "cannot write to \(CacheFolder.name): \(reason); the next build will be slower"
        }
    }
}
