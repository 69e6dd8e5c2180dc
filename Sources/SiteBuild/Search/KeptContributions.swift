import SiteBytes
import SiteModel
import SiteSearch

/// What the documents of one generation contribute to the search index, as a file of the cache holds it: in the order of their
/// entries, each with what else the index says of it.
struct KeptContributions: Sendable {
    /// The fingerprint of what the generation was made from (`SearchGeneration.inputs`).
    let inputs: Fingerprint
    let documents: [Document]
    private let bytes: [UInt8]
    private let positions: [Fingerprint: Int]

    /// A document of the file.
    struct Document: Sendable {
        let file: String
        /// The fingerprint of its page.
        let page: Fingerprint
        let contribution: Fingerprint
        fileprivate let words: Range<Int>
        fileprivate let range: Range<Int>

        /// Whether a document is still the same to the index.
        func isSame(as document: SearchedDocument) -> Bool {
            page == document.fingerprint && contribution == document.summary.contribution
        }
    }

    /// Reads a file of the cache.
    init(_ decoder: CacheDecoder) throws(CacheDamage) {
        var decoder = decoder
        inputs = try decoder.read()
        var documents: [Document] = []
        var positions: [Fingerprint: Int] = [:]
        for position in 0..<(try decoder.length()) {
            let document = Document(
                file: try decoder.read(), page: try decoder.read(), contribution: try decoder.read(),
                words: try decoder.take(decoder.length()), range: try decoder.take(decoder.length()))
            documents.append(document)
            positions[document.contribution] = position
        }
        self.documents = documents
        self.positions = positions
        bytes = decoder.bytes
    }

    subscript(fingerprint: Fingerprint) -> [UInt8]? {
        positions[fingerprint].map { Array(bytes[documents[$0].range]) }
    }

    /// A document as it was when the file was written, as far as its keys go.
    func indexed(_ document: Document) throws -> IndexedDocument {
        var decoder = CacheDecoder(bytes, in: document.words)
        let words = (title: try decoder.read(String.self), tags: try decoder.read([String].self))
        return IndexedDocument(
            path: "", title: words.title, tags: words.tags, kind: .post, day: nil, source: nil,
            description: try decoder.read(), file: document.file,
            contribution: try DocumentContribution(encoded: Array(bytes[document.range])))
    }

    /// Writes a file for the cache.
    static func write(
        _ contributions: [[UInt8]], of documents: [SearchedDocument], inputs: Fingerprint,
        into encoder: inout CacheEncoder
    ) {
        encoder.reserve(contributions.reduce(0) { $0 + $1.count + 512 })
        encoder.write(inputs)
        encoder.write(count: UInt64(contributions.count))
        for (document, contribution) in zip(documents, contributions) {
            encoder.write(document.page.file)
            encoder.write(document.fingerprint)
            encoder.write(document.summary.contribution)
            var words = CacheEncoder()
            words.write(document.title)
            words.write(document.tags)
            words.write(document.description)
            let encoded = words.bytes
            encoder.write(count: UInt64(encoded.count))
            encoder.write(bytes: encoded)
            encoder.write(count: UInt64(contribution.count))
            encoder.write(bytes: contribution)
        }
    }
}
