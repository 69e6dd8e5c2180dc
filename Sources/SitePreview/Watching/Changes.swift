import Synchronization

/// Changes of files that nobody has looked at yet.
///
/// However many come while a build runs, they take the room of one set, and none is lost.
public final class Changes: Sendable {
    private let state = Mutex(State())
    private let signal: AsyncStream<Void>
    private let sender: AsyncStream<Void>.Continuation

    private struct State {
        var paths: Set<String> = []
        var isUnknown = false
    }

    /// What has changed.
    public struct Batch: Sendable, Equatable {
        /// Paths from the root; not all of them when `isUnknown` is set.
        public var paths: Set<String>
        /// Whether anything else may have changed.
        public var isUnknown: Bool

        /// These changes and others.
        ///
        /// - Parameter other: The others.
        /// - Returns: All of them.
        public func merging(_ other: Batch) -> Batch {
            Batch(paths: paths.union(other.paths), isUnknown: isUnknown || other.isUnknown)
        }

        /// What is to be said when nobody knows what has changed.
        public static let unknown = Batch(paths: [], isUnknown: true)
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
        state.withLock { state in
            state.paths.formUnion(paths)
            state.isUnknown = state.isUnknown || isUnknown || state.paths.count > Self.mostPaths
            if state.paths.count > Self.mostPaths { state.paths = [] }
        }
        sender.yield()
    }

    /// Adds a change of which nobody knows where it was.
    public func addUnknown() {
        add([], isUnknown: true)
    }

    /// Whether there are changes that nobody has taken.
    public var isEmpty: Bool { state.withLock { $0.paths.isEmpty && !$0.isUnknown } }

    /// Takes all changes, as soon as there are any.
    ///
    /// - Returns: The changes; `nil` when the task is cancelled.
    public func next() async -> Batch? {
        for await _ in signal {
            let batch = state.withLock { state in
                defer { state = State() }
                return Batch(paths: state.paths, isUnknown: state.isUnknown)
            }
            if !batch.paths.isEmpty || batch.isUnknown { return batch }
        }
        return nil
    }

    /// Beyond so many names they say no more than that much has changed.
    private static let mostPaths = 10_000
}
