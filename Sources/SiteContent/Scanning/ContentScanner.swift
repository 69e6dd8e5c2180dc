import Foundation
import SiteBytes
import SiteFiles
public import SiteModel

/// Finds the files below `content/`.
public struct ContentScanner {
    private let realContent: String
    private let selection: FileSelection
    private var listing = ContentListing()

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
        guard FileKind(atTarget: content) == .folder, let real = FilePath.real(content) else {
            throw DiagnosedError(ContentProblem.noContentFolder)
        }
        var scanner = ContentScanner(realContent: real, selection: selection)
        scanner.scanFolder(Place(location: content, path: "content", folders: []), enclosing: [real])
        scanner.listing.documents = scanner.withoutTwins(scanner.listing.documents)
        scanner.listing.assets = scanner.withoutTwins(scanner.listing.assets)
        scanner.listing.hostFiles.sort { $0.path.precedes($1.path) }
        return scanner.listing
    }

    /// A folder or file on the way.
    private struct Place {
        let location: String
        let path: String
        let folders: [String]
        /// Why the folder is left out, but for what `include:` brings back.
        var reason: LeftOutReason?
    }

    private init(realContent: String, selection: FileSelection) {
        self.realContent = realContent
        self.selection = selection
    }

    private mutating func scanFolder(_ folder: Place, enclosing: [String]) {
        let entries: [Folder.Entry]
        do {
            entries = try Folder.entries(in: folder.location)
        } catch {
            report(.unreadable(reason: error.reason), at: folder.path)
            return
        }
        // Each folder has little to sort, and then the whole list is almost sorted.
        for position in entries.map(\.name).positionsInByteOrder {
            let entry = entries[position]
            let name = entry.name.composed
            var place = Place(
                location: folder.location + "/" + entry.name, path: folder.path + "/" + name, folders: folder.folders)
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
                continue
            }
            guard entry.isUTF8 else {
                report(.nameNotUTF8, at: place.path)
                continue
            }
            guard !Self.hasControlCharacters(name) else {
                report(.nameHasControlCharacter, at: place.path)
                continue
            }
            scan(entry, at: place, enclosing: enclosing)
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

    private mutating func scan(_ entry: Folder.Entry, at place: Place, enclosing: [String]) {
        do {
            let status = try entry.status.get()
            switch status.kind {
            case .file: addFile(place, stamp: status.stamp)
            case .folder: scanSubfolder(place, enclosing: enclosing)
            case .link: try followLink(place, enclosing: enclosing)
            case .other: report(.notAFile, at: place.path)
            }
        } catch {
            report(.unreadable(reason: error.reason), at: place.path)
        }
    }

    private mutating func scanSubfolder(_ place: Place, enclosing: [String]) {
        let name = FilePath.name(of: place.path)
        guard !Self.isDocument(name) else {
            report(.folderNamedAsDocument, at: place.path)
            return
        }
        let folders = name.hasPrefix("_") ? place.folders : place.folders + [name]
        let real = FilePath.real(place.location).map { [$0] } ?? []
        scanFolder(
            Place(location: place.location, path: place.path, folders: folders, reason: place.reason),
            enclosing: enclosing + real)
    }

    private mutating func followLink(_ place: Place, enclosing: [String]) throws(DiskError) {
        guard let target = FilePath.real(place.location) else {
            report(.brokenLink, at: place.path)
            return
        }
        guard target.hasPrefix(realContent + "/") else {
            report(.linkLeadsOut(target: target), at: place.path)
            return
        }
        let status = try FileStatus(ofTarget: place.location)
        switch status.kind {
        case .file: addFile(place, stamp: status.stamp)
        case .folder where enclosing.contains { $0 == target || $0.hasPrefix(target + "/") }:
            report(.linkLoop, at: place.path)
        case .folder: scanSubfolder(place, enclosing: enclosing)
        case .link, .other: report(.notAFile, at: place.path)
        }
    }

    private mutating func addFile(_ place: Place, stamp: FileStamp) {
        let name = FilePath.name(of: place.path)
        let isHostFile = place.path == "content/" + name && FileSelection.hostFiles.contains(name)
        let file = SourceFile(path: place.path, location: place.location, folders: place.folders, stamp: stamp)
        let refusal = isHostFile || !Self.isDocument(name) ? Access.reading.refusal(at: place.location) : nil
        if let refusal {
            report(.unreadable(reason: refusal.reason), at: place.path)
        } else if isHostFile {
            listing.hostFiles.append(file)
        } else if Self.isDocument(name) {
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

    private mutating func report(_ problem: ContentProblem, at path: String) {
        listing.diagnostics.append(Diagnostic(problem, file: path))
    }

    /// Whether a name has control characters: C0, DEL, or C1, which UTF-8 writes as 0xC2 and 0x80 to 0x9F.
    private static func hasControlCharacters(_ name: String) -> Bool {
        var previous: UInt8 = 0
        for byte in name.utf8 {
            if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
            previous = byte
        }
        return false
    }

    private static func isDocument(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return ["md", "markdown"].contains(name[name.utf8.index(after: dot)...].lowercased())
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
