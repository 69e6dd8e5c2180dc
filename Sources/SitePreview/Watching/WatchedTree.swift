/// What to watch: folders of a site with everything in them, and files next to them.
public struct WatchedTree: Sendable {
    /// The folder that all paths start from.
    public let root: String
    /// Folders at the root.
    public let folders: [String]
    /// Files at the root.
    public let files: [String]

    /// Makes a description; the files and folders need not exist.
    ///
    /// - Parameters:
    ///   - root: The folder that all paths start from.
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

    /// Whether a name is one that editors and systems use internally and no site publishes.
    static func isIgnored(_ name: Substring) -> Bool {
        name.hasPrefix(".")
    }
}
