import Synchronization

/// Hands out numbered pieces of work and collects their results.
final class WorkBoard<Result: Sendable>: Sendable {
    private let state: Mutex<State>
    private let finished: @Sendable (Int) -> Void

    private struct State: Sendable {
        var next = 0
        var results: [Result?]
        var open: Int
        var running: [Int: ContinuousClock.Instant] = [:]
        var waiting: CheckedContinuation<[Result?], Never>?
    }

    /// Makes a board of so many pieces; `finished` is called after each with how many are done.
    init(count: Int, finished: @escaping @Sendable (Int) -> Void) {
        state = Mutex(State(results: Array(repeating: nil, count: count), open: count))
        self.finished = finished
    }

    /// The next piece to work on; `nil` if all are taken.
    func take() -> Int? {
        state.withLock { state in
            guard state.next < state.results.count else { return nil }
            defer { state.next += 1 }
            state.running[state.next] = .now
            return state.next
        }
    }

    /// Whether every piece is done or given up.
    var isDone: Bool { state.withLock { $0.open == 0 } }

    /// Takes the result of a piece; ignores one that was given up before.
    func finish(_ number: Int, with result: Result) {
        let done = state.withLock { state -> Int? in
            guard state.running.removeValue(forKey: number) != nil else { return nil }
            state.results[number] = result
            state.open -= 1
            return state.results.count - state.open
        }
        guard let done else { return }
        finished(done)
        resumeIfDone()
    }

    /// Gives up every piece that has been running for too long; returns how many, each of which still holds its worker.
    func giveUp(after limit: Duration) -> Int {
        let count = state.withLock { state in
            let late = state.running.filter { $0.value.duration(to: .now) > limit }.map(\.key)
            for number in late { state.running[number] = nil }
            state.open -= late.count
            return late.count
        }
        if count > 0 { resumeIfDone() }
        return count
    }

    /// Gives up every piece, started or not, so that nothing waits for a worker that hangs.
    func stop() {
        state.withLock { state in
            state.next = state.results.count
            state.running = [:]
            state.open = 0
        }
        resumeIfDone()
    }

    /// The results by number, once every piece is done or given up.
    func results() async -> [Result?] {
        await withCheckedContinuation { continuation in
            state.withLock { $0.waiting = continuation }
            resumeIfDone()
        }
    }

    private func resumeIfDone() {
        let (continuation, results) = state.withLock { state -> (CheckedContinuation<[Result?], Never>?, [Result?]) in
            guard state.open == 0, let waiting = state.waiting else { return (nil, []) }
            state.waiting = nil
            return (waiting, state.results)
        }
        continuation?.resume(returning: results)
    }
}
