package import SiteContent
import SiteFiles
import SiteMarkdown
package import SiteModel

/// A file of `content/` that is held back with a document.
public struct HeldBackFile: Sendable, Hashable {
    /// The path from the site's root.
    public package(set) var path: String
    /// The path of the document that it belongs to.
    public package(set) var document: String
}

/// Finds the files of `content/` that are held back with the documents that they belong to.
///
/// A file belongs to the document beside which it lies, or to the one that shows it or links to it. It stays public if
/// anything that is published needs it.
package struct HeldBackFiles {
    private let site: OpenedSite
    private let published: [PublishedDocument]

    /// What a document that is published shows, and links to.
    package struct PublishedDocument {
        let page: Page
        let links: () -> [DocumentLink]

        /// Takes a page; few sites ask for its links.
        package init(_ page: Page, links: @escaping () -> [DocumentLink]) {
            self.page = page
            self.links = links
        }
    }

    /// Looks at a site and the documents of it that became pages; those of the others are held back.
    package init(in site: OpenedSite, published: [PublishedDocument]) {
        self.site = site
        self.published = published
    }

    /// The paths of those files, each with that of its document.
    package var found: [String: String] {
        let listing = site.listing
        guard published.count < listing.documents.count, !listing.assets.isEmpty else { return [:] }
        let files = Set(published.map(\.page.file))
        let owned = OwnedFiles(listing, published: files)
        var found = owned.heldBack
        let shown = filesShown(byDocumentsOtherThan: files)
        let others = listing.assets.filter { shown[$0.path] != nil && found[$0.path] == nil && !$0.isForPrograms }
        for file in owned.withoutPublished(others) { found[file.path] = shown[file.path] }
        guard !found.isEmpty else { return [:] }
        let needed = filesNeeded(among: listing.assets.filter { found[$0.path] != nil })
        return found.filter { !needed.contains($0.key) }
    }

    /// The files that documents which are held back show or link to, each with one of those documents.
    private func filesShown(byDocumentsOtherThan published: Set<String>) -> [String: String] {
        let mentions = FileMentions(of: site.listing.assets, baseURL: site.setup.configuration.baseURL)
        let limit = site.setup.configuration.limits.documentBytes
        var shown: [String: String] = [:]
        for document in site.listing.documents where !published.contains(document.path) {
            guard let bytes = try? document.bytes(limit: limit) else { continue }
            for path in mentions.paths(in: bytes, of: document) where shown[path] == nil {
                shown[path] = document.path
            }
        }
        return shown
    }

    // MARK: What is published

    /// The paths of those files that something which is published shows or links to.
    private func filesNeeded(among files: [SourceFile]) -> Set<String> {
        let addresses = addressesAsked
        let mentions = FileMentions(of: files, baseURL: site.setup.configuration.baseURL)
        var needed = Set(files.filter { addresses.contains("/" + $0.publishedPath) }.map(\.path))
        for document in published {
            guard !document.page.extra.isEmpty else { continue }
            for text in document.page.extra.values.flatMap(\.texts) {
                needed.formUnion(mentions.paths(named: Array(text.utf8)))
            }
        }
        for bytes in textsOfSite(without: Set(files.map(\.path))) { needed.formUnion(mentions.paths(named: bytes)) }
        return needed
    }

    /// The addresses that pages show or link to, from the site's root.
    private var addressesAsked: Set<String> {
        let baseURL = site.setup.configuration.baseURL
        var addresses: Set<String> = []
        for document in published {
            let page = document.page.route.path
            let pictures = [document.page.socialImage].compactMap { $0 }
            for address in document.links().map(\.address) + pictures {
                if let path = LinkTarget(address, from: page, baseURL: baseURL)?.path { addresses.insert(path) }
            }
        }
        return addresses
    }

    /// Settings, templates, style sheets and scripts, which may name any file.
    private func textsOfSite(without heldBack: Set<String>) -> [[UInt8]] {
        let texts = site.listing.assets.filter { file in
            !heldBack.contains(file.path) && file.byteCount <= Self.mostBytes
                && Self.endingsOfTexts.contains { file.name.lowercased().hasSuffix($0) }
        }
        let settings = [SourceFile(settingsOf: site.root)].compactMap { $0 }
        return (texts + settings + site.listing.hostFiles).compactMap { try? $0.bytes(limit: Self.mostBytes) }
            + site.setup.theme.files.map(\.bytes)
    }

    private static let endingsOfTexts = [".css", ".js", ".mjs", ".json", ".html", ".htm", ".xml", ".webmanifest"]

    private static let mostBytes = 1_000_000
}

extension SourceFile {
    /// Whether programs ask for the file by its name, such as `favicon.ico` and `.well-known/security.txt`.
    fileprivate var isForPrograms: Bool {
        guard folders.isEmpty || folders.first == ".well-known" else { return false }
        let name = name.lowercased()
        return !name.contains(".")
            || ["favicon", "apple-touch-icon", "android-chrome", "mstile"].contains(where: name.hasPrefix)
            || [".txt", ".xml", ".html", ".json", ".webmanifest", ".ico", ".js", ".css"].contains(where: name.hasSuffix)
    }
}

extension FrontMatterValue {
    /// Every text in it.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items.flatMap(\.texts)
        case .mapping(let values): values.values.flatMap(\.texts)
        }
    }
}

/// The files of `content/` that are not documents.
struct CopiedContent: Sendable {
    /// Those that are published.
    let assets: [SourceFile]
    /// Those that are held back with their documents.
    let heldBack: [SourceFile]
    /// The same with their documents.
    let heldBackFiles: [HeldBackFile]

    /// Takes all files of a site, of which some are held back, given by their paths with those of their documents.
    init(_ listing: ContentListing, heldBack documents: [String: String] = [:]) {
        assets = documents.isEmpty ? listing.assets : listing.assets.filter { documents[$0.path] == nil }
        heldBack = documents.isEmpty ? [] : listing.assets.filter { documents[$0.path] != nil }
        heldBackFiles = heldBack.compactMap { file in
            documents[file.path].map { HeldBackFile(path: file.path, document: $0) }
        }
    }
}

extension ConvertedContent {
    /// The paths of the files that are held back with documents, each with that of its document.
    func heldBackFiles(in site: OpenedSite) -> [String: String] {
        HeldBackFiles(
            in: site,
            published: pages.map { page in
                // What cannot be read is what an earlier build left: the next one finds it again.
                HeldBackFiles.PublishedDocument(page.page) {
                    (try? page.extracts.kept(DocumentLinks.self).value().links) ?? []
                }
            }
        ).found
    }
}
