import Foundation
import SiteContent
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
/// A file in a document's own folder is held back with it, unless something that is published shows or links to that very
/// file. A file elsewhere is held back if the document shows it, links to it or gave it its name, and nothing that is
/// published contains the file's name.
package struct HeldBackFiles {
    private let site: OpenedSite
    private let published: [PublishedDocument]
    private let heldBack: [UnpublishedDocument]
    private let addresses: FileAddresses

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

    /// Looks at a site, the documents of it that became pages, and those that are held back; the others have errors.
    package init(in site: OpenedSite, published: [PublishedDocument], heldBack: [UnpublishedDocument]) {
        self.site = site
        self.published = published
        self.heldBack = heldBack
        addresses = FileAddresses(baseURL: site.setup.configuration.baseURL)
    }

    /// The paths of those files, each with that of its document.
    package var found: [String: String] {
        let listing = site.listing
        guard published.count < listing.documents.count, !listing.assets.isEmpty else { return [:] }
        let owned = OwnedFiles(listing, published: Set(published.map(\.page.file)))
        let inFolders = owned.heldBack
        let elsewhere = filesElsewhere(than: inFolders, owned)
        guard !inFolders.isEmpty || !elsewhere.isEmpty else { return [:] }
        let all = inFolders.merging(elsewhere) { document, _ in document }
        let texts = textFiles(without: all)
        let needed = filesShown(in: texts).union(elsewhere.isEmpty ? [] : filesNamed(among: elsewhere, in: texts))
        return all.filter { !needed.contains($0.key) }
    }

    /// The files that belong to documents which are held back and lie in no folder of theirs.
    private func filesElsewhere(than inFolders: [String: String], _ owned: OwnedFiles) -> [String: String] {
        var documents = owned.named(after: Set(heldBack.map(\.file)))
        let shown = Dictionary(heldBack.flatMap { document in document.files.map { ($0, document.file) } }) {
            first, _ in first
        }
        for file in site.listing.assets where documents[file.path] == nil {
            documents[file.path] = shown[file.publishedPath]
        }
        guard !documents.isEmpty else { return [:] }
        let files = site.listing.assets.filter { file in
            documents[file.path] != nil && inFolders[file.path] == nil && !file.isForPrograms
        }
        return documents.filter { [paths = Set(owned.withoutPublished(files).map(\.path))] in paths.contains($0.key) }
    }

    // MARK: What is published

    /// The paths of those files whose names are in something that is published.
    private func filesNamed(among files: [String: String], in texts: [SourceFile]) -> Set<String> {
        let mentions = FileMentions(of: site.listing.assets.filter { files[$0.path] != nil })
        let pages = Set(published.map(\.page.file))
        let documents = site.listing.documents.filter { pages.contains($0.path) }
        let limit = site.setup.configuration.limits.documentBytes
        var named: Set<String> = []
        for file in documents + texts + site.listing.hostFiles {
            if let bytes = try? file.bytes(limit: limit) { named.formUnion(mentions.paths(in: bytes)) }
        }
        for bytes in [settings] + site.setup.theme.files.map(\.bytes) { named.formUnion(mentions.paths(in: bytes)) }
        return named
    }

    /// The paths of the files that something which is published shows or links to.
    private func filesShown(in texts: [SourceFile]) -> Set<String> {
        var shown: Set<String> = []
        let places = Dictionary(site.listing.documents.map { ($0.path, "/" + $0.publishedPath) }) { first, _ in first }
        for document in published {
            let page = document.page
            let written = page.extra.values.flatMap(\.texts)
            for address in document.links().map(\.address) + [page.socialImage].compactMap({ $0 }) {
                shown.formUnion(addresses.paths(address, from: page.route.path))
            }
            for address in written { shown.formUnion(addresses.paths(address, from: places[page.file] ?? "/")) }
        }
        for file in texts {
            guard let bytes = try? file.bytes(limit: Self.mostBytes) else { continue }
            shown.formUnion(addresses.paths(in: bytes, of: file))
        }
        for bytes in [settings] + site.setup.theme.files.map(\.bytes) {
            shown.formUnion(addresses.paths(in: bytes, of: nil))
        }
        return Set(site.listing.assets.filter { shown.contains("/" + $0.publishedPath) }.map(\.path))
    }

    /// The settings as far as they count: a comment in `site.yml` changes nothing.
    private var settings: [UInt8] {
        let json = JSONEncoder()
        json.outputFormatting = .withoutEscapingSlashes
        return (try? json.encode(site.setup.configuration)).map(Array.init) ?? []
    }

    /// Style sheets, scripts and other texts that are published, which may name any file.
    private func textFiles(without heldBack: [String: String]) -> [SourceFile] {
        site.listing.assets.filter { file in
            heldBack[file.path] == nil && file.byteCount <= Self.mostBytes
                && Self.endingsOfTexts.contains { file.name.lowercased().hasSuffix($0) }
        }
    }

    private static let endingsOfTexts = [
        ".css", ".js", ".mjs", ".json", ".html", ".htm", ".xml", ".webmanifest", ".svg",
    ]

    private static let mostBytes = 1_000_000
}

extension SourceFile {
    /// Whether pages or programs need the file without a document that names it, such as `favicon.ico`,
    /// `.well-known/security.txt` and fonts.
    fileprivate var isForPrograms: Bool {
        let name = name.lowercased()
        if [".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".otf", ".eot"].contains(where: name.hasSuffix) {
            return true
        }
        guard folders.isEmpty || folders.first == ".well-known" else { return false }
        return !name.contains(".")
            || ["favicon", "apple-touch-icon", "android-chrome", "mstile", "icon", "logo", "og.", "og-"].contains(
                where: name.hasPrefix)
            || [".txt", ".xml", ".html", ".json", ".webmanifest", ".ico"].contains(where: name.hasSuffix)
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
            }, heldBack: unpublished
        ).found
    }
}
