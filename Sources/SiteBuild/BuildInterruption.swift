import Synchronization

/// Ends a build, or whatever else changes files, at once, whatever its threads are doing, unless files are already being
/// moved into place.
///
/// Cancelling the build's task is enough where its steps look for that often; this is for the others.
public final class BuildInterruption: Sendable {
    private let state = Mutex(State.idle)

    private enum State {
        case idle
        case staging(StagingFolder)
        case committing
        case ended
    }

    /// Makes one for a build or for several in turn.
    public init() {}

    /// Keeps builds from changing the output folder from now on, and removes what one has staged.
    ///
    /// - Returns: Whether the output folder is as it was; `false` if files are being moved into place, which goes on.
    public func end() -> Bool {
        let stage = state.withLock { state -> StagingFolder?? in
            switch state {
            case .committing: return .none
            case .staging(let stage):
                state = .ended
                return stage
            case .idle, .ended:
                state = .ended
                return .some(nil)
            }
        }
        guard let stage else { return false }
        stage?.close()
        return true
    }

    /// Notes that a build stages files.
    func noteStage(_ stage: StagingFolder) throws(CancellationError) {
        try advance(to: .staging(stage))
    }

    /// Notes that files are moved into place from now on, which is not to be cut short.
    ///
    /// - Throws: A `CancellationError` if everything has been ended.
    public func noteCommit() throws(CancellationError) {
        try advance(to: .committing)
    }

    /// Notes that files are not being changed any more.
    public func noteEnd() {
        try? advance(to: .idle)
    }

    private func advance(to next: State) throws(CancellationError) {
        let isOver = state.withLock { state in
            if case .ended = state { return true }
            state = next
            return false
        }
        if isOver { throw CancellationError() }
    }
}
