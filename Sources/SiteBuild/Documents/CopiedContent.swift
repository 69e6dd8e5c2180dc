import SiteContent

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
