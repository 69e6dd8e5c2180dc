public import SiteModel

/// A blog's own `templates/` folder.
public enum TemplateFolder {
    /// Reads the templates and assets of a blog.
    ///
    /// - Parameter root: The site's root on disk.
    /// - Returns: Each file's bytes by its path inside `templates/`; nothing when there is no such folder.
    /// - Throws: A `DiagnosedError` when a file cannot be read.
    public static func read(root: String) throws(DiagnosedError) -> [String: [UInt8]] {
        guard case .folder? = try? FileSystem.kindOfTarget(of: root + "/templates") else { return [:] }
        var files: [String: [UInt8]] = [:]
        try read(folder: "", root: root + "/templates", into: &files)
        return files
    }

    private static func read(
        folder: String, root: String, into files: inout [String: [UInt8]]
    ) throws(DiagnosedError) {
        let location = folder.isEmpty ? root : root + "/" + folder
        do {
            for case let name? in try FileSystem.names(in: location) where !name.hasPrefix(".") {
                let path = folder.isEmpty ? name : folder + "/" + name
                switch try FileSystem.kindOfTarget(of: root + "/" + path) {
                case .file(let byteCount) where isPartOfTheme(path):
                    files[path] = try FileSystem.contents(of: root + "/" + path, byteCount: byteCount)
                case .folder: try read(folder: path, root: root, into: &files)
                default: continue
                }
            }
        } catch let failure as FileSystem.Failure {
            throw DiagnosedError(ContentProblem.unreadable(reason: failure.reason), file: "templates/" + folder)
        } catch let error as DiagnosedError {
            throw error
        } catch {
            throw DiagnosedError(ContentProblem.unreadable(reason: "\(error)"), file: "templates/" + folder)
        }
    }

    private static func isPartOfTheme(_ path: String) -> Bool {
        path.hasSuffix(".mustache") || path.hasPrefix("assets/")
    }
}
