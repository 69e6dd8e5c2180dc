import SiteBytes
import SiteFiles
public import SiteModel

/// Finds the files below `content/`.
public struct ContentScanner {
    private var tree: ScannedTree
    private let selection: FileSelection
    private var listing = ContentListing()
    /// The folders on the way to the one that is listed: a chain of folders may be longer than the stack is deep.
    private var open: [Level] = []

    /// Lists the content of a site.
    ///
    /// A folder that starts with `_` is left out of URLs.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - selection: Which files are published.
    /// - Returns: The files in an order that does not depend on the file system.
    /// - Throws: A `DiagnosedError` if there is no `content` folder to read.
    public static func scan(
        root: String, selecting selection: FileSelection
    ) throws(DiagnosedError) -> ContentListing {
        guard FileKind(atTarget: root) == .folder else {
            throw DiagnosedError(ContentProblem.noRoot, file: root)
        }
        let content = root + "/content"
        guard FileKind(atTarget: content) == .folder else { throw DiagnosedError(ContentProblem.noContentFolder) }
        var scanner: ContentScanner
        switch folder(of: root) {
        case .success(let folder):
            let tree = ScannedTree(folder, at: content, called: "content")
            scanner = ContentScanner(tree: tree, selection: selection)
        case .failure(let error):
            var listing = ContentListing()
            listing.diagnostics = error.diagnostics
            return listing
        }
        scanner.scanAll(from: Place(location: content, path: "content", name: "content", folders: []))
        scanner.listing.documents = scanner.withoutTwins(scanner.listing.documents)
        scanner.listing.assets = scanner.withoutTwins(scanner.listing.assets)
        scanner.listing.hostFiles.sort { $0.path.precedes($1.path) }
        return scanner.listing
    }

    /// Opens the folder `content` of a site.
    private static func folder(of root: String) -> Result<OpenFolder, DiagnosedError> {
        switch SiteRoot.target(of: "content", in: root) {
        case .folder(let folder): .success(folder)
        case .refused(let problem): .failure(DiagnosedError(problem, file: "content"))
        case .file, nil: .failure(DiagnosedError(ContentProblem.noContentFolder))
        }
    }

    /// A folder or file on the way.
    private struct Place {
        let location: String
        let path: String
        /// The last part of the path.
        let name: String
        let folders: [String]
        /// Why the folder is left out, but for what `include:` brings back.
        var reason: LeftOutReason?
    }

    /// A folder whose entries are being looked at.
    private struct Level {
        let place: Place
        let treePlace: ScannedTree.Place
        let entries: [Folder.Entry]
        /// The positions of the entries in the order in which they are looked at.
        let order: [Int]
        /// How many of them have been looked at.
        var seen = 0
    }

    private init(tree: ScannedTree, selection: FileSelection) {
        self.tree = tree
        self.selection = selection
    }

    private mutating func scanAll(from top: Place) {
        enter(top, tree.top)
        while let folder = open.last, !Task.isCancelled {
            guard folder.seen < folder.order.count else {
                open.removeLast()
                continue
            }
            open[open.count - 1].seen += 1
            scan(folder.entries[folder.order[folder.seen]], in: folder)
        }
    }

    private mutating func enter(_ place: Place, _ treePlace: ScannedTree.Place) {
        do throws(DiskError) {
            let entries = try tree.entries(of: treePlace)
            // Each folder has little to sort, and then the whole list is almost sorted.
            let order = entries.map(\.name).positionsInByteOrder
            open.append(Level(place: place, treePlace: treePlace, entries: entries, order: order))
        } catch {
            report(.unreadable(reason: error.reason), at: place.path)
        }
    }

    private mutating func scan(_ entry: Folder.Entry, in open: Level) {
        let folder = open.place
        let name = entry.name.composed
        var place = Place(
            location: folder.location + "/" + entry.name, path: folder.path + "/" + name, name: name,
            folders: folder.folders)
        switch selection.decision(
            on: name, in: folder.path, isFolder: isFolder(entry, at: place), isEmpty: Self.isEmpty(entry),
            withinLeftOut: folder.reason)
        {
        case .published: break
        case .searched(let reason):
            if folder.reason == nil { leaveOut(entry, at: place, because: reason) }
            place.reason = reason
        case .leftOut(let reason):
            if folder.reason == nil { leaveOut(entry, at: place, because: reason) }
            return
        }
        switch tree.target(of: entry, in: open.treePlace) {
        case .file(let file, let stamp): addFile(place, file, stamp: stamp)
        case .folder(let target): enterSubfolder(place, target)
        case .refused(let problem): report(problem, at: place.path)
        case .passedOver: break
        }
    }

