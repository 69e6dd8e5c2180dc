import Foundation
import Synchronization
import Testing

@testable import SiteBuild

@Suite("the worker pool")
struct WorkerPoolTests {
    @Test("returns results in order, each made once", arguments: [1, 2, 8, 64])
    func order(jobs: Int) async throws {
        let squares = try await WorkerPool(jobs: jobs).map(count: 500) { $0 * $0 }
        #expect(squares == (0..<500).map { $0 * $0 })
    }

    @Test("goes on without what takes too long", arguments: [1, 3])
    func limit(jobs: Int) async throws {
        let results = try await WorkerPool(jobs: jobs).map(count: 20, limit: .milliseconds(300)) { number in
            let clock = ThreadClock()
            let end = clock.now + .seconds(number % 7 == 3 ? 2 : 0)
            while clock.now < end {}
            return number
        }
        #expect(results.indices.filter { results[$0] == nil } == [3, 10, 17])
    }

    @Test("goes on without what waits for ever", arguments: [1, 3])
    func idleness(jobs: Int) async throws {
        let results = try await WorkerPool(jobs: jobs).map(count: 20, limit: .milliseconds(100)) { number in
            if number % 7 == 3 { Thread.sleep(forTimeInterval: 60) }
            return number
        }
        #expect(results.indices.filter { results[$0] == nil } == [3, 10, 17])
    }

    @Test("gives a piece all the time it needs while others keep the machine busy")
    func busyMachine() async throws {
        let pool = WorkerPool(jobs: 1)
        let results = try await pool.map(count: 4, limit: .milliseconds(200)) { number in
            // Twice the limit by the clock.
            Thread.sleep(forTimeInterval: 0.4)
            return number
        }
        #expect(results == [0, 1, 2, 3])
    }

    @Test("lets pieces that need much memory take turns", arguments: [1, 2, 8])
    func turns(jobs: Int) async throws {
        let sizes = [90, 1, 30, 60, 1, 50, 1, 120, 30, 30].map { $0 * 1_000_000 }
        let inUse = Mutex((now: 0, most: 0))
        let turns = Turns(byteCount: { sizes[$0] }, mostBytes: 100_000_000)
        let results = try await WorkerPool(jobs: jobs).map(count: sizes.count, turns: turns) { number in
            let size = sizes[number] > 24_000_000 ? sizes[number] : 0
            inUse.withLock { $0 = ($0.now + size, max($0.most, $0.now + size)) }
            Thread.sleep(forTimeInterval: 0.02)
            inUse.withLock { $0.now -= size }
            return number
        }
        #expect(results == Array(0..<sizes.count))
        // The one that needs more than all may have runs alone.
        #expect(inUse.withLock { $0.most } == 120_000_000)
    }

    @Test("has nothing to do for nothing")
    func empty() async throws {
        #expect(try await WorkerPool(jobs: 4).map(count: 0) { $0 }.isEmpty)
    }
}
