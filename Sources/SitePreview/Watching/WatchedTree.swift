/// What is watched: some folders of a site with all that is in them, and some files beside them.
public struct WatchedTree: Sendable {
    /// The folder from which all paths are counted.
    public let root: String
    /// Folders at the root.
    public let folders: [String]
    /// Files at the root.
    public let files: [String]

    /// Makes a description; nothing of what it names need exist.
    ///
    /// - Parameters:
    ///   - root: The folder from which all paths are counted.
    ///   - folders: Names of folders at the root.
    ///   - files: Names of files at the root.
    public init(root: String, folders: [String], files: [String]) {
        self.root = root
        self.folders = folders
        self.files = files
    }

    var names: [String] { folders + files }

    func location(of path: String) -> String {
        path.isEmpty ? root : root + "/" + path
    }

    /// Whether a name is one that editors and systems use for themselves, and no site publishes.
    static func isIgnored(_ name: Substring) -> Bool {
        name.hasPrefix(".")
    }
}