    private func isFolder(_ entry: Folder.Entry, at place: Place) -> Bool {
        switch try? entry.status.get().kind {
        case .folder: true
        case .link: FileKind(atTarget: place.location) == .folder
        case .file, .other, nil: false
        }
    }

    private static func isEmpty(_ entry: Folder.Entry) -> Bool {
        guard let status = try? entry.status.get() else { return false }
        return status.kind == .file && status.byteCount == 0
    }

    private mutating func leaveOut(_ entry: Folder.Entry, at place: Place, because reason: LeftOutReason) {
        listing.leftOut.append(
            LeftOutFile(
                path: place.path, publishedPath: (place.folders + [entry.name.composed]).joined(separator: "/"),
                reason: reason))
        if reason == .conflictCopy { report(.conflictCopy(path: place.path), at: place.path) }
    }

    private mutating func enterSubfolder(_ place: Place, _ target: ScannedTree.Place) {
        let name = place.name
        guard !Self.isDocument(name) else { return report(.folderNamedAsDocument, at: place.path) }
        let folders = name.hasPrefix("_") ? place.folders : place.folders + [name]
        enter(
            Place(location: place.location, path: place.path, name: name, folders: folders, reason: place.reason),
            target)
    }

    private mutating func addFile(_ place: Place, _ found: FoundFile, stamp: FileStamp) {
        let name = place.name
        let isHostFile = FileSelection.hostFiles.contains(name) && place.path == "content/" + name
        let file = SourceFile(
            path: place.path, name: name, location: place.location, folders: place.folders, stamp: stamp, place: found)
        let isDocument = Self.isDocument(name)
        if isHostFile, stamp.byteCount > Self.mostHostFileBytes {
            return report(.fileTooLarge(byteCount: stamp.byteCount, limit: Self.mostHostFileBytes), at: place.path)
        }
        let refusal = isHostFile || !isDocument ? found.refusal(of: .reading) : nil
        if let refusal {
            report(.unreadable(reason: refusal.reason), at: place.path)
        } else if isHostFile {
            listing.hostFiles.append(file)
        } else if isDocument {
            listing.documents.append(file)
        } else {
            listing.assets.append(file)
        }
    }

    /// The files by path; of two whose names differ only in Unicode normalization, one.
    private mutating func withoutTwins(_ files: [SourceFile]) -> [SourceFile] {
        let paths = files.map(\.path)
        guard !zip(paths, paths.dropFirst()).allSatisfy({ $0.precedes($1) }) else { return files }
        var kept: [SourceFile] = []
        kept.reserveCapacity(files.count)
        // Files are large values; sorting their positions is cheaper.
        let order = files.indices.sorted { left, right in
            if paths[left].precedes(paths[right]) { return true }
            return paths[left] == paths[right] && files[left].location.precedes(files[right].location)
        }
        for position in order {
            if kept.last?.path == files[position].path {
                report(.sameNameTwice, at: files[position].path)
            } else {
                kept.append(files[position])
            }
        }
        return kept
    }

    /// More than any host reads: Cloudflare Pages takes 2,100 redirects of 1,000 characters
    /// (https://developers.cloudflare.com/pages/configuration/redirects/).
    private static let mostHostFileBytes = 10_000_000

    private mutating func report(_ problem: ContentProblem, at path: String) {
        listing.diagnostics.append(Diagnostic(problem, file: path))
    }

    private static func isDocument(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[name.utf8.index(after: dot)...]
        return ending == "md" || ["md", "markdown"].contains(ending.lowercased())
    }
}

/// What was found below `content/`.
public struct ContentListing: Sendable {
    /// Markdown files, by path.
    public var documents: [SourceFile] = []
    /// Every other file, by path.
    public var assets: [SourceFile] = []
    /// `content/_headers` and `content/_redirects`, which hosts read.
    public var hostFiles: [SourceFile] = []
    /// What is not published, by path; of a folder, only the folder itself.
    public var leftOut: [LeftOutFile] = []
    /// What was found that cannot be published.
    public var diagnostics: [Diagnostic] = []

    /// The same files without some of `assets`, given by their paths.
    package func without(_ heldBack: Set<String>) -> ContentListing {
        var listing = self
        listing.assets.removeAll { heldBack.contains($0.path) }
        return listing
    }

    /// Leaves out the files beside drafts, which must not be published before the drafts.
    public mutating func leaveOutDraftAssets() {
        assets.removeAll(where: \.liesAmongDrafts)
    }
}
