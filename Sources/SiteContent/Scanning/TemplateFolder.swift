import SiteFiles
public import SiteModel

/// A blog's own `templates/` folder.
public enum TemplateFolder {
    /// Reads the templates and assets of a blog.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Returns: Each file's bytes by its path inside `templates/`; empty if there is no such folder.
    /// - Throws: A `DiagnosedError` that names the file that cannot be read.
    public static func read(root: String) throws(DiagnosedError) -> [String: [UInt8]] {
        let location = root + "/templates"
        guard FileKind(at: location) != nil else { return [:] }
        guard FileKind(atTarget: location) == .folder else {
            throw DiagnosedError(ContentProblem.notAFolder, file: "templates")
        }
        var files: [String: [UInt8]] = [:]
        try read(folder: "", root: location, into: &files)
        return files
    }

    private static func read(
        folder: String, root: String, into files: inout [String: [UInt8]]
    ) throws(DiagnosedError) {
        let location = folder.isEmpty ? root : root + "/" + folder
        let entries: [Folder.Entry]
        do {
            entries = try Folder.entries(in: location)
        } catch {
            throw unreadable(error, folder)
        }
        for name in entries.map(\.name) where !name.hasPrefix(".") {
            try readEntry(folder.isEmpty ? name : folder + "/" + name, root: root, into: &files)
        }
    }

    private static func readEntry(
        _ path: String, root: String, into files: inout [String: [UInt8]]
    ) throws(DiagnosedError) {
        guard let status = try? FileStatus(ofTarget: root + "/" + path) else {
            throw DiagnosedError(ContentProblem.brokenLink, file: "templates/" + path)
        }
        switch status.kind {
        case .file where isPartOfTheme(path):
            do {
                files[path] = try Disk.contents(ofTarget: root + "/" + path, expecting: status.byteCount)
            } catch {
                throw unreadable(error, path)
            }
        case .folder: try read(folder: path, root: root, into: &files)
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
