import Synchronization

/// Hands out numbered pieces of work and collects their results.
final class WorkBoard<Result: Sendable>: Sendable {
    private let state: Mutex<State>
    private let finished: @Sendable (Int) -> Void

    private struct State: Sendable {
        var queue: WorkQueue
        var results: [Result?]
        var open: Int
        var running: [Int: Effort] = [:]
        var waiting: CheckedContinuation<[Result?], Never>?
    }

    /// Makes a board of so many pieces; `finished` is called after each with how many are done.
    ///
    /// `turns` are for pieces that need much memory, if there may be some.
    init(count: Int, turns: Turns? = nil, finished: @escaping @Sendable (Int) -> Void) {
        let queue = WorkQueue(count: count, turns: turns)
        state = Mutex(State(queue: queue, results: Array(repeating: nil, count: count), open: count))
        self.finished = finished
    }

    /// The next piece for the calling thread to work on; `nil` if all are taken, or other workers do what is left.
    func take() -> Int? {
        let clock = ThreadClock()
        return state.withLock { state in
            guard let number = state.queue.next() else { return nil }
            state.running[number] = Effort(of: clock)
            return number
        }
    }

    /// Whether every piece is done or given up.
    var isDone: Bool { state.withLock { $0.open == 0 } }

    /// Takes the result of a piece; ignores one that was given up before.
    func finish(_ number: Int, with result: Result) {
        let done = state.withLock { state -> Int? in
            guard state.running.removeValue(forKey: number) != nil else { return nil }
            state.queue.finish(number)
            state.results[number] = result
            state.open -= 1
            return state.results.count - state.open
        }
        guard let done else { return }
        finished(done)
        resumeIfDone()
    }

    /// Looks at every piece that is being worked on, and gives up those that have taken too much time, or have made no use
    /// of any for so many looks; returns how many, each of which still holds its worker.
    func giveUp(after limit: Duration, idleLooks: Int) -> Int {
        let count = state.withLock { state in
            var late: [Int] = []
            for number in state.running.keys {
                state.running[number]?.look()
                guard let effort = state.running[number], effort.spent > limit || effort.idleLooks >= idleLooks else {
                    continue
                }
                late.append(number)
            }
            for number in late {
                state.running[number] = nil
                state.queue.finish(number)
            }
            state.open -= late.count
            return late.count
        }
        if count > 0 { resumeIfDone() }
        return count
    }

    /// Gives up every piece, started or not, so that nothing waits for a worker that hangs.
    func stop() {
        state.withLock { state in
            state.queue.empty()
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

/// What has been spent on a piece of work.
private struct Effort: Sendable {
    private let clock: ThreadClock
    private let start: Duration
    /// The processor time that its thread has used for it.
    private(set) var spent = Duration.zero
    /// How often in a row no more had been used than at the look before.
    private(set) var idleLooks = 0

    init(of clock: ThreadClock) {
        self.clock = clock
        start = clock.now
    }

    mutating func look() {
        let now = clock.now - start
        idleLooks = now > spent ? 0 : idleLooks + 1
        spent = max(spent, now)
    }
}
