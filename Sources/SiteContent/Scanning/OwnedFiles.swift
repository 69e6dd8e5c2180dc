import SiteBytes
import SiteModel

extension SourceFile {
    /// The folder whose files belong to the document: that of a page bundle, else one beside it with its name, as Hexo
    /// keeps the files of a post.
    ///
    /// The folder of a kind, such as `content/posts`, belongs to no document in it.
    fileprivate var ownFolder: String? {
        let folder = String(path.dropLast(name.utf8.count + 1))
        guard name.hasPrefix("index.") else { return folder + "/" + stem }
        let isShared = folder == "content" || DocumentKind.allCases.contains { "content/\($0.traits.folder)" == folder }
        return isShared ? nil : folder
    }
}

/// Finds the files that are held back because the document that they belong to is.
package struct OwnedFiles {
    private let documents: [SourceFile]
    private let assets: [SourceFile]
    private let published: Set<String>
    private let asks: (_ document: String, _ path: String) -> Bool

    /// Looks at the files of a site.
    ///
    /// - Parameters:
    ///   - listing: The files.
    ///   - published: The files of the documents that are published.
    ///   - asks: Whether a document that is published shows another file or links to it, given by its path in the site.
    package init(
        _ listing: ContentListing, published: Set<String>, asks: @escaping (_ document: String, _ path: String) -> Bool
    ) {
        documents = listing.documents
        assets = listing.assets
        self.published = published
        self.asks = asks
    }

    /// The paths of the files that no document which is published has a claim to, but one that is held back has.
    package var heldBack: Set<String> {
        var found: Set<String> = []
        for document in documents where !published.contains(document.path) {
            found.formUnion(files(heldBackWith: document))
        }
        return found
    }

    private func files(heldBackWith document: SourceFile) -> [String] {
        guard let folder = document.ownFolder else { return [] }
        let files = assets[Self.range(below: folder, in: assets)]
        guard !files.isEmpty else { return [] }
        let others = documents[Self.range(below: folder, in: documents)]
        let isBundle = document.path.hasPrefix(folder + "/")
        // A folder with documents of its own is not the folder of a document, unless one of them is its index.
        guard isBundle || others.isEmpty else { return [] }
        let inner = Set(others.compactMap(\.ownFolder)).subtracting([folder])
        let neighbours = others.filter { !inner.contains(Self.folder(of: $0.path)) && published.contains($0.path) }
        // Of two languages of a bundle one is enough for its pictures.
        let isShared = neighbours.contains { $0.ownFolder == folder }
        guard !isShared else { return [] }
        return files.filter { file in
            !Self.folders(of: file.path, below: folder).contains(where: inner.contains)
                && !neighbours.contains { asks($0.path, file.publishedPath) }
        }.map(\.path)
    }

    /// The positions of the files below a folder; they are in the order of their paths.
    private static func range(below folder: String, in files: [SourceFile]) -> Range<Int> {
        let start = position(of: folder + "/", in: files)
        // `0` is the byte behind `/`.
        return start..<position(of: folder + "0", in: files)
    }

    /// The first position whose path is not before another.
    private static func position(of path: String, in files: [SourceFile]) -> Int {
        var places = 0..<files.count
        while !places.isEmpty {
            let middle = places.lowerBound + places.count / 2
            places =
                files[middle].path.precedes(path) ? middle + 1..<places.upperBound : places.lowerBound..<middle
        }
        return places.lowerBound
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The folders between a folder and a file below it.
    private static func folders(of path: String, below top: String) -> [String] {
        var folders: [String] = []
        var folder = folder(of: path)
        while folder.utf8.count > top.utf8.count {
            folders.append(folder)
            folder = Self.folder(of: folder)
        }
        return folders
    }
}
