import Synchronization

/// The open connections: a limited number, each with a deadline for its next progress.
final class ConnectionTable: Sendable {
    /// What a connection is doing.
    enum Phase {
        /// Waiting for a request or the rest of one.
        case idle
        /// Answering.
        case busy
        /// Listening to events.
        case listening
    }

    private struct Entry {
        var phase = Phase.idle
        var since: ContinuousClock.Instant
        var deadline: ContinuousClock.Instant
        var task: Task<Void, Never>?
    }

    private let entries = Mutex<[Int: Entry]>([:])
    private let limit: Int
    private let listenerLimit: Int

    init(limit: Int, listenerLimit: Int) {
        self.limit = limit
        self.listenerLimit = listenerLimit
    }

    /// Adds a connection under a number that no other has; `false` if there are too many.
    func enter(_ number: Int, deadline: ContinuousClock.Instant) -> Bool {
        entries.withLock { entries in
            guard entries.count < limit else { return false }
            entries[number] = Entry(since: .now, deadline: deadline)
            return true
        }
    }

    /// Notes the task of a connection, which may have ended already.
    func assign(_ task: Task<Void, Never>, to number: Int) {
        entries.withLock { $0[number]?.task = task }
    }

    /// Cancels the connection that has waited longest for its client; `nil` if all are busy.
    func evictLongestIdle() -> Task<Void, Never>? {
        let task: Task<Void, Never>? = entries.withLock { entries in
            let idle = entries.filter { $0.value.phase == .idle && $0.value.task != nil }
            guard let oldest = idle.min(by: { $0.value.since < $1.value.since }) else { return nil }
            return oldest.value.task
        }
        task?.cancel()
        return task
    }

    /// Notes what a connection is doing, and its next deadline; `false` if too many are listening.
    @discardableResult
    func note(_ number: Int, _ phase: Phase, deadline: ContinuousClock.Instant) -> Bool {
        entries.withLock { entries in
            guard var entry = entries[number] else { return true }
            if phase == .listening, entry.phase != .listening,
                entries.values.count(where: { $0.phase == .listening }) >= listenerLimit
            {
                return false
            }
            if phase != entry.phase { entry.since = .now }
            entry.phase = phase
            entry.deadline = deadline
            entries[number] = entry
            return true
        }
    }

    /// Removes a connection.
    func leave(_ number: Int) {
        entries.withLock { $0[number] = nil }
    }

    /// Cancels the connections whose deadline has passed.
    func endOverdue(at now: ContinuousClock.Instant) {
        let overdue = entries.withLock { $0.values.filter { $0.deadline < now }.compactMap(\.task) }
        for task in overdue { task.cancel() }
    }
}
