import SiteBytes
import SiteFiles
public import SiteModel

/// A blog's own `templates/` folder.
public struct TemplateFolder {
    /// Each file's bytes by its path inside `templates/`; empty if there is no such folder.
    public private(set) var files: [String: [UInt8]] = [:]
    /// What does not belong to the theme.
    public private(set) var leftOut: [LeftOutFile] = []

    private static let name = "templates"
    /// The most bytes of a template: the largest built-in one has some thousands.
    private static let mostTemplateBytes = 1_000_000
    /// The most bytes of all templates.
    private static let mostBytes = 10_000_000

    /// Reads the templates and assets of a blog, by the rules that hold for `content/`.
    ///
    /// - Parameters:
    ///   - root: The site's root on disk.
    ///   - selection: Which files belong to the theme.
    /// - Throws: A `DiagnosedError` that names everything that is not allowed or cannot be read.
    public init(root: String, selecting selection: FileSelection) throws(DiagnosedError) {
        let location = root + "/" + Self.name
        guard FileKind(at: location) != nil, let folder = try Self.folder(of: root) else { return }
        let tree = ScannedTree(folder, at: location, called: Self.name)
        var reader = Reader(tree: tree, selection: selection)
        reader.readAll()
        guard reader.diagnostics.isEmpty else { throw DiagnosedError(reader.diagnostics) }
        (files, leftOut) = (reader.files, reader.leftOut)
    }

    /// Opens the folder `templates` of a site; `nil` if there is none.
    private static func folder(of root: String) throws(DiagnosedError) -> OpenFolder? {
        switch SiteRoot.target(of: name, in: root) {
        case .folder(let folder): return folder
        case .file, .refused(.brokenLink), .refused(.notAPlainFile):
            throw DiagnosedError(ContentProblem.notAFolder, file: name)
        case .refused(let problem): throw DiagnosedError(problem, file: name)
        case nil: return nil
        }
    }

    /// Reads the folder's files, and collects what is not allowed.
    private struct Reader {
        var tree: ScannedTree
        let selection: FileSelection
        var files: [String: [UInt8]] = [:]
        var leftOut: [LeftOutFile] = []
        var diagnostics: [Diagnostic] = []
        /// How many bytes the templates have so far.
        private var templateByteCount = 0
        /// The folders to look into, by their paths inside `templates/`.
        private var pending: [(path: String, place: ScannedTree.Place)] = []

        init(tree: ScannedTree, selection: FileSelection) {
            self.tree = tree
            self.selection = selection
        }

        mutating func readAll() {
            pending = [("", tree.top)]
            while !Task.isCancelled, let (path, place) = pending.popLast() {
                do throws(DiskError) {
                    for entry in try tree.entries(of: place) { read(entry, in: path, place) }
                } catch {
                    report(.unreadable(reason: error.reason), at: path)
                }
            }
        }

        private mutating func read(_ entry: Folder.Entry, in folder: String, _ place: ScannedTree.Place) {
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            let isFolder = (try? entry.status.get().kind) == .folder
            switch selection.decision(on: entry.name.composed, in: Self.fromRoot(folder), isFolder: isFolder) {
            case .published: break
            case .leftOut(let reason), .searched(let reason):
                return leftOut.append(LeftOutFile(path: Self.fromRoot(path), publishedPath: path, reason: reason))
            }
            switch tree.target(of: entry, in: place) {
            case .file(let file, _) where Self.isPartOfTheme(path): read(file, at: path)
            case .file, .passedOver: return
            case .folder(let place): pending.append((path, place))
            case .refused(let problem): report(problem, at: path)
            }
        }

        private mutating func read(_ file: FoundFile, at path: String) {
            do throws(DiskError) {
                let file = try file.open()
                if path.hasSuffix(".mustache") { return readTemplate(file, at: path) }
                files[path] = try file.contents()
            } catch {
                report(.unreadable(reason: error.reason), at: path)
            }
        }

        private mutating func readTemplate(_ file: OpenFile, at path: String) {
            let limit = TemplateFolder.mostTemplateBytes
            guard file.byteCount <= limit else {
                return report(.fileTooLarge(byteCount: file.byteCount, limit: limit), at: path)
            }
            guard templateByteCount <= TemplateFolder.mostBytes else { return }
            do throws(DiskError) {
                let bytes = try file.contents(limit: limit)
                templateByteCount += bytes.count
                files[path] = bytes
                if templateByteCount > TemplateFolder.mostBytes {
                    report(.templatesTooLarge(limit: TemplateFolder.mostBytes), at: "")
                }
            } catch {
                report(.unreadable(reason: error.reason), at: path)
            }
        }

        private mutating func report(_ problem: ContentProblem, at path: String) {
            diagnostics.append(Diagnostic(problem, file: Self.fromRoot(path)))
        }

        /// The path of something in the folder, from the site's root.
        private static func fromRoot(_ path: String) -> String {
            path.isEmpty ? TemplateFolder.name : TemplateFolder.name + "/" + path
        }

        private static func isPartOfTheme(_ path: String) -> Bool {
            path.hasSuffix(".mustache") || path.hasPrefix("assets/")
        }
    }
}
