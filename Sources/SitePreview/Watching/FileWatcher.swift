public import SiteModel

/// Watches a tree in the best way that this system has for it.
public final class FileWatcher: Sendable {
    /// How changes are noticed.
    public enum Method: Sendable, Equatable {
        /// The system tells.
        case events
        /// Every file is looked at again and again, for the reason given.
        case polling(reason: Wording)
    }

    /// How changes are noticed.
    public let method: Method

    /// Begins to watch.
    ///
    /// What changes after this has returned is noticed; a change is reported when the files have been quiet for a
    /// moment, so that many at once are one.
    ///
    /// - Parameters:
    ///   - tree: What to watch.
    ///   - changes: Where changes go.
    ///   - noticed: Called whenever something moves, before it has come to rest; on any thread.
    public init(_ tree: WatchedTree, changes: Changes, noticed: @escaping @Sendable () -> Void) {
        let reporter = ChangeReporter(tree: tree, changes: changes, noticed: noticed)
        #if os(Linux)
            do throws(InotifyFailure) {
                try InotifyWatcher(tree: tree, reporter: reporter).start()
                method = .events
            } catch {
                PollingWatcher(tree: tree, reporter: reporter).start()
                method = .polling(reason: error.reason)
            }
        #elseif canImport(CoreServices)
            if FSEventsWatcher(tree: tree, reporter: reporter).start() {
                method = .events
            } else {
                PollingWatcher(tree: tree, reporter: reporter).start()
                method = .polling(
                    reason: Wording("the system tells of no events", korean: "시스템이 바뀐 것을 알려 주지 않습니다"))
            }
        #endif
    }
}
