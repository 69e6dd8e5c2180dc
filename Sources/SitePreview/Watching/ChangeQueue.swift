import Synchronization

/// Changes since the last build began, from the watcher to the session.
///
/// Changes that arrive during a build are merged into one batch, and none is lost.
public final class ChangeQueue: Sendable {
    private let state = Mutex(Batch.none)
    private let signal: AsyncStream<Void>
    private let sender: AsyncStream<Void>.Continuation

    /// Changes to build at once.
    public struct Batch: Sendable, Equatable {
        /// Paths from the root; not all of them if `isUnknown` is set.
        public var paths: Set<String>
        /// Whether anything else may have changed.
        public var isUnknown: Bool
        /// Other reasons to build.
        public var reasons: Set<RebuildReason> = []

        /// Whether there is no reason to build.
        public var isEmpty: Bool { paths.isEmpty && !isUnknown && reasons.isEmpty }

        /// Whether nothing has changed and a failed build is only retried.
        public var isRetry: Bool { paths.isEmpty && !isUnknown && reasons == [.retry] }

        /// These changes and others.
        ///
        /// - Parameter other: The others.
        /// - Returns: All of them.
        public func merging(_ other: Batch) -> Batch {
            Batch(
                paths: paths.union(other.paths), isUnknown: isUnknown || other.isUnknown,
                reasons: reasons.union(other.reasons))
        }

        /// Anything may have changed.
        public static let unknown = Batch(paths: [], isUnknown: true)

        fileprivate static let none = Batch(paths: [], isUnknown: false)
    }

    /// Makes an empty queue.
    public init() {
        (signal, sender) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Adds changes at paths from the root; with `isUnknown`, anything else may have changed, too.
    func add(_ paths: some Sequence<String>, isUnknown: Bool = false) {
        state.withLock { batch in
            batch.paths.formUnion(paths)
            batch.isUnknown = batch.isUnknown || isUnknown || batch.paths.count > Self.mostPaths
            if batch.paths.count > Self.mostPaths { batch.paths = [] }
        }
        sender.yield()
    }

    /// Adds a reason to build that is not a change to the sources.
    ///
    /// - Parameter reason: The reason.
    public func add(_ reason: RebuildReason) {
        state.withLock { _ = $0.reasons.insert(reason) }
        sender.yield()
    }

    /// Whether there are no changes.
    public var isEmpty: Bool { state.withLock(\.isEmpty) }

    /// Waits until there are changes, and takes all of them.
    ///
    /// - Returns: The changes; `nil` if the task is cancelled.
    public func next() async -> Batch? {
        for await _ in signal {
            let batch = state.withLock { batch in
                defer { batch = .none }
                return batch
            }
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    /// More paths than this are treated as unknown.
    private static let mostPaths = 10_000
}

/// Why to build although no source is known to have changed.
public enum RebuildReason: Sendable, Hashable {
    /// Files that a build made are gone.
    case lostFiles
    /// The last build failed for a reason that may have passed.
    case retry
    /// A document dated in the future is due.
    case documentDue
}
