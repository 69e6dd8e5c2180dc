import SiteContent
import SiteModel

/// Turns documents into pages, or takes them from the cache.
struct DocumentStage: Sendable {
    let converter: DocumentConverter
    let cache: DocumentCache
    let spool: BodySpool
    let workers: WorkerPool

    private var limits: SiteConfiguration.Limits { converter.configuration.limits }

    /// Fingerprints of documents as they lie on disk; `nil` for one that cannot be read.
    static func sources(
        of documents: [SourceFile], limits: SiteConfiguration.Limits, workers: WorkerPool
    ) async throws -> [Fingerprint?] {
        try await workers.map(count: documents.count) { position -> Fingerprint? in
            (try? documents[position].bytes(limit: limits.documentBytes)).map { Fingerprint(of: $0) }
        }.map { $0 ?? nil }
    }

    /// Converts what the cache does not know.
    ///
    /// - Parameters:
    ///   - documents: The documents.
    ///   - sources: Their fingerprints, where known.
    ///   - finished: Called after each with how many are done.
    /// - Returns: What each became.
    /// - Throws: A `DiskError` when a body cannot be set aside.
    func convert(
        _ documents: [SourceFile], sources: [Fingerprint?], finished: @escaping @Sendable (Int) -> Void
    ) async throws -> ConvertedContent {
        let results = try await workers.map(
            count: documents.count, limit: .seconds(limits.seconds), finished: finished
        ) { position in
            Result { try convert(documents[position], source: sources[position]) }
        }
        return try ConvertedContent(
            zip(documents, results).map { document, result in
                try result?.get() ?? ConvertedDocument(source: nil, outcome: .failed([tooSlow(document)]))
            })
    }

    /// Makes bodies of documents whose pages came from the cache.
    ///
    /// - Parameter documents: The documents.
    /// - Returns: Where the bodies lie, by file.
    /// - Throws: A `DiskError` when a body cannot be set aside, or a `DiagnosedError` when a document has changed in
    ///   the meantime and is no page any more.
    func bodies(of documents: [SourceFile]) async throws -> [String: BodySpool.Reference] {
        let converted = try await convert(documents, sources: documents.map { _ in nil }) { _ in }
        guard converted.pages.count == documents.count else { throw DiagnosedError(converted.diagnostics) }
        return Dictionary(
            uniqueKeysWithValues: converted.pages.compactMap { page in page.body.map { (page.page.file, $0) } })
    }

    private func convert(_ file: SourceFile, source: Fingerprint?) throws -> ConvertedDocument {
        if let source, let known = known(file, source: source) {
            return ConvertedDocument(source: source, outcome: .page(known))
        }
        do {
            let bytes = try file.bytes(limit: limits.documentBytes)
            return try convert(bytes, of: file)
        } catch let error as DiagnosedError {
            return ConvertedDocument(source: nil, outcome: .failed(error.diagnostics))
        }
    }

    private func convert(_ bytes: [UInt8], of file: SourceFile) throws(DiskError) -> ConvertedDocument {
        let source = Fingerprint(of: bytes)
        let outcome: ConvertedDocument.Outcome =
            switch converter.convert(bytes, of: file) {
            case .page(let record, let body):
                .page(ConvertedPage(record, source: source, body: try spool.store(body)))
            case .draft(let diagnostics): .draft(diagnostics)
            case .future(let diagnostics, let published): .future(diagnostics, published: published)
            case .failed(let diagnostics): .failed(diagnostics)
            }
        return ConvertedDocument(source: source, outcome: outcome)
    }

    private func known(_ file: SourceFile, source: Fingerprint) -> ConvertedPage? {
        guard let entry = cache.entry(for: file.path, source: source), let record = cache.record(at: entry),
            converter.holds(record)
        else { return nil }
        return ConvertedPage(record, at: entry, in: cache)
    }

    private func tooSlow(_ document: SourceFile) -> Diagnostic {
        Diagnostic(BuildProblem.tooSlow(seconds: limits.seconds), file: document.path)
    }
}
