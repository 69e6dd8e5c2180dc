import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch
import Synchronization

/// A document that the search finds, before its keys are decoded.
struct SearchedDocument: Sendable {
    let page: Page
    let contribution: Kept<SearchContribution>
    let summary: SearchContribution.Summary

    /// The day of publication as the index counts days.
    var day: Int? { page.published?.day.daysSinceEpoch }

    /// The document with its keys.
    func indexed(in configuration: SiteConfiguration) throws -> IndexedDocument {
        IndexedDocument(
            path: configuration.baseURL.link(to: page.route), title: page.title, tags: page.tags.map(\.commonName),
            kind: page.kind, day: day, source: page.source?.name, description: page.description, file: page.file,
            contribution: try DocumentContribution(encoded: contribution.value().encoded))
    }
}

extension SearchedDocument: CacheEncodable {
    /// All that the index shows of it; the settings, such as the base path, are the same for all.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(page.route)
        encoder.write(page.title)
        encoder.write(page.tags.map(\.commonName))
        encoder.write(page.kind)
        encoder.write(day)
        encoder.write(page.source?.name)
        encoder.write(page.description)
        encoder.write(page.file)
        encoder.write(summary.fingerprint)
    }
}

/// A generation of the search index: the documents of a span of days, and the files that are made of them.
///
/// The files' names follow from their contents, so all are made before the site can be planned, unless an earlier build
/// has left a record of them. Their contents wait in the spool. Those of a generation that is known from a record are made
/// when a file turns out to be missing in the output.
final class SearchGeneration: Sendable {
    let span: GenerationSpan
    let documents: [SearchedDocument]
    private let configuration: SiteConfiguration
    private let spool: BodySpool
    private let contents = Mutex<[BodySpool.Reference]?>(nil)

    init(
        of documents: [SearchedDocument], in span: GenerationSpan, configuration: SiteConfiguration, spool: BodySpool
    ) {
        self.documents = documents
        self.span = span
        self.configuration = configuration
        self.spool = spool
    }

    /// The fingerprint of everything that the files are made from, but for program and settings.
    var inputs: Fingerprint {
        var encoder = CacheEncoder(expecting: 256 * documents.count)
        encoder.write(span.name)
        encoder.write(documents)
        return encoder.fingerprint
    }

    /// Makes the files.
    func make() throws -> GenerationState {
        let built = try built()
        let stored = try store(built)
        contents.withLock { $0 = stored }
        return GenerationState(
            inputs: inputs, record: built.record,
            files: built.files.map { GenerationState.File(name: $0.name, content: Fingerprint(of: $0.content)) })
    }

    /// The content of one of the files, before compression.
    func content(ofFile number: Int) throws -> [UInt8] {
        let stored = try contents.withLock { known in
            let stored = try known ?? store(built())
            known = stored
            return stored
        }
        // A record that an earlier build has left has as many files.
        guard stored.indices.contains(number) else { throw ContentChanged() }
        return try spool.load(stored[number])
    }

    private func built() throws -> BuiltGeneration {
        try GenerationBuilder.build(documents.map { try $0.indexed(in: configuration) }, span: span)
    }

    private func store(_ built: BuiltGeneration) throws -> [BodySpool.Reference] {
        try built.files.map { try spool.store($0.content) }
    }
}

/// A generation as a build has made it.
struct GenerationState: Sendable {
    /// The fingerprint of what it was made from.
    let inputs: Fingerprint
    /// What the manifest says of it.
    let record: GenerationRecord
    let files: [File]

    /// A file in the generation's folder.
    struct File: CacheCodable, Sendable {
        let name: String
        /// The fingerprint of the content before compression.
        let content: Fingerprint

        init(name: String, content: Fingerprint) {
            self.name = name
            self.content = content
        }

        init(from decoder: inout CacheDecoder) throws(CacheDamage) {
            name = try decoder.read()
            content = try decoder.read()
        }

        func encode(into encoder: inout CacheEncoder) {
            encoder.write(name)
            encoder.write(content)
        }
    }
}
