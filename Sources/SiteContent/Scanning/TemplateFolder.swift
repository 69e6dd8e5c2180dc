import SiteFiles
public import SiteModel

/// A blog's own `templates/` folder.
public struct TemplateFolder {
    /// Each file's bytes by its path inside `templates/`; empty if there is no such folder.
    public private(set) var files: [String: [UInt8]] = [:]
    /// What does not belong to the theme.
    public private(set) var leftOut: [LeftOutFile] = []
    private let root: String
    private let selection: FileSelection

    /// Reads the templates and assets of a blog.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - selection: Which files belong to the theme.
    /// - Throws: A `DiagnosedError` that names the file that cannot be read.
    public init(root: String, selecting selection: FileSelection) throws(DiagnosedError) {
        self.root = root + "/templates"
        self.selection = selection
        guard FileKind(at: self.root) != nil else { return }
        guard FileKind(atTarget: self.root) == .folder else {
            throw DiagnosedError(ContentProblem.notAFolder, file: "templates")
        }
        try read(folder: "")
    }

    private mutating func read(folder: String) throws(DiagnosedError) {
        let location = folder.isEmpty ? root : root + "/" + folder
        let entries: [Folder.Entry]
        do {
            entries = try Folder.entries(in: location)
        } catch {
            throw Self.unreadable(error, folder)
        }
        for entry in entries {
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            let isFolder = (try? entry.status.get().kind) == .folder
            switch selection.decision(
                on: entry.name.composed, in: folder.isEmpty ? "templates" : "templates/" + folder, isFolder: isFolder)
            {
            case .published: try readEntry(path)
            case .leftOut(let reason), .searched(let reason):
                leftOut.append(LeftOutFile(path: "templates/" + path, publishedPath: path, reason: reason))
            }
        }
    }

    private mutating func readEntry(_ path: String) throws(DiagnosedError) {
        guard let status = try? FileStatus(ofTarget: root + "/" + path) else {
            throw DiagnosedError(ContentProblem.brokenLink, file: "templates/" + path)
        }
        switch status.kind {
        case .file where Self.isPartOfTheme(path):
            do {
                files[path] = try Disk.contents(ofTarget: root + "/" + path, expecting: status.byteCount)
            } catch {
                throw Self.unreadable(error, path)
            }
        case .folder: try read(folder: path)
        case .file, .link, .other: return
        }
    }

    private static func unreadable(_ failure: DiskError, _ path: String) -> DiagnosedError {
        DiagnosedError(
            ContentProblem.unreadable(reason: failure.reason), file: path.isEmpty ? "templates" : "templates/" + path)
    }

    private static func isPartOfTheme(_ path: String) -> Bool {
        path.hasSuffix(".mustache") || path.hasPrefix("assets/")
    }
}
