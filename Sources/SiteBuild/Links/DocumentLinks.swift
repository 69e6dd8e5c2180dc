package import SiteModel

/// What a document links to within the site: whether that is there depends on other documents, so that every build looks
/// again.
package struct DocumentLinks: DocumentExtract {
    /// The links, with their positions in the file; those of front matter have none.
    package let links: [DocumentLink]

    init(_ links: [DocumentLink]) {
        self.links = links
    }

    init(of document: ExtractedDocument) {
        self.init(document.rendered.links)
    }

    func encode(into encoder: inout CacheEncoder) { encoder.write(links) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self.init(try decoder.read()) }
}
