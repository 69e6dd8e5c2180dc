import Foundation
import Testing

/// Runs the tests of a suite on threads of their own.
///
/// The test library has one thread for each core, and a test that waits for the program keeps one from all the others.
/// Suites that mostly wait go here, so that somebody always works.
struct OwnThreads: SuiteTrait, TestScoping {
    private static let executor = Executor()

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(Self.executor) { try await function() }
    }

    private final class Executor: TaskExecutor {
        private let queue = OperationQueue()

        init() {
            queue.maxConcurrentOperationCount = 2 * ProcessInfo.processInfo.activeProcessorCount
        }

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == OwnThreads {
    /// For suites whose tests mostly wait.
    static var ownThreads: Self { OwnThreads() }
}
