import SiteFiles

/// Collects changes until files have been quiet for a moment, and then queues them as one batch.
struct ChangeDebouncer {
    private let tree: WatchedTree
    private let changes: ChangeQueue
    private let noticed: @Sendable () -> Void
    private var paths: Set<String> = []
    /// Paths that did not exist before.
    private var new: Set<String> = []
    private var isUnknown = false
    /// Files that are open for writing, or were a moment ago.
    private var unsettled: Set<String> = []
    private var first = ContinuousClock.now
    private var last = ContinuousClock.now

    /// How long files must be quiet after a save that is complete.
    private static let pause = Duration.milliseconds(15)
    /// The same while a file is missing or half written: editors move the old file away first.
    private static let longPause = Duration.milliseconds(120)
    /// How long a batch waits for quiet at most.
    private static let patience = Duration.seconds(1)

    init(tree: WatchedTree, changes: ChangeQueue, noticed: @escaping @Sendable () -> Void) {
        self.tree = tree
        self.changes = changes
        self.noticed = noticed
    }

    /// Whether changes are waiting.
    var isWaiting: Bool { !paths.isEmpty || isUnknown }

    /// Adds a change at a path from the root, `nil` if it is unknown; `isSettled` says whether the file is complete.
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

    /// How long until the changes can be queued; `nil` if there are none.
    func remaining(at now: ContinuousClock.Instant) -> Duration? {
        guard isWaiting else { return nil }
        let pause = unsettled.contains(where: isMissingOrOpen) ? Self.longPause : Self.pause
        return max(.zero, min(last + pause, first + Self.patience) - now)
    }

    /// Queues the changes, except for files that have come and gone, as editors make them while saving.
    mutating func flush() {
        let gone = new.filter { Access.finding.refusal(at: tree.location(of: $0)) != nil }
        changes.add(gone.count < paths.count ? paths.subtracting(gone) : paths, isUnknown: isUnknown)
        paths = []
        new = []
        unsettled = []
        isUnknown = false
    }

    /// A folder is complete at once: files that are added to it are noticed separately.
    private func isMissingOrOpen(_ path: String) -> Bool {
        [nil, .file].contains(FileKind(atTarget: tree.location(of: path)))
    }
}
