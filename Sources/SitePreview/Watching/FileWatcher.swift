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
