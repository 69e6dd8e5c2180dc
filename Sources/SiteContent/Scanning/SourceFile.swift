public import SiteFiles
public import SiteModel

/// A file below `content/`.
public struct SourceFile: Sendable, Hashable {
    /// The path from the site's root as people read it, in NFC: `content/posts/새-모델.md`.
    public let path: String
    /// Where the file is on disk, exactly as the file system spells it.
    public let location: String
    /// The folders between `content/` and the file, without those that start with `_`.
    public let folders: [String]
    /// The file's name in NFC.
    public let name: String
    /// What the file system said of it when it was found.
    public let stamp: FileStamp
    /// What is opened to read it.
    package let place: FoundFile

    /// Makes a file that a scan has not found, such as standard input.
    ///
    /// - Parameters:
    ///   - path: What messages call it.
    ///   - location: Where it is on disk.
    ///   - folders: The folders between `content/` and the file.
    ///   - stamp: What the file system says of it.
    public init(path: String, location: String, folders: [String] = [], stamp: FileStamp) {
        self.path = path
        self.location = location
        self.folders = folders
        name = FilePath.name(of: path)
        self.stamp = stamp
        place = FoundFile(at: location)
    }

    /// Makes a file that a scan has found.
    package init(
        path: String, name: String, location: String, folders: [String], stamp: FileStamp, place: FoundFile
    ) {
        self.path = path
        self.location = location
        self.folders = folders
        self.name = name
        self.stamp = stamp
        self.place = place
    }

    /// The size in bytes.
    public var byteCount: Int { stamp.byteCount }

    /// The name without its extension.
    public var stem: String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The name that identifies a document: that of its folder in a page bundle, else its own without extension.
    public var ownName: String { bundle ?? stem }

    /// The folder that the `index.md` in it makes a page bundle, as in Hugo; `nil` for every other file.
    public var bundle: String? { DocumentPath(self).bundle }

    /// Whether it is in Jekyll's folder `_drafts`, at any depth, or in one that lacks the plural.
    public var liesAmongDrafts: Bool {
        path.utf8.contains(UInt8(ascii: "_"))
            && path.split(separator: "/").dropLast().contains { ["_drafts", "_draft"].contains($0.lowercased()) }
    }

    /// The path in the site of a file that is copied as it is, without a leading slash.
    public var publishedPath: String {
        (folders + [name]).joined(separator: "/")
    }
}

extension SourceFile {
    /// Reads the file.
    ///
    /// - Parameter limit: The most bytes it may have.
    /// - Returns: Its bytes as they are.
    /// - Throws: A `DiagnosedError` if it is too large or unreadable.
    public func bytes(limit: Int) throws(DiagnosedError) -> [UInt8] {
        guard byteCount <= limit else { throw tooLarge(byteCount, limit) }
        let (file, bytes) = try whole(limit: limit)
        // Another file may have taken its place since it was found, or someone is writing into it.
        guard let bytes, bytes.count <= limit else { throw tooLarge(file.byteCount, limit) }
        return bytes
    }

    private func whole(limit: Int) throws(DiagnosedError) -> (OpenFile, [UInt8]?) {
        do throws(DiskError) {
            let file = try place.open()
            return (file, file.byteCount <= limit ? try file.contents(limit: limit) : nil)
        } catch {
            throw DiagnosedError(ContentProblem.unreadable(reason: error.reason), file: path)
        }
    }

    private func tooLarge(_ byteCount: Int, _ limit: Int) -> DiagnosedError {
        let isDocument = path != ConfigurationReader.fileName && !FileSelection.hostFiles.contains(name)
        let problem: ContentProblem =
            isDocument
            ? .tooLarge(byteCount: byteCount, limit: limit) : .fileTooLarge(byteCount: byteCount, limit: limit)
        return DiagnosedError(problem, file: path)
    }
}

extension SourceFile {
    /// The settings file of a site, if there is one.
    package init?(settingsOf root: String) {
        guard let file = try? Self.settings(of: root) else { return nil }
        self = file
    }

    /// Finds the settings file of a site; `nil` if there is none.
    ///
    /// Throws a `DiagnosedError` for anything but a file of the site, or a link to one.
    static func settings(of root: String) throws(DiagnosedError) -> SourceFile? {
        let name = ConfigurationReader.fileName
        let location = root + "/" + name
        switch SiteRoot.target(of: name, in: root) {
        case .file(let place, let stamp):
            return SourceFile(path: name, name: name, location: location, folders: [], stamp: stamp, place: place)
        case .folder: throw DiagnosedError(ContentProblem.notAPlainFile, file: name)
        case .refused(let problem): throw DiagnosedError(problem, file: name)
        case nil: return nil
        }
    }
}
