import Foundation
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
        let results = try await WorkerPool(jobs: jobs).map(count: 20, limit: .seconds(1)) { number in
            if number % 7 == 3 { Thread.sleep(forTimeInterval: 60) }
            return number
        }
        #expect(results.indices.filter { results[$0] == nil } == [3, 10, 17])
    }

    @Test("has nothing to do for nothing")
    func empty() async throws {
        #expect(try await WorkerPool(jobs: 4).map(count: 0) { $0 }.isEmpty)
    }
}
