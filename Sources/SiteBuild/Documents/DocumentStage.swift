import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// Turns documents into pages, or takes them from the cache.
struct DocumentStage: Sendable {
    let converter: DocumentConverter
    let cache: DocumentCache
    let spool: BodySpool
    let workers: WorkerPool

    private var limits: SiteConfiguration.Limits { converter.configuration.limits }

    /// Fingerprints of documents as they are on disk; `nil` for one that cannot be read.
    static func sources(
        of documents: [SourceFile], limits: SiteConfiguration.Limits, workers: WorkerPool
    ) async throws -> [Fingerprint?] {
        try await workers.mapSmall(count: documents.count) { position in
            (try? documents[position].bytes(limit: limits.documentBytes)).map { Fingerprint(of: $0) }
        }
    }

    /// Converts the documents that the cache does not have.
    ///
    /// `sources` are the fingerprints of all documents, where known; `finished` is called after each with how many are done.
    /// Throws a `DiskError` if a body cannot be stored.
    func convert(
        _ documents: [SourceFile], sources: [Fingerprint?], finished: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> [ConvertedDocument] {
        let known = try await workers.mapSmall(count: documents.count) { position in
            sources[position].flatMap { fromCache(documents[position], source: $0) }
        }
        let unknown = documents.indices.filter { known[$0] == nil }
        let made = try await workers.map(
            count: unknown.count, limit: .seconds(limits.seconds),
            turns: Turns(of: unknown.map { documents[$0] }, limits: limits),
            finished: { [count = documents.count - unknown.count] in finished(count + $0) }
        ) { number in
            Result { try convert(documents[unknown[number]]) }
        }
        var next = made.makeIterator()
        return try zip(documents, known).map { document, known in
            let outcome = try known ?? next.next()??.get()
            return outcome ?? ConvertedDocument(source: nil, outcome: .failed([tooSlow(document)]))
        }
    }

    /// Converts documents again that were converted when more files seemed to be published than are, and depend on it.
    func update(_ converted: [ConvertedDocument], of documents: [SourceFile]) async throws -> [ConvertedDocument] {
        let stale = converted.indices.filter { number in
            guard let record = converted[number].page?.decodedRecord else { return false }
            return !converter.holds(record)
        }
        guard !stale.isEmpty else { return converted }
        let made = try await convert(stale.map { documents[$0] }, sources: stale.map { _ in nil })
        var converted = converted
        for (number, document) in zip(stale, made) { converted[number] = document }
        return converted
    }

    /// Renders the bodies of documents whose pages came from the cache.
    ///
    /// `sources` are the fingerprints of what the pages were made from. Throws `ContentChanged` if a document has changed
    /// since.
    func bodies(of documents: [SourceFile], sources: [Fingerprint?]) async throws -> [String: BodySpool.Reference] {
        var converter = converter
        converter.isForIndex = false
        let stage = DocumentStage(converter: converter, cache: cache, spool: spool, workers: workers)
        let converted = ConvertedContent(try await stage.convert(documents, sources: documents.map { _ in nil }))
        guard converted.pages.count == documents.count, converted.sources == sources else { throw ContentChanged() }
        return Dictionary(
            uniqueKeysWithValues: converted.pages.compactMap { page in page.body.map { (page.page.file, $0) } })
    }

    private func convert(_ file: SourceFile) throws -> ConvertedDocument {
        do {
            return try convert(file.bytes(limit: limits.documentBytes), of: file)
        } catch let error as DiagnosedError {
            return ConvertedDocument(source: nil, outcome: .failed(error.diagnostics))
        }
    }

    private func convert(_ bytes: [UInt8], of file: SourceFile) throws(DiskError) -> ConvertedDocument {
        let source = Fingerprint(of: bytes)
        let outcome: ConvertedDocument.Outcome =
            switch converter.convert(bytes, of: file) {
            case .page(let record, let extracts, let contribution, let body, _):
                .page(
                    ConvertedPage(
                        record, extracts: extracts, source: source, body: try spool.store(body),
                        contribution: contribution.isEmpty ? nil : try spool.store(contribution)))
            case .heldBack(let diagnostics, let document): .heldBack(diagnostics, document)
            case .failed(let diagnostics): .failed(diagnostics)
            }
        return ConvertedDocument(source: source, outcome: outcome)
    }

    private func fromCache(_ file: SourceFile, source: Fingerprint) -> ConvertedDocument? {
        guard let entry = cache.entry(for: file.path, source: source), let record = cache.record(at: entry),
            converter.holds(record)
        else { return nil }
        return ConvertedDocument(source: source, outcome: .page(ConvertedPage(record, at: entry, in: cache)))
    }

    private func tooSlow(_ document: SourceFile) -> Diagnostic {
        Diagnostic(BuildProblem.tooSlow(seconds: limits.seconds), file: document.path)
    }
}

/// Thrown if a document changed between the two times that a build read it.
struct ContentChanged: Error {}
