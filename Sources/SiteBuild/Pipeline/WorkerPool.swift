import Synchronization

/// Spreads work over the machine's cores.
struct WorkerPool: Sendable {
    /// How many pieces of work are in hand at once.
    let jobs: Int

    /// Does a piece of work for each number and returns the results in order.
    ///
    /// - Parameters:
    ///   - count: How many pieces there are; they are numbered from 0.
    ///   - finished: Called after each piece with how many are done.
    ///   - work: Does one piece.
    /// - Returns: The results by number, whatever order they were made in.
    func map<Result: Sendable>(
        count: Int, finished: @escaping @Sendable (Int) -> Void = { _ in }, _ work: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        let queue = Queue()
        return await withTaskGroup(of: [(number: Int, result: Result)].self) { group in
            for _ in 0..<min(jobs, max(1, count)) {
                group.addTask {
                    var results: [(number: Int, result: Result)] = []
                    while let number = queue.take(below: count) {
                        results.append((number, work(number)))
                        finished(queue.finishOne())
                    }
                    return results
                }
            }
            var ordered = [Result?](repeating: nil, count: count)
            for await results in group {
                for entry in results { ordered[entry.number] = entry.result }
            }
            return ordered.compactMap { $0 }
        }
    }

    /// Hands out numbers to workers.
    private final class Queue: Sendable {
        private let next = Atomic(0)
        private let done = Atomic(0)

        func take(below count: Int) -> Int? {
            let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            return number < count ? number : nil
        }

        func finishOne() -> Int {
            done.wrappingAdd(1, ordering: .relaxed).newValue
        }
    }
}
