import SiteFiles
import SiteModel

/// `content/` or `templates/`, with all that is below it: links are followed only as far as they stay inside.
///
/// The folder is held open and everything is opened from there, by paths without links, so that nothing that changes
/// during a scan can lead out of it.
struct ScannedTree {
    /// What messages call the folder.
    let name: String
    private let root: OpenFolder
    private let location: String
    /// How many folders were reached through a link.
    private var linkedFolderCount = 0

    /// A folder of the tree.
    struct Place {
        /// The path from the tree's root with every link followed; empty for the root.
        let path: String
        fileprivate let identity: FileIdentity?
        /// The folders with the links through which it was reached.
        fileprivate let linksIn: [String]

        /// The path of something in the folder.
        fileprivate func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }
    }

    /// What a name in a folder leads to.
    enum Target {
        /// A file, with what the file system says of it.
        case file(FoundFile, FileStamp)
        case folder(Place)
        case refused(ContentProblem)
        /// One of too many links, the first of which is refused.
        case passedOver
    }

    /// Takes an open folder of the site's root; `location` is a path that leads to it.
    init(_ folder: OpenFolder, at location: String, called name: String) {
        self.name = name
        root = folder
        self.location = FilePath.real(location) ?? location
    }

    /// The root of the tree.
    var top: Place { Place(path: "", identity: nil, linksIn: []) }

    /// What a folder holds, in no order.
    func entries(of place: Place) throws(DiskError) -> [Folder.Entry] {
        guard let identity = place.identity else { return try root.entries() }
        return try root.folder(at: place.path, found: identity).entries()
    }

    /// Finds out what an entry of a folder leads to, without opening it.
    mutating func target(of entry: Folder.Entry, in place: Place) -> Target {
        guard entry.isUTF8 else { return .refused(.nameNotUTF8) }
        guard !entry.name.hasControlCharacters else { return .refused(.nameHasControlCharacter) }
        do throws(DiskError) {
            let status = try entry.status.get()
            let path = place.path(of: entry.name)
            switch status.kind {
            case .file: return .file(root.found(path, status), status.stamp)
            case .folder: return .folder(Place(path: path, identity: status.identity, linksIn: place.linksIn))
            case .link: return try target(ofLink: path, in: place)
            case .other: return .refused(.notAFile(in: name))
            }
        } catch {
            return .refused(.unreadable(reason: error.reason))
        }
    }

    private mutating func target(ofLink link: String, in place: Place) throws(DiskError) -> Target {
        guard let target = FilePath.real(location + "/" + link) else { return .refused(.brokenLink) }
        guard target.hasPrefix(location + "/") else { return .refused(.linkLeadsOut(of: name, target: target)) }
        let path = String(target.dropFirst(location.count + 1))
        let status = try root.status(of: path)
        switch status.kind {
        case .file: return .file(root.found(path, status), status.stamp)
        case .folder: break
        case .link, .other: return .refused(.notAFile(in: name))
        }
        // The folders on the way to a link include all above it.
        let linksIn = place.linksIn + [place.path]
        guard !linksIn.contains(where: { $0 == path || $0.hasPrefix(path + "/") }) else { return .refused(.linkLoop) }
        linkedFolderCount += 1
        guard linkedFolderCount <= Self.mostLinkedFolders else {
            return linkedFolderCount == Self.mostLinkedFolders + 1 ? .refused(.tooManyLinks) : .passedOver
        }
        return .folder(Place(path: path, identity: status.identity, linksIn: linksIn))
    }

    /// Twenty folders with two links each to the next one hold a million folders.
    private static let mostLinkedFolders = 10_000
}

extension String {
    /// Whether a name has control characters: C0, DEL, or C1, which UTF-8 writes as 0xC2 and 0x80 to 0x9F.
    fileprivate var hasControlCharacters: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
            previous = byte
        }
        return false
    }
}
