import SiteBytes
import SiteModel

/// Where a document was when it was last published.
struct KnownAddress: Sendable {
    /// The document, relative to the site's root.
    private(set) var file: String
    private(set) var route: Route
    /// Of the document's bytes: by it a file is known again under another name, unless the program made fingerprints
    /// in another way before.
    private(set) var source: Fingerprint
}

extension KnownAddress: CacheRecord {
    static var blank: KnownAddress { KnownAddress(file: "", route: .home, source: .blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&file)
        try coder.code(&route)
        try coder.code(&source)
    }
}
