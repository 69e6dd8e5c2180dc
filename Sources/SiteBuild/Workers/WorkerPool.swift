import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Spreads work over the machine's cores.
///
/// The workers are threads, not tasks: a piece of work that hangs then occupies no thread of Swift's small pool, and
/// the rest goes on without it.
package struct WorkerPool: Sendable {
    /// How many pieces of work run at once.
    private let jobs: Int

    package init(jobs: Int) {
        self.jobs = jobs
    }

    /// Does a piece of work for each number and returns the results in order.
    ///
    /// - Parameters:
    ///   - count: How many pieces there are; they are numbered from 0.
    ///   - limit: How much processor time a piece may take; it may wait three times as long for anything else. One that
    ///     takes longer is abandoned and has no result. What others do on the machine does not count.
    ///   - turns: How pieces that need much memory take turns.
    ///   - finished: Called after each piece with how many are done.
    ///   - work: Does one piece.
    /// - Returns: The results by number; `nil` for what took too long.
    /// - Throws: A `CancellationError` as soon as the task is cancelled, even while a piece hangs; each worker then
    ///   ends after its current piece. A `DiagnosedError` if the system has no thread left; with fewer than wanted, the
    ///   work goes on.
    package func map<Result: Sendable>(
        count: Int, limit: Duration? = nil, turns: Turns? = nil, finished: @escaping @Sendable (Int) -> Void = { _ in },
        _ work: @escaping @Sendable (Int) -> Result
    ) async throws -> [Result?] {
        let board = WorkBoard<Result>(count: count, turns: turns, finished: finished)
        let wanted = min(jobs, count)
        var started = 0
        while started < wanted, Self.startWorker(on: board, work) { started += 1 }
        let isWatched = limit.map { Self.startWatch(on: board, limit: $0, work) } ?? true
        guard started > 0 || count == 0, isWatched else {
            board.stop()
            throw DiagnosedError(SystemProblem.noThreads)
        }
        let results = await withTaskCancellationHandler {
            await board.results()
        } onCancel: {
            board.stop()
        }
        try Task.checkCancellation()
        return results
    }

    /// Does a piece of work of a few microseconds for each number and returns the results in order.
    ///
    /// Workers take many pieces at a time: handing out each separately would cost more than doing it.
    func mapSmall<Result: Sendable>(
        count: Int, _ work: @escaping @Sendable (Int) -> Result
    ) async throws -> [Result] {
        let size = Self.handful
        let handfuls = try await map(count: (count + size - 1) / size) { number in
            (number * size..<min(count, (number + 1) * size)).map(work)
        }
        return handfuls.flatMap { $0 ?? [] }
    }

    /// Regularly looks for work that takes too long, and replaces workers that hang as soon as the system has threads.
    private static func startWatch<Result: Sendable>(
        on board: WorkBoard<Result>, limit: Duration, _ work: @escaping @Sendable (Int) -> Result
    ) -> Bool {
        let pause: Duration = min(limit / 4, .milliseconds(250))
        let idleLooks = Int((limit * 3) / pause)
        return WorkThread.start {
            var missing = 0
            while !board.isDone {
                Thread.sleep(forTimeInterval: pause / .seconds(1))
                missing += board.giveUp(after: limit, idleLooks: idleLooks)
                while missing > 0, startWorker(on: board, work) { missing -= 1 }
            }
        }
    }

    private static func startWorker<Result: Sendable>(
        on board: WorkBoard<Result>, _ work: @escaping @Sendable (Int) -> Result
    ) -> Bool {
        WorkThread.start {
            while let number = board.take() { board.finish(number, with: work(number)) }
        }
    }

    /// How many small pieces a worker takes at a time.
    private static let handful = 64
}
