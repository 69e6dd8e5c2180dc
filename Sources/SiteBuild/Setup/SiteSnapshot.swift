import SiteBytes
import SiteContent
import SiteModel

/// A site as it is on disk when a build starts, and the cache of earlier builds.
struct SiteSnapshot: Sendable {
    let site: OpenedSite
    let output: OutputFolder
    private(set) var cache: BuildCache
    /// Fingerprints of the documents, if they were computed.
    let sources: [Fingerprint?]
    /// The fingerprints of everything that the build depends on except documents.
    let inputs: BuildInputs
    /// The fingerprint of everything that the build reads; `nil` if part of it is not known yet.
    let everything: Fingerprint?

    /// Reads the state of a site; throws a `DiagnosedError` if there is no content or the output folder is refused.
    init(_ options: BuildOptions, workers: WorkerPool) async throws {
        let output = try OutputFolder(path: options.output, root: options.root, homes: options.homeFolders)
        let opened = try await OpenedSite.open(options) { setup in
            let inputs = BuildInputs(setup: setup, program: options.program)
            let cache = BuildCache(
                root: options.root, name: options.cache, output: output, settings: inputs.settings,
                remembersAddresses: options.remembersAddresses)
            return (inputs: inputs, cache: cache)
        }
        self.output = output
        site = opened.site
        (inputs, cache) = opened.result
        let (setup, listing) = (site.setup, site.listing)
        if let reason = cache.addresses?.readFailure {
            throw DiagnosedError(CacheProblem.addressesUnreadable(reason: reason))
        }
        // Without a cache there is nothing to compare with, and every document is read only once.
        guard !cache.documents.isEmpty else {
            sources = listing.documents.map { _ in nil }
            everything = nil
            return
        }
        sources = try await DocumentStage.sources(
            of: listing.documents, limits: setup.configuration.limits, workers: workers)
        everything = inputs.fingerprint(
            of: listing, sources: sources, addresses: cache.addresses?.fingerprint, options: options)
    }

    var setup: SiteSetup { site.setup }
    var listing: ContentListing { site.listing }
    var now: Timestamp { site.now }
    var diagnostics: [Diagnostic] { site.diagnostics }

    /// The same as if no document had been converted before.
    var withoutKeptDocuments: SiteSnapshot {
        var snapshot = self
        snapshot.cache = cache.withoutDocuments
        return snapshot
    }

    /// The generations of the search index that the last build made.
    var knownSearch: SearchState {
        setup.configuration.search == nil ? SearchState(settings: inputs.settings) : cache.search
    }

    /// The records of the files in the output folder that are as an earlier build left them.
    func intactRecords(workers: WorkerPool) async throws -> IntactRecords {
        guard let state = cache.output else { return IntactRecords() }
        return IntactRecords(state.files, isIntact: try await isIntact(state, workers: workers))
    }

    /// The state of the output folder if this build would not change anything in it.
    func upToDateState(workers: WorkerPool) async throws -> OutputState? {
        guard let state = cache.output, let everything, state.inputs == everything, state.validity.contains(now),
            !diagnostics.hasErrors, !output.hasLeftovers, let manifest = state.manifest,
            manifest == output.manifestStamp
        else { return nil }
        return try await isIntact(state, workers: workers).allSatisfy { $0 } ? state : nil
    }

    /// Whether each file in the output folder is as an earlier build left it.
    private func isIntact(_ state: OutputState, workers: WorkerPool) async throws -> [Bool] {
        try await workers.mapSmall(count: state.files.count) {
            output.holds(state.files[$0], allowing: state.permissions)
        }
    }
}
