package import SiteContent
import SiteMarkdown

/// Finds the files of `content/` that are held back with the documents that they belong to.
package enum HeldBackFiles {
    /// The paths of those files.
    ///
    /// `published` are the files of the documents that became pages; those of the others are held back. `record` is what
    /// one of them became; few are asked for.
    package static func find(
        in listing: ContentListing, published: [String], record: @escaping (String) -> DocumentRecord?
    ) -> Set<String> {
        guard published.count < listing.documents.count, !listing.assets.isEmpty else { return [] }
        let files = OwnedFiles(listing, published: Set(published)) { document, path in
            record(document).map { asks($0, for: path) } ?? false
        }
        return files.heldBack
    }

    private static func asks(_ record: DocumentRecord, for path: String) -> Bool {
        record.links[path] != nil
            || record.links.keys.contains { key in
                FileIndex.name(askedAs: key).map { path == $0 || path.hasSuffix("/" + $0) } ?? false
            }
    }
}

/// The files of `content/` that are not documents.
struct CopiedContent: Sendable {
    /// Those that are published.
    let assets: [SourceFile]
    /// Those that are held back with their documents.
    let heldBack: [SourceFile]

    /// Takes all files of a site, of which some are held back, given by their paths.
    init(_ listing: ContentListing, heldBack: Set<String> = []) {
        assets = heldBack.isEmpty ? listing.assets : listing.assets.filter { !heldBack.contains($0.path) }
        self.heldBack = heldBack.isEmpty ? [] : listing.assets.filter { heldBack.contains($0.path) }
    }
}

extension ConvertedContent {
    /// The paths of the files that are held back with the documents that are.
    func heldBackFiles(in listing: ContentListing) -> Set<String> {
        HeldBackFiles.find(in: listing, published: pages.map(\.page.file)) { file in
            pages.first { $0.page.file == file }?.decodedRecord
        }
    }
}
