import SiteModel

/// An address that a document had, and has no more.
struct Move: Sendable {
    /// Where it was published.
    private(set) var route: Route
    /// The document, relative to the site's root.
    private(set) var file: String
}

extension Move: CacheRecord {
    static var blank: Move { Move(route: .home, file: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&route)
        try coder.code(&file)
    }
}
