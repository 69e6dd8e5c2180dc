import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch
import Synchronization

/// A document that the search finds, without its keys.
struct SearchedDocument: Sendable {
    let page: Page
    /// The fingerprint of the page, with its tags as pages show them.
    let fingerprint: Fingerprint
    let summary: SearchSummary
    /// Where its keys are, if this build has found them.
    let spooled: BodySpool.Reference?

    /// The day of publication as the index counts days.
    var day: Int? { page.published?.day.daysSinceEpoch }

    /// The document with its keys.
    func indexed(with contribution: [UInt8], in configuration: SiteConfiguration) throws -> IndexedDocument {
        IndexedDocument(
            path: configuration.baseURL.link(to: page.route), title: page.title.withoutControlCharacters,
            tags: page.tags.map(\.commonName.withoutControlCharacters),
            kind: page.kind, day: day, source: page.source?.name, description: page.description, file: page.file,
            contribution: try DocumentContribution(encoded: contribution))
    }
}

extension SearchedDocument: CacheEncodable {
    /// All that the index can show of it; the settings, such as the base path, are the same for all.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(fingerprint)
        encoder.write(summary.contribution)
    }
}

/// A generation of the search index: the documents of a span of days, and the files that are made of them.
///
/// The files' names follow from their contents, so all are made before the site can be planned, unless an earlier build
/// has left a record of them. Their contents wait in the spool. Those of a generation that is known from a record are made
/// when a file turns out to be missing in the output.
final class SearchGeneration: Sendable {
    let span: GenerationSpan
    private let documents: [SearchedDocument]
    private let configuration: SiteConfiguration
    private let store: ContributionStore
    private let contents = Mutex<[BodySpool.Reference]?>(nil)

    init(
        of documents: [SearchedDocument], in span: GenerationSpan, configuration: SiteConfiguration,
        store: ContributionStore
    ) {
        self.documents = documents
        self.span = span
        self.configuration = configuration
        self.store = store
    }

    /// The fingerprint of everything that the files are made from, but for program and settings.
    var inputs: Fingerprint {
        var encoder = CacheEncoder(expecting: 32 * documents.count + 32)
        encoder.write(span.name)
        encoder.write(documents)
        return encoder.fingerprint
    }

    /// A generation, and why what its documents contribute cannot be kept.
    struct Made: Sendable {
        let state: GenerationState
        let failure: DiskError?
    }

    /// Makes the files, and keeps what the documents contribute for the next build.
    func make() throws -> Made {
        let contributions = try store.contributions(of: documents)
        let built = try built(of: contributions)
        let stored = try spooled(built)
        contents.withLock { $0 = stored }
        let state = GenerationState(
            inputs: inputs, record: built.record,
            files: built.files.map { GenerationState.File(name: $0.name, content: Fingerprint(of: $0.content)) })
        do throws(DiskError) {
            try store.cache.keep(contributions, of: documents, to: span.name)
            return Made(state: state, failure: nil)
        } catch {
            return Made(state: state, failure: error)
        }
    }

    /// The content of one of the files, before compression.
    func content(ofFile number: Int) throws -> [UInt8] {
        let stored = try contents.withLock { known in
            let stored = try known ?? spooled(built(of: store.contributions(of: documents)))
            known = stored
            return stored
        }
        // A record that an earlier build has left has as many files.
        guard stored.indices.contains(number) else { throw ContributionLost() }
        return try store.spool.load(stored[number])
    }

    private func built(of contributions: [[UInt8]]) throws -> BuiltGeneration {
        let indexed = try zip(documents, contributions).map { try $0.indexed(with: $1, in: configuration) }
        return try GenerationBuilder.build(indexed, span: span)
    }

    private func spooled(_ built: BuiltGeneration) throws -> [BodySpool.Reference] {
        try built.files.map { try store.spool.store($0.content) }
    }
}
