import Synchronization

/// The connections that are open: not more than so many, and none for longer than it makes headway.
final class ConnectionTable: Sendable {
    /// What a connection is at.
    enum Phase {
        /// It waits for a request, or for the rest of one.
        case idle
        /// It answers.
        case busy
        /// It listens to events.
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

    /// Enters a connection.
    ///
    /// - Parameters:
    ///   - number: Its number, which no other has.
    ///   - deadline: When its first request must have come.
    /// - Returns: `false` when there are too many.
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

    /// Takes out of the table the connection that has waited longest for its client.
    ///
    /// - Returns: Its task, which has been cancelled; `nil` when every connection is at work.
    func evictLongestIdle() -> Task<Void, Never>? {
        let task: Task<Void, Never>? = entries.withLock { entries in
            let idle = entries.filter { $0.value.phase == .idle && $0.value.task != nil }
            guard let oldest = idle.min(by: { $0.value.since < $1.value.since }) else { return nil }
            return oldest.value.task
        }
        task?.cancel()
        return task
    }

    /// Notes what a connection is at, and by when it must have got on.
    ///
    /// - Returns: `false` when there are too many that listen.
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

    /// Takes a connection out of the table.
    func leave(_ number: Int) {
        entries.withLock { $0[number] = nil }
    }

    /// Ends the connections that have made no headway.
    func endOverdue(at now: ContinuousClock.Instant) {
        let overdue = entries.withLock { $0.values.filter { $0.deadline < now }.compactMap(\.task) }
        for task in overdue { task.cancel() }
    }
}
