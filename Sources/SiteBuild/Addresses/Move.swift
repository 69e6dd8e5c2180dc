import SiteModel

/// An address that a document had, and has no more.
struct Move: Sendable {
    /// Where it was published.
    let route: Route
    /// The document, relative to the site's root.
    let file: String
}

extension Move: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(route)
        encoder.write(file)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(route: try decoder.read(), file: try decoder.read())
    }
}
