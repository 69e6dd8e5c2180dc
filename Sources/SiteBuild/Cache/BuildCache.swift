import SiteContent
import SiteModel

/// What earlier builds of a site kept, for one output folder.
struct BuildCache: Sendable {
    let documents: DocumentCache
    /// What stands in the output folder; `nil` when no build with this cache has filled it.
    let output: OutputState?
    /// Where documents were published; `nil` when that is not to be remembered.
    let addresses: AddressMemory?
    private let folder: CacheFolder
    private let outputName: String
    private let settings: Fingerprint

    private static let documentsName = "documents"

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
        let identifier = Self.identifier(of: output, root: root)
        outputName = "output-" + identifier
        addresses = remembersAddresses ? AddressMemory(folder: folder, name: "addresses-" + identifier) : nil
        self.settings = settings
        documents =
            folder.contents(of: Self.documentsName).flatMap { try? DocumentCache($0, settings: settings) }
            ?? DocumentCache()
        self.output = folder.contents(of: outputName).flatMap { decoder in
            var decoder = decoder
            return try? decoder.read(OutputState.self)
        }
    }

    /// Keeps what documents became, unless the cache holds just that.
    func keep(_ pages: [ConvertedPage]) throws(DiskError) {
        guard pages.count != documents.count || pages.contains(where: { $0.body != nil }) else { return }
        try folder.keep(Self.documentsName) { DocumentCache.write(pages, settings: settings, into: &$0) }
    }

    /// Keeps what stands in the output folder.
    func keep(_ output: OutputState) throws(DiskError) {
        try folder.keep(outputName) { $0.write(output) }
    }

    /// The same for a folder inside the site's root wherever the root lies.
    private static func identifier(of output: OutputFolder, root: String) -> String {
        let root = OutputFolder.resolve(root) + "/"
        let path = output.path.hasPrefix(root) ? String(output.path.dropFirst(root.count)) : output.path
        return String(Fingerprint(of: Array(path.utf8)).low, radix: 16)
    }
}
