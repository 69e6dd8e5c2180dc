import SiteModel

/// What can be wrong with the cache; none of it harms the site.
enum CacheProblem: Problem {
    case cannotKeep(path: String, reason: String)

    var severity: Severity { .note }

    var message: String {
        switch self {
        case .cannotKeep(let path, let reason): "the next build will be slower: cannot write \(path): \(reason)"
        }
    }
}
