import SiteBytes
import SiteFiles
import SiteModel
import SiteSearch
import Synchronization

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
    /// Where the contents of the files are, of those that have been made.
    private let contents = Mutex<[BodySpool.Reference?]>([])

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

    /// Makes the files.
    func make() throws -> GenerationState {
        if let known = store.known.generations.first(where: { $0.record.name == span.name }),
            let patched = try patched(known)
        {
            return patched
        }
        let built = try built()
        let stored = try spooled(built)
        contents.withLock { $0 = stored }
        return GenerationState(
            inputs: inputs, record: built.record, size: built.size,
            files: built.files.map { GenerationState.File(name: $0.name, content: Fingerprint(of: $0.content)) })
    }

    /// The content of one of the files, before compression.
    func content(ofFile number: Int) throws -> [UInt8] {
        let reference = try contents.withLock { known in
            if number >= known.count || known[number] == nil { known = try spooled(built()) }
            return number < known.count ? known[number] : nil
        }
        // A record that an earlier build has left has as many files.
        guard let reference else { throw ContributionLost() }
        return try store.spool.load(reference)
    }

    /// Keeps what the documents contribute for the next build; says whether it still knows that.
    func keep() throws(DiskError) -> Bool {
        let ordered = documents.sorted { $0.precedes($1) }
        guard let contributions = try? store.contributions(of: ordered) else { return false }
        try store.cache.keepContributions(to: span.name) {
            KeptContributions.write(contributions, of: ordered, inputs: inputs, into: &$0)
        }
        return true
    }

    private func built() throws -> BuiltGeneration {
        try GenerationBuilder.build(indexed(documents), span: span)
    }

    private func indexed(_ documents: [SearchedDocument]) throws -> [IndexedDocument] {
        try zip(documents, store.contributions(of: documents)).map { try $0.indexed(with: $1, in: configuration) }
    }

    private func spooled(_ built: BuiltGeneration) throws -> [BodySpool.Reference?] {
        try built.files.map { try store.spool.store($0.content) }
    }
}

// MARK: Generations in which little has changed

extension SearchGeneration {
    /// So many documents may have changed; with more, making all anew costs no more.
    private static let mostChanges = 16

    /// Makes the files from those that the last build has made; `nil` if too much has changed, or one of them is not as it
    /// was.
    private func patched(_ known: GenerationState) throws -> GenerationState? {
        let ordered = documents.sorted { $0.precedes($1) }
        guard let kept = store.kept(of: span.name), kept.inputs == known.inputs,
            kept.documents.count == ordered.count,
            zip(kept.documents, ordered).allSatisfy({ $0.file == $1.page.file })
        else { return nil }
        let changed = ordered.indices.filter { !kept.documents[$0].isSame(as: ordered[$0]) }
        guard changed.count <= Self.mostChanges else { return nil }
        let indexed = try indexed(ordered)
        guard let changes = try changes(at: changed, to: indexed, from: kept),
            let patched = try? GenerationBuilder.patched(
                indexed, anchored: try ordered.map { try $0.anchors.value().anchored }, changes: changes,
                record: known.record, size: known.size, shard: { try shard($0, of: known) })
        else { return nil }
        let stored = try patched.files.map { try $0.content.map(store.spool.store) }
        contents.withLock { $0 = stored }
        let before = Dictionary(known.files.map { ($0.name, $0.content) }) { first, _ in first }
        return GenerationState(
            inputs: inputs, record: patched.record, size: patched.size,
            files: patched.files.map { file in
                let content = file.content.map { Fingerprint(of: $0) } ?? before[file.name]
                return GenerationState.File(name: file.name, content: content ?? .blank)
            })
    }

    /// What has changed in some documents; `nil` if one has more or fewer entries than before.
    private func changes(
        at positions: [Int], to indexed: [IndexedDocument], from kept: KeptContributions
    ) throws -> [DocumentChange]? {
        var (changes, entry, next) = ([DocumentChange](), 0, positions[...])
        for (position, document) in indexed.enumerated() {
            if next.first == position {
                next.removeFirst()
                let before = try kept.indexed(kept.documents[position])
                guard before.contribution.entryCount == document.contribution.entryCount else { return nil }
                changes.append(DocumentChange(from: before, to: document, firstEntry: entry))
            }
            entry += document.contribution.entryCount
        }
        return changes
    }

    /// What was in a shard, which is in the output.
    private func shard(_ number: Int, of known: GenerationState) throws -> [UInt8] {
        guard let file = known.record.shardFile(number) else { return [] }
        let path = "\(store.output)/\(Route.search.file(file).outputPath)"
        let content = try Deflate.inflated(Disk.contents(of: path), limit: Self.mostShardBytes)
        let name = file.dropFirst(span.name.utf8.count + 1)
        guard known.files.contains(where: { $0.name == name && $0.content == Fingerprint(of: content) }) else {
            throw ContributionLost()
        }
        return content
    }

    /// Far more than a shard has.
    private static let mostShardBytes = 1 << 28
}
