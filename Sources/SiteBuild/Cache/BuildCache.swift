import Foundation
import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// What earlier builds of a site kept, for one output folder.
struct BuildCache: Sendable {
    private(set) var documents: DocumentCache
    private var hasSearch = true
    /// What is in the output folder; `nil` if no build with this cache has filled it.
    let output: OutputState?
    /// Where documents were published; `nil` if addresses are not remembered.
    let addresses: AddressMemory?
    private let folder: CacheFolder
    /// The output folder's path, relative to the site's root if it is inside.
    private let outputPath: String
    private let outputName: String
    private let settings: Fingerprint
    private let root: String

    private static let documentsName = "documents"
    private static let searchName = "search"
    private static let contributionsPrefix = "search-"
    private static let outputPrefix = "output-"

    /// Opens the cache of a site.
    ///
    /// `name` is the cache folder relative to the root, and `settings` the fingerprint of the program and the settings.
    init(
        root: String, name: String, output: OutputFolder, settings: Fingerprint, remembersAddresses: Bool
    ) {
        folder = CacheFolder(path: root + "/" + name)
        outputPath = Self.path(of: output, root: root)
        let identifier = String(Fingerprint(of: outputPath).low, radix: 16)
        outputName = Self.outputPrefix + identifier
        addresses = remembersAddresses ? AddressMemory(folder: folder, name: "addresses-" + identifier) : nil
        self.settings = settings
        self.root = root
        documents =
            folder.contents(of: Self.documentsName).flatMap { try? DocumentCache($0, settings: settings) }
            ?? DocumentCache()
        self.output = folder.contents(of: outputName).flatMap { [outputPath] in Self.state(in: $0, of: outputPath) }
    }

    /// Keeps the converted documents, unless the cache has the same already.
    func keep(_ pages: [ConvertedPage]) throws(DiskError) {
        guard pages.count != documents.count || pages.contains(where: { $0.body != nil }) else { return }
        try folder.keep(Self.documentsName) { DocumentCache.write(pages, settings: settings, into: &$0) }
    }

    /// The generations of the search index that the last build made; none if there is no record of this program and these
    /// settings.
    var search: SearchState {
        var decoder = hasSearch ? folder.contents(of: Self.searchName) : nil
        let kept = try? decoder?.read(SearchState.self)
        return kept.flatMap { $0.settings == settings ? $0 : nil } ?? SearchState(settings: settings)
    }

    /// Keeps the generations of the search index, unless the last build has kept the same.
    func keep(_ search: SearchPlan, unlessSameAs known: SearchState) throws(DiskError) {
        let state = search.state(settings: settings)
        guard !state.isSame(as: known) else { return }
        for generation in search.generations where generation.isNew {
            guard try generation.source.keep() else { return }
        }
        try folder.keep(Self.searchName) { $0.write(state) }
        let names = Set(state.generations.map { Self.contributionsPrefix + $0.record.name })
        folder.removeFiles(prefix: Self.contributionsPrefix, except: names)
    }

    /// What the documents of a generation contribute to the search index; `nil` if that is lost.
    func contributions(to generation: String) -> KeptContributions? {
        folder.contents(of: Self.contributionsPrefix + generation).flatMap { try? KeptContributions($0) }
    }

    /// Keeps what the documents of a generation contribute to the search index.
    func keepContributions(to generation: String, _ write: (inout CacheEncoder) -> Void) throws(DiskError) {
        try folder.keep(Self.contributionsPrefix + generation, write)
    }

    /// The same cache as if nothing had been kept of documents.
    var withoutDocuments: BuildCache {
        var cache = self
        cache.documents = DocumentCache()
        cache.hasSearch = false
        return cache
    }

    /// Keeps the state of the output folder, and removes the states of output folders that no longer exist.
    func keep(_ output: OutputState) throws(DiskError) {
        try folder.keep(outputName) {
            $0.write(outputPath)
            $0.write(output)
        }
        folder.removeFiles(prefix: Self.outputPrefix) { name, path in
            name != outputName && path.map { !isThere($0) } ?? true
        }
    }

    /// Whether an output folder exists.
    private func isThere(_ path: String) -> Bool {
        Access.finding.refusal(at: path.hasPrefix("/") ? path : root + "/" + path) == nil
    }

    /// Reads the state of an output folder from a file; `nil` if the file is about another folder with the same hash.
    private static func state(in decoder: CacheDecoder, of path: String) -> OutputState? {
        var decoder = decoder
        guard (try? decoder.read(String.self)) == path else { return nil }
        return try? decoder.read(OutputState.self)
    }

    /// The path of an output folder; inside the site's root it does not depend on where the root is.
    private static func path(of output: OutputFolder, root: String) -> String {
        let root = FilePath.resolved(root) + "/"
        return output.path.hasPrefix(root) ? String(output.path.dropFirst(root.count)) : output.path
    }
}

/// The fingerprints of everything that a build depends on except documents.
struct BuildInputs: Sendable {
    /// The fingerprint of the program and the settings, on which converted documents depend.
    let settings: Fingerprint
    /// The fingerprint of those and the theme, on which pages depend.
    let layout: Fingerprint

    init(setup: SiteSetup, program: String) {
        settings = Self.settings(of: setup.configuration, program: program)
        var encoder = CacheEncoder()
        encoder.write(settings)
        for file in setup.theme.files {
            encoder.write(file.path)
            encoder.write(count: UInt64(file.bytes.count))
            encoder.write(bytes: file.bytes)
        }
        for asset in setup.theme.largeAssets {
            encoder.write(asset.path)
            encoder.write(asset.fingerprint)
        }
        layout = encoder.fingerprint
    }

    /// The fingerprint of everything that a build reads; `nil` if a document could not be read.
    ///
    /// `sources` are the fingerprints of the documents, and `addresses` that of the remembered addresses.
    func fingerprint(
        of listing: ContentListing, sources: [Fingerprint?], addresses: Fingerprint?, options: BuildOptions
    ) -> Fingerprint? {
        var encoder = CacheEncoder()
        encoder.write(layout)
        encoder.write(addresses)
        encoder.write(options.includesDrafts)
        encoder.write(options.includesFuture)
        for (document, source) in zip(listing.documents, sources) {
            guard let source else { return nil }
            encoder.write(document.path)
            encoder.write(source)
        }
        for asset in listing.assets + listing.hostFiles {
            encoder.write(asset.path)
            encoder.write(asset.stamp)
        }
        // Links to them are reported.
        for file in listing.leftOut where file.reason != .hidden { encoder.write(file.path) }
        return encoder.fingerprint
    }

    private static func settings(of configuration: SiteConfiguration, program: String) -> Fingerprint {
        let json = JSONEncoder()
        json.outputFormatting = .sortedKeys
        var encoder = CacheEncoder()
        encoder.write(program)
        // Settings can always be encoded as JSON; if not, a random value would make every cache invalid.
        encoder.write(bytes: (try? json.encode(configuration)) ?? Data(UUID().uuidString.utf8))
        return encoder.fingerprint
    }
}
