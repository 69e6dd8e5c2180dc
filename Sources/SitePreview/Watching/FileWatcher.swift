public import SiteModel

/// Watches a tree in the best way that the system offers.
public final class FileWatcher: Sendable {
    /// How changes are noticed.
    public enum Method: Sendable, Equatable {
        /// The system reports them.
        case events
        /// All files are checked periodically, for the reason given.
        case polling(reason: Wording)
    }

    /// How changes are noticed.
    public let method: Method

    /// Starts watching.
    ///
    /// Changes after this has returned are noticed, and queued when the files have been quiet for a moment, so that many
    /// changes at once become one batch.
    ///
    /// - Parameters:
    ///   - tree: What to watch.
    ///   - changes: Where changes go.
    ///   - noticed: Called on any thread as soon as something changes, before the files are quiet.
    public init(_ tree: WatchedTree, changes: ChangeQueue, noticed: @escaping @Sendable () -> Void) {
        let debouncer = ChangeDebouncer(tree: tree, changes: changes, noticed: noticed)
        #if os(Linux)
            do throws(InotifyFailure) {
                try InotifyWatcher(tree: tree, debouncer: debouncer).start()
                method = .events
            } catch {
                PollingWatcher(tree: tree, debouncer: debouncer).start()
                method = .polling(reason: error.reason)
            }
        #elseif canImport(CoreServices)
            if FSEventsWatcher(tree: tree, debouncer: debouncer).start() {
                method = .events
            } else {
                PollingWatcher(tree: tree, debouncer: debouncer).start()
                method = .polling(
                    reason: Wording("the system reports no file events", korean: "시스템이 바뀐 것을 알려 주지 않습니다"))
            }
        #endif
    }
}

/// What to watch: folders of a site with everything in them, and files next to them.
public struct WatchedTree: Sendable {
    /// The folder that all paths start from.
    public let root: String
    /// Folders at the root.
    public let folders: [String]
    /// Files at the root.
    public let files: [String]
    /// Whether a site does not publish a name in a folder, such as one that editors use internally.
    let ignores: @Sendable (_ name: String, _ folder: String, _ isFolder: Bool) -> Bool

    /// Makes a description; the files and folders need not exist.
    ///
    /// - Parameters:
    ///   - root: The folder that all paths start from.
    ///   - folders: Names of folders at the root.
    ///   - files: Names of files at the root.
    ///   - ignores: Whether to leave out a name in a folder, given as a path from the root; the last parameter says
    ///     whether a folder has that name.
    public init(
        root: String, folders: [String], files: [String],
        ignoring ignores: @escaping @Sendable (_ name: String, _ folder: String, _ isFolder: Bool) -> Bool
    ) {
        self.root = root
        self.folders = folders
        self.files = files
        self.ignores = ignores
    }

    var names: [String] { folders + files }

    func location(of path: String) -> String {
        path.isEmpty ? root : root + "/" + path
    }
}
