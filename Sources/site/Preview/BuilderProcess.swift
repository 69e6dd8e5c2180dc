import Foundation
import SiteModel
import Synchronization

/// The process that builds: started when it is needed, and restarted if it crashed.
final class BuilderProcess: Sendable {
    private let arguments: [String]
    private let state = Mutex<Running?>(nil)
    private let hasEnded = Atomic(false)
    private let queue = DispatchQueue(label: "builder")

    /// A running process and the pipes to it.
    ///
    /// Unchecked, because `Process` is not declared `Sendable`: it is started before it is shared, and from then on only
    /// asked for its number and state and sent a signal, which Foundation allows on any thread. Only the queue reads and
    /// writes the pipes; `end()` closes the one to the process, after which writes fail, and the failure is ignored.
    private struct Running: @unchecked Sendable {
        let process: Process
        let input: FileHandle
        let output: FileHandle
    }

    /// Makes a builder that has not been started yet; `arguments` go to `PreviewBuilderCommand`.
    init(arguments: [String]) {
        self.arguments = arguments
    }

    /// Builds once; throws a `BuilderProblem` if the process ended without a reply.
    func build(_ request: BuilderRequest) async throws -> BuilderReply {
        let line = try JSONEncoder().encode(request) + Data("\n".utf8)
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try self.buildPersistently(line) }) }
        }
    }

    /// Builds, and tries again if the process crashed: it may have done so long before.
    private func buildPersistently(_ request: Data) throws -> BuilderReply {
        do {
            return try buildOnce(request)
        } catch BuilderProblem.crashed where !hasEnded.load(ordering: .relaxed) {
            return try buildOnce(request)
        }
    }

    /// Ends the process, and waits until it has cleaned up.
    func end() {
        hasEnded.store(true, ordering: .relaxed)
        guard let running = state.withLock({ $0 }) else { return }
        try? running.input.close()
        running.process.terminate()
        let limit = ContinuousClock.now + Self.patience
        while running.process.isRunning, ContinuousClock.now < limit { usleep(1000) }
        if running.process.isRunning { kill(running.process.processIdentifier, SIGKILL) }
    }

    /// Time to finish moving files into place, once that has begun.
    private static let patience = Duration.seconds(3)

    private func buildOnce(_ request: Data) throws -> BuilderReply {
        let running = try self.running()
        try? running.input.write(contentsOf: request)
        guard let line = Self.line(from: running.output),
            let reply = try? JSONDecoder().decode(BuilderReply.self, from: line)
        else {
            // A process that is still running has written something other than a reply.
            try? running.input.close()
            running.process.terminate()
            running.process.waitUntilExit()
            state.withLock { $0 = nil }
            throw BuilderProblem.crashed(
                number: running.process.terminationStatus,
                isSignal: running.process.terminationReason == .uncaughtSignal)
        }
        return reply
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

    /// Reads to the end of a line; `nil` at the end of the output.
    private static func line(from handle: FileHandle) -> Data? {
        var line = Data()
        while line.last != 10 {
            // `read(upToCount:)` would wait for as many bytes as it was asked for.
            let part = handle.availableData
            guard !part.isEmpty else { return nil }
            line += part
        }
        return line
    }
}

/// Why a build for the preview gave no reply.
enum BuilderProblem: Problem, Error {
    case crashed(number: Int32, isSignal: Bool)
    case notStarted(reason: String)
    case hasEnded
    case failed(String)

    var severity: Severity { .error }

    /// Whether another build may succeed without a change to the sources.
    ///
    /// A build that crashed twice by itself will crash again, but the system also kills processes when memory is short.
    var mayPass: Bool {
        switch self {
        case .crashed(let number, let isSignal): isSignal && [SIGKILL, SIGTERM, SIGHUP, SIGXFSZ].contains(number)
        case .notStarted, .failed: true
        case .hasEnded: false
        }
    }

    var message: Wording {
        switch self {
        case .crashed(let number, let isSignal):
            Wording(
                "the build crashed (\(isSignal ? "signal" : "status") \(number))",
                korean: "빌드가 비정상으로 끝났습니다 (\(isSignal ? "신호" : "상태") \(number))")
        case .notStarted(let reason):
            Wording("the build cannot be started: \(reason)", korean: "빌드를 시작할 수 없습니다: \(reason)")
        case .hasEnded:
            Wording(
                "the build cannot be started: the preview has ended", korean: "빌드를 시작할 수 없습니다: 미리 보기가 끝났습니다")
        case .failed(let reason): Wording("the build failed: \(reason)", korean: "빌드에 실패했습니다: \(reason)")
        }
    }

    var hint: Wording? {
        guard case .crashed = self else { return nil }
        return Wording(
            "undo the last change, or save again to retry; please report this",
            korean: "마지막으로 바꾼 것을 되돌리거나 다시 저장해 보세요. 이 문제를 알려 주시면 고맙겠습니다")
    }
}
