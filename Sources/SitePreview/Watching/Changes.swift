import Synchronization

/// Changes of files that nobody has looked at yet.
///
/// However many come while a build runs, they take the room of one set, and none is lost.
public final class Changes: Sendable {
    private let state = Mutex(Batch.none)
    private let signal: AsyncStream<Void>
    private let sender: AsyncStream<Void>.Continuation

    /// What has changed.
    public struct Batch: Sendable, Equatable {
        /// Paths from the root; not all of them when `isUnknown` is set.
        public var paths: Set<String>
        /// Whether anything else may have changed.
        public var isUnknown: Bool
        /// Why else to build.
        public var occasions: Set<Occasion> = []

        /// Whether there is no reason to build.
        public var isEmpty: Bool { paths.isEmpty && !isUnknown && occasions.isEmpty }

        /// Whether nothing has changed, and only what failed is tried again.
        public var isRetry: Bool { paths.isEmpty && !isUnknown && occasions == [.retry] }

        /// These changes and others.
        ///
        /// - Parameter other: The others.
        /// - Returns: All of them.
        public func merging(_ other: Batch) -> Batch {
            Batch(
                paths: paths.union(other.paths), isUnknown: isUnknown || other.isUnknown,
                occasions: occasions.union(other.occasions))
        }

        /// What is to be said when nobody knows what has changed.
        public static let unknown = Batch(paths: [], isUnknown: true)

        fileprivate static let none = Batch(paths: [], isUnknown: false)
    }

    /// Makes an empty set.
    public init() {
        (signal, sender) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Adds changes.
    ///
    /// - Parameters:
    ///   - paths: Paths from the root.
    ///   - isUnknown: Whether anything else may have changed.
    func add(_ paths: some Sequence<String>, isUnknown: Bool = false) {
        state.withLock { batch in
            batch.paths.formUnion(paths)
            batch.isUnknown = batch.isUnknown || isUnknown || batch.paths.count > Self.mostPaths
            if batch.paths.count > Self.mostPaths { batch.paths = [] }
        }
        sender.yield()
    }

    /// Adds a reason to build that is no change of sources.
    ///
    /// - Parameter occasion: The reason.
    public func add(_ occasion: Occasion) {
        state.withLock { _ = $0.occasions.insert(occasion) }
        sender.yield()
    }

    /// Whether there are changes that nobody has taken.
    public var isEmpty: Bool { state.withLock(\.isEmpty) }

    /// Takes all changes, as soon as there are any.
    ///
    /// - Returns: The changes; `nil` when the task is cancelled.
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

    /// Beyond so many names they say no more than that much has changed.
    private static let mostPaths = 10_000
}
