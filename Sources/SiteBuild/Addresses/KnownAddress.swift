import SiteBytes
import SiteModel

/// Where a document was when it was last published.
struct KnownAddress: Sendable {
    /// The document, relative to the site's root.
    let file: String
    let route: Route
    /// Of the document's bytes: by it a file is known again under another name, unless the program made fingerprints
    /// in another way before.
    let source: Fingerprint
}

extension KnownAddress: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(file)
        encoder.write(route)
        encoder.write(source)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(file: try decoder.read(), route: try decoder.read(), source: try decoder.read())
    }
}
