import SiteBytes
import SiteFiles
import SiteModel

/// Another generator's blog: its files, by their paths from its folder.
///
/// Files are opened name by name from the folder that is held open, and no link is followed, so that nothing from
/// outside of it is ever read.
struct ForeignFolder: Sendable {
    /// A regular file.
    struct File: Sendable {
        /// The path from the blog's folder, as the disk spells it.
        let path: String
        let byteCount: Int
    }

    /// The regular files, in an order that does not depend on the disk.
    private(set) var files: [File] = []
    /// What was not read: links, pipes, names that are not UTF-8.
    private(set) var remarks: [Diagnostic] = []
    private(set) var paths: Set<String> = []
    private let open: @Sendable (String) -> OpenFile?
    private let texts: [String: String]

    /// The most bytes of a text that is read whole, and of a file that is copied.
    static let largestText = 5_000_000
    static let largestFile = 200_000_000

    /// Lists a folder on disk.
    ///
    /// - Parameters:
    ///   - location: The folder.
    ///   - ignored: The folders that are passed over, by their paths from there.
    /// - Throws: What the system says if the folder cannot be read.
    init(at location: String, passingOver ignored: Set<String>) throws(DiskError) {
        let root = try OpenFolder(location)
        open = { try? root.file(at: $0) }
        texts = [:]
        try list("", in: root, passingOver: ignored)
        files.sort { $0.path.precedes($1.path) }
        paths = Set(files.map(\.path))
    }

    /// A folder that is not on disk.
    init(texts: [String: String]) {
        self.texts = texts
        open = { _ in nil }
        files = texts.map { File(path: $0.key, byteCount: $0.value.utf8.count) }.sorted { $0.path.precedes($1.path) }
        paths = Set(texts.keys)
    }

    /// Opens a regular file; `nil` for anything else, and where a link is on the way.
    func file(_ path: String) -> OpenFile? { open(path) }

    /// The bytes of a file that is not larger than a text may be.
    func bytes(of path: String) -> [UInt8]? {
        if let text = texts[path] { return Array(text.utf8) }
        guard let file = open(path), file.byteCount <= Self.largestText else { return nil }
        return file.bytes(in: 0..<file.byteCount)
    }

    /// The text of a file such as the settings; `nil` if there is none, or if it is not UTF-8.
    func text(of path: String) -> String? {
        guard let bytes = bytes(of: path), UTF8Check.isValid(bytes) else { return nil }
        return String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    }

    /// Whether a folder has any file, at any depth.
    func hasFolder(_ path: String) -> Bool {
        files.contains { $0.path.utf8.starts(with: (path + "/").utf8) }
    }

    private mutating func list(
        _ path: String, in folder: OpenFolder, passingOver ignored: Set<String>
    ) throws(DiskError) {
        let above = path
        for entry in try folder.entries() where !entry.name.hasPrefix(".") {
            let path = above.isEmpty ? entry.name : above + "/" + entry.name
            guard entry.isUTF8 else {
                remarks.append(Diagnostic(ImportProblem.nameNotUTF8, file: path))
                continue
            }
            guard !ignored.contains(path), entry.name != "node_modules" else { continue }
            switch (try? entry.status.get())?.kind {
            case .file?: files.append(File(path: path, byteCount: (try? entry.status.get())?.byteCount ?? 0))
            case .folder?:
                do throws(DiskError) {
                    try list(path, in: folder.folder(entry.name), passingOver: ignored)
                } catch {
                    remarks.append(Diagnostic(ImportProblem.unreadable(reason: error.reason), file: path))
                }
            case .link?: remarks.append(Diagnostic(ImportProblem.link, file: path))
            case .other?, nil: remarks.append(Diagnostic(ImportProblem.notAFile, file: path))
            }
        }
    }
}
