package import SiteBytes
package import SiteFiles
public import SiteModel

/// A blog's own `templates/` folder.
public struct TemplateFolder {
    /// The bytes of each template and asset by its path inside `templates/`; empty if there is no such folder.
    public private(set) var files: [String: [UInt8]] = [:]
    /// The assets that are too large to be held in memory.
    package private(set) var largeAssets: [String: LargeAsset] = [:]
    /// What does not belong to the theme.
    public private(set) var leftOut: [LeftOutFile] = []

    private static let name = "templates"
    /// The most bytes of a template: the largest built-in one has some thousands.
    private static let mostTemplateBytes = 1_000_000
    /// The most bytes of all templates.
    private static let mostBytes = 10_000_000
    private static let mostBytesOfHeldAsset = 1_000_000
    private static let mostBytesOfHeldAssets = 50_000_000

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
        reader.readAssets()
        guard reader.diagnostics.isEmpty else { throw DiagnosedError(reader.diagnostics) }
        (files, largeAssets, leftOut) = (reader.files, reader.largeAssets, reader.leftOut)
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
        var largeAssets: [String: LargeAsset] = [:]
        var leftOut: [LeftOutFile] = []
        /// The assets by path, to be read in an order that does not depend on the disk.
        private var assets: [(path: String, file: FoundFile)] = []
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
            guard path.hasSuffix(".mustache") else { return assets.append((path, file)) }
            guard templateByteCount <= TemplateFolder.mostBytes else { return }
            let limit = TemplateFolder.mostTemplateBytes
            do throws(DiskError) {
                let file = try file.open()
                guard file.byteCount <= limit else {
                    return report(.fileTooLarge(byteCount: file.byteCount, limit: limit), at: path)
                }
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

        /// Reads the assets: small ones as a whole, up to a sum, and of the others only what tells them apart.
        mutating func readAssets() {
            var heldByteCount = 0
            for (path, place) in assets.sorted(by: { $0.path.precedes($1.path) }) where !Task.isCancelled {
                do throws(DiskError) {
                    let file = try place.open()
                    let isSmall = file.byteCount <= TemplateFolder.mostBytesOfHeldAsset
                    guard isSmall, heldByteCount + file.byteCount <= TemplateFolder.mostBytesOfHeldAssets else {
                        largeAssets[path] = LargeAsset(file, at: place)
                        continue
                    }
                    heldByteCount += file.byteCount
                    files[path] = try file.contents(limit: TemplateFolder.mostBytesOfHeldAsset)
                } catch {
                    report(.unreadable(reason: error.reason), at: path)
                }
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

/// An asset that is published without being held in memory.
package struct LargeAsset: Sendable {
    /// What is opened to copy it.
    package let place: FoundFile
    /// What the file system said of it when it was read.
    package let stamp: FileStamp
    /// The digits of the hash of its bytes, which may be in its published name.
    package let digits: String
    /// A fingerprint that changes with its bytes.
    package let fingerprint: Fingerprint

    fileprivate init(_ file: OpenFile, at place: FoundFile) {
        self.place = place
        stamp = file.status.stamp
        var hash = ShortHash()
        var parts: [UInt8] = []
        for start in stride(from: 0, to: file.byteCount, by: Self.partByteCount) {
            let part = file.bytes(in: start..<min(start + Self.partByteCount, file.byteCount))
            for byte in part { hash.add(byte) }
            let fingerprint = Fingerprint(of: part)
            for word in [fingerprint.low, fingerprint.high] {
                parts += (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
            }
        }
        digits = hash.digits
        fingerprint = Fingerprint(of: parts)
    }

    private static let partByteCount = 1 << 18
}
