import Foundation

/// Gathers changes until they come to rest, and then reports them as one.
struct ChangeReporter {
    private let tree: WatchedTree
    private let changes: Changes
    private let noticed: @Sendable () -> Void
    private var paths: Set<String> = []
    /// Names that were not there before.
    private var new: Set<String> = []
    private var isUnknown = false
    /// Files that are open for writing, or were a moment ago.
    private var unsettled: Set<String> = []
    private var first = ContinuousClock.now
    private var last = ContinuousClock.now

    /// How long files must be quiet after a save that is complete.
    private static let pause = Duration.milliseconds(15)
    /// How long they must be quiet while a file is missing or half written: editors move the old one away first.
    private static let longPause = Duration.milliseconds(120)
    /// How long a report waits for quiet at most.
    private static let patience = Duration.seconds(1)

    init(tree: WatchedTree, changes: Changes, noticed: @escaping @Sendable () -> Void) {
        self.tree = tree
        self.changes = changes
        self.noticed = noticed
    }

    /// Whether changes wait to be reported.
    var isWaiting: Bool { !paths.isEmpty || isUnknown }

    /// Adds a change.
    ///
    /// - Parameters:
    ///   - path: The file or folder, from the root; `nil` when it is not known.
    ///   - isSettled: Whether the file is complete.
    ///   - isNew: Whether the name has just come up.
    mutating func add(_ path: String?, isSettled: Bool, isNew: Bool = false) {
        last = .now
        noticed()
        if !isWaiting { first = last }
        guard let path else {
            isUnknown = true
            return
        }
        if paths.insert(path).inserted, isNew { new.insert(path) }
        if isSettled { unsettled.remove(path) } else { unsettled.insert(path) }
    }

    /// How long until the changes may be reported; `nil` when there are none.
    func remaining(at now: ContinuousClock.Instant) -> Duration? {
        guard isWaiting else { return nil }
        let pause = unsettled.contains(where: isMissingOrOpen) ? Self.longPause : Self.pause
        return max(.zero, min(last + pause, first + Self.patience) - now)
    }

    /// Reports the changes, without names that have come and gone: the files that editors make while they save.
    mutating func report() {
        let gone = new.filter { access(tree.location(of: $0), F_OK) != 0 }
        changes.add(gone.count < paths.count ? paths.subtracting(gone) : paths, isUnknown: isUnknown)
        paths = []
        new = []
        unsettled = []
        isUnknown = false
    }

    /// A folder needs no settling: what comes into it is noticed by itself.
    private func isMissingOrOpen(_ path: String) -> Bool {
        var status = stat()
        return stat(tree.location(of: path), &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    }
}
