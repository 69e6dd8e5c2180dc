import SiteBytes
import SiteModel

/// Finds the files that belong to documents by the places where they lie.
package struct OwnedFiles {
    private let documents: [SourceFile]
    private let assets: [SourceFile]
    private let published: Set<String>
    /// How many documents each folder holds itself.
    private let documentCounts: [String: Int]

    /// Looks at the files of a site.
    ///
    /// - Parameters:
    ///   - listing: The files.
    ///   - published: The files of the documents that are published.
    package init(_ listing: ContentListing, published: Set<String>) {
        documents = listing.documents
        assets = listing.assets
        self.published = published
        documentCounts = Dictionary(listing.documents.map { ($0.folder, 1) }, uniquingKeysWith: +)
    }

    /// The files of documents that are held back, each with its document; a published document shares none of them.
    package var heldBack: [String: String] {
        var found: [String: String] = [:]
        for document in documents where !published.contains(document.path) {
            for file in files(heldBackWith: document) where found[file] == nil { found[file] = document.path }
        }
        return found
    }

    /// Those of some files that belong to no document that is published.
    package func withoutPublished(_ files: [SourceFile]) -> [SourceFile] {
        guard !files.isEmpty else { return [] }
        let folders = Set(documents.filter { published.contains($0.path) }.flatMap(ownFolders))
        return files.filter { !Self.folders(of: $0.path).contains(where: folders.contains) }
    }

    /// The files beside some documents that have their names, such as `a.png` and `a-1.png` beside `a.md`.
    ///
    /// - Parameter paths: The paths of the documents.
    /// - Returns: The paths of the files, each with that of its document.
    package func named(after paths: Set<String>) -> [String: String] {
        let named = documents.filter { !["index", "readme"].contains($0.stem.lowercased()) }
        let owners = Dictionary(grouping: named) { "\($0.folder)/\($0.stem)" }
        var found: [String: String] = [:]
        for file in assets {
            let stem = "\(file.folder)/\(file.stem)"
            guard let owners = owners[stem] ?? owners[Self.withoutNumber(stem)],
                !owners.contains(where: { published.contains($0.path) })
            else { continue }
            found[file.path] = owners.first { paths.contains($0.path) }?.path
        }
        return found
    }

    /// `a` for `a-1` and `a_1`.
    private static func withoutNumber(_ stem: String) -> String {
        let digits = stem.utf8.reversed().prefix(while: \.isASCIIDigit).count
        let rest = stem.dropLast(digits)
        guard digits > 0, let last = rest.last, "-_".contains(last) else { return stem }
        return String(rest.dropLast())
    }

    private func files(heldBackWith document: SourceFile) -> [String] {
        let bundle = bundleFolder(of: document).map { files(ofBundle: $0, of: document) } ?? []
        return bundle + document.foldersBeside.flatMap(files(below:))
    }

    /// The files of a page bundle whose document is held back.
    private func files(ofBundle folder: String, of document: SourceFile) -> [String] {
        let files = assets[Self.range(below: folder, in: assets)]
        guard !files.isEmpty else { return [] }
        let others = documents[Self.range(below: folder, in: documents)].filter { $0.path != document.path }
        let inner = Set(others.flatMap(ownFolders)).subtracting([folder])
        // Of two languages of a bundle one is enough for its pictures.
        guard !others.contains(where: { published.contains($0.path) && bundleFolder(of: $0) == folder }) else {
            return []
        }
        return files.map(\.path).filter { path in
            !Self.folders(of: path).contains { inner.contains($0) && $0.utf8.count > folder.utf8.count }
        }
    }

    /// The files of a folder beside a document; one with documents of its own is not the folder of another.
    private func files(below folder: String) -> [String] {
        guard Self.range(below: folder, in: documents).isEmpty else { return [] }
        return assets[Self.range(below: folder, in: assets)].map(\.path)
    }

    // MARK: Folders

    private func ownFolders(of document: SourceFile) -> [String] {
        [bundleFolder(of: document)].compactMap { $0 } + document.foldersBeside
    }

    /// The folder that holds the document and its files: that of a page bundle, or one with a single document.
    ///
    /// The folder of a kind, such as `content/posts`, belongs to no document in it, nor does one for pictures of several.
    private func bundleFolder(of document: SourceFile) -> String? {
        let folder = document.folder
        guard !Self.sharedFolders.contains(folder) else { return nil }
        if document.name.hasPrefix("index.") { return folder }
        let name = folder[(folder.lastIndex(of: "/").map(folder.index(after:)) ?? folder.startIndex)...]
        let isAlone = documentCounts[folder] == 1 && Self.range(below: folder, in: documents).count == 1
        if isAlone { return Self.pictureFolders.contains(name.lowercased()) ? nil : folder }
        // Its translations are beside it: `README.ko.md`.
        let stem = document.name.prefix { $0 != "." }
        let isNamedAsFolder = stem.lowercased() == "readme" || stem == name
        return isNamedAsFolder && hasOnlyTranslations(of: stem, in: folder) ? folder : nil
    }

    private func hasOnlyTranslations(of stem: Substring, in folder: String) -> Bool {
        documents[Self.range(below: folder, in: documents)].allSatisfy {
            $0.folder != folder || $0.name.hasPrefix(stem + ".")
        }
    }

    private static let sharedFolders = Set(
        ["content"] + DocumentKind.allCases.map { "content/\($0.traits.folder)" })

    private static let pictureFolders: Set<String> = [
        "assets", "attachments", "files", "images", "image", "img", "media", "photos", "pictures", "public", "static",
        "uploads",
    ]

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

    /// The folders that a file is in.
    private static func folders(of path: String) -> [String] {
        var folders: [String] = []
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }
}

extension SourceFile {
    /// The folder that the file is in.
    fileprivate var folder: String { path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "" }

    /// The folders in which programs keep the files of a document: `a/` (Hexo), `a.assets/` and `assets/a/` (Typora),
    /// `a_files/` (browsers).
    fileprivate var foldersBeside: [String] {
        guard !name.hasPrefix("index.") else { return [] }
        return ["", ".assets", "_assets", "-assets", ".files", "_files", "-files"].map { "\(folder)/\(stem)\($0)" }
            + ["assets", "attachments", "files", "images", "img"].map { "\(folder)/\($0)/\(stem)" }
    }
}
