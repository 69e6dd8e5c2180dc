import Foundation
import SiteBytes
import SiteContent
import SiteFiles
import SiteModel

/// What earlier builds of a site kept, for one output folder.
struct BuildCache: Sendable {
    let documents: DocumentCache
    /// What stands in the output folder; `nil` when no build with this cache has filled it.
    let output: OutputState?
    /// Where documents were published; `nil` when that is not to be remembered.
    let addresses: AddressMemory?
    private let folder: CacheFolder
    /// The output folder, from the site's root when it lies there.
    private let outputPath: String
    private let outputName: String
    private let settings: Fingerprint
    private let root: String

    private static let documentsName = "documents"
    private static let outputPrefix = "output-"

    /// Opens the cache of a site.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - name: The cache's folder, from the root.
    ///   - output: The output folder.
    ///   - settings: What stands for the program and the settings of this build.
    ///   - remembersAddresses: Whether addresses that documents had go on to lead to them.
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

    /// Keeps what documents became, unless the cache holds just that.
    func keep(_ pages: [ConvertedPage]) throws(DiskError) {
        guard pages.count != documents.count || pages.contains(where: { $0.body != nil }) else { return }
        try folder.keep(Self.documentsName) { DocumentCache.write(pages, settings: settings, into: &$0) }
    }

    /// Keeps what stands in the output folder, and forgets what stood in folders that are gone.
    func keep(_ output: OutputState) throws(DiskError) {
        try folder.keep(outputName) {
            $0.write(outputPath)
            $0.write(output)
        }
        folder.removeFiles(prefix: Self.outputPrefix) { name, path in
            name != outputName && path.map { !isThere($0) } ?? true
        }
    }

    /// Whether there is an output folder.
    private func isThere(_ path: String) -> Bool {
        Access.finding.refusal(at: path.hasPrefix("/") ? path : root + "/" + path) == nil
    }

    /// What stands in an output folder by a file that may be about another of the same name.
    private static func state(in decoder: CacheDecoder, of path: String) -> OutputState? {
        var decoder = decoder
        guard (try? decoder.read(String.self)) == path else { return nil }
        return try? decoder.read(OutputState.self)
    }

    /// The same for a folder inside the site's root wherever the root lies.
    private static func path(of output: OutputFolder, root: String) -> String {
        let root = FilePath.resolved(root) + "/"
        return output.path.hasPrefix(root) ? String(output.path.dropFirst(root.count)) : output.path
    }
}

/// What stands for everything that a build depends on, the documents aside.
struct BuildInputs: Sendable {
    /// Of the program and the settings: what documents become depends on these.
    let settings: Fingerprint
    /// Of those and the theme: what pages become depends on these.
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
        layout = encoder.fingerprint
    }

    /// What stands for everything that a build reads.
    ///
    /// - Parameters:
    ///   - listing: The files of `content/`.
    ///   - sources: The documents' fingerprints.
    ///   - addresses: What stands for the addresses that are remembered.
    ///   - options: Which documents count.
    /// - Returns: The fingerprint, or `nil` when a document could not be read.
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
        return encoder.fingerprint
    }

    private static func settings(of configuration: SiteConfiguration, program: String) -> Fingerprint {
        let json = JSONEncoder()
        json.outputFormatting = .sortedKeys
        var encoder = CacheEncoder()
        encoder.write(program)
        // Settings always have a JSON form; were there one without, no cache would ever hold.
        encoder.write(bytes: (try? json.encode(configuration)) ?? Data(UUID().uuidString.utf8))
        return encoder.fingerprint
    }
}
