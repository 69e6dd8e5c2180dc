import Foundation
import Synchronization

/// The process that builds: started when it is needed, and started anew when it has come to grief.
final class BuilderProcess: Sendable {
    private let arguments: [String]
    private let state = Mutex<Running?>(nil)
    private let hasEnded = Atomic(false)
    private let queue = DispatchQueue(label: "builder")

    /// A process that runs, and the pipes to it.
    ///
    /// Unchecked, for `Process` is not declared `Sendable`: it is started before anyone else knows it, and from then on
    /// is only asked for its number and state and sent a signal, which Foundation lets any thread do. The queue alone
    /// reads and writes the pipes; `end()` closes the one to the process, after which a write fails and is let fail.
    private struct Running: @unchecked Sendable {
        let process: Process
        let input: FileHandle
        let output: FileHandle
    }

    /// Makes a builder that has not been started.
    ///
    /// - Parameter arguments: What to give to the command that builds.
    init(arguments: [String]) {
        self.arguments = arguments
    }

    /// Builds once.
    ///
    /// - Parameter order: Where to.
    /// - Returns: What became of it.
    /// - Throws: A `BuilderProblem` when the process ended before it could say.
    func build(_ order: PreviewOrder) async throws -> PreviewOutcome {
        let line = try JSONEncoder().encode(order) + Data("\n".utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.buildPersistently(line) }) }
        }
    }

    /// Builds, and tries once more where the process came to grief: it may have done so long before.
    private func buildPersistently(_ order: Data) throws -> PreviewOutcome {
        do {
            return try buildNow(order)
        } catch BuilderProblem.crashed where !hasEnded.load(ordering: .relaxed) {
            return try buildNow(order)
        }
    }

    /// Ends the process, and waits until it has put things in order.
    func end() {
        hasEnded.store(true, ordering: .relaxed)
        guard let running = state.withLock({ $0 }) else { return }
        try? running.input.close()
        running.process.terminate()
        let limit = ContinuousClock.now + Self.patience
        while running.process.isRunning, ContinuousClock.now < limit { usleep(1000) }
        if running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
    }

    /// Files that have begun to come into place are let come.
    private static let patience = Duration.seconds(3)

    private func buildNow(_ order: Data) throws -> PreviewOutcome {
        let running = try self.running()
        try? running.input.write(contentsOf: order)
        guard let line = Self.line(from: running.output),
            let outcome = try? JSONDecoder().decode(PreviewOutcome.self, from: line)
        else {
            // One that has not ended has said something else than an outcome.
            try? running.input.close()
            running.process.terminate()
            running.process.waitUntilExit()
            state.withLock { $0 = nil }
            throw BuilderProblem.crashed(
                number: running.process.terminationStatus,
                isSignal: running.process.terminationReason == .uncaughtSignal)
        }
        return outcome
    }

    private func running() throws -> Running {
        if let running = state.withLock({ $0 }), running.process.isRunning { return running }
        guard !hasEnded.load(ordering: .relaxed) else { throw BuilderProblem.hasEnded }
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Bundle.main.executableURL
        process.arguments = ["preview-builder"] + arguments
        process.standardInput = input
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw BuilderProblem.notStarted(reason: "\(error.localizedDescription)")
        }
        let running = Running(
            process: process, input: input.fileHandleForWriting, output: output.fileHandleForReading)
        state.withLock { $0 = running }
        return running
    }

    /// Reads up to the end of a line; `nil` when there is none any more.
    private static func line(from handle: FileHandle) -> Data? {
        var line = Data()
        while line.last != 10 {
            // Whatever is there by now: the handle's own way to read waits for as much as was asked for.
            let part = handle.availableData
            guard !part.isEmpty else { return nil }
            line += part
        }
        return line
    }
}
