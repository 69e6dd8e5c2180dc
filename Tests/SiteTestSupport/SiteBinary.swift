import Foundation

/// The program under test, run as a user runs it.
public enum SiteBinary {
    /// Where the program is: beside the test bundle.
    public static let path: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
        let start = bundle.isEmpty ? Bundle.main.executablePath ?? "" : bundle
        var folder = URL(filePath: start)
        while folder.path.count > 1 {
            folder.deleteLastPathComponent()
            let candidate = folder.appending(path: "site").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        return Repository.root + "/.build/debug/site"
    }()

    /// What a run of the program left behind.
    public struct Result: Sendable {
        /// The exit status; 128 and the signal's number when a signal ended it.
        public let status: Int32
        /// What it wrote to standard output.
        public let output: String
        /// What it wrote to standard error.
        public let errors: String
    }

    /// Runs the program and waits for it to end.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - folder: Where it runs.
    ///   - input: What it reads from standard input.
    ///   - environment: Variables to set over those of the test.
    ///   - launcher: A program, with its first arguments, that is to run it.
    ///   - program: The program, where it is another.
    /// - Returns: What it left behind.
    /// - Throws: An error when it cannot be started.
    public static func run(
        _ arguments: [String], in folder: String, input: [UInt8] = [], environment: [String: String] = [:],
        launcher: [String] = [], program: String = path
    ) throws -> Result {
        try Run(launcher + [program] + arguments, in: folder, input: input, environment: environment).wait()
    }

    /// Starts the program and does not wait.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - folder: Where it runs.
    ///   - environment: Variables to set over those of the test.
    ///   - program: The program, where it is another.
    /// - Returns: The program as it runs.
    /// - Throws: An error when it cannot be started.
    public static func start(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], program: String = path
    ) throws -> Run {
        try Run([program] + arguments, in: folder, input: [], environment: environment)
    }

    /// The program while it runs.
    public final class Run {
        private let process = Process()
        private let end = DispatchSemaphore(value: 0)
        // Files, because a pipe that nobody reads fills up.
        private let scratch: TemporaryFolder

        fileprivate init(
            _ command: [String], in folder: String, input: [UInt8], environment: [String: String]
        ) throws {
            scratch = try TemporaryFolder()
            try scratch.write(input, to: "input")
            for name in ["output", "errors"] { try scratch.write([], to: name) }
            process.executableURL = URL(filePath: command[0])
            process.arguments = Array(command.dropFirst())
            process.currentDirectoryURL = URL(filePath: folder)
            process.environment = ProcessInfo.processInfo.environment.merging(Self.surroundings) { _, new in new }
                .merging(environment) { _, new in new }
            process.standardInput = FileHandle(forReadingAtPath: scratch.path + "/input")
            process.standardOutput = FileHandle(forWritingAtPath: scratch.path + "/output")
            process.standardError = FileHandle(forWritingAtPath: scratch.path + "/errors")
            process.terminationHandler = { [end] _ in end.signal() }
            try process.run()
        }

        /// The program speaks English, whatever the locale of the machine, and takes no job for its own.
        private static let surroundings = [
            "LC_ALL": "C.UTF-8", "LANGUAGE": "", "GITHUB_ACTIONS": "", "GITHUB_WORKSPACE": "", "CI": "",
        ]

        /// Whether it has not ended yet.
        public var isRunning: Bool { process.isRunning }

        /// What it has written to standard error so far.
        public var errors: String { String(decoding: (try? scratch.read("errors")) ?? [], as: UTF8.self) }

        /// What it has written to standard output so far.
        public var output: String { String(decoding: (try? scratch.read("output")) ?? [], as: UTF8.self) }

        /// Its number.
        public var identifier: Int32 { process.processIdentifier }

        /// Whether a signal ended it rather than an exit of its own; to be asked when it has ended.
        public var wasEndedBySignal: Bool { process.terminationReason == .uncaughtSignal }

        /// Waits until something holds, or the program has ended.
        ///
        /// - Parameter condition: What to wait for; it is looked at again and again.
        /// - Returns: Whether it held while the program was running.
        public func waits(until condition: () -> Bool) -> Bool {
            while isRunning {
                if condition() { return true }
                usleep(500)
            }
            return false
        }

        /// Sends it a signal.
        ///
        /// - Parameter signal: The signal's number.
        /// - Returns: 0 when it could be sent.
        @discardableResult
        public func send(_ signal: Int32) -> Int32 {
            kill(process.processIdentifier, signal)
        }

        /// Waits for it to end, for a limited time.
        ///
        /// - Parameter seconds: How long to wait; then it is killed.
        /// - Returns: What it left behind; `nil` when it had to be killed.
        /// - Throws: An error when that cannot be read.
        public func wait(atMost seconds: Double) throws -> Result? {
            let isLate = end.wait(timeout: .now() + seconds) == .timedOut
            if isLate { send(SIGKILL) } else { end.signal() }
            let result = try wait()
            return isLate ? nil : result
        }

        /// Waits for it to end.
        ///
        /// - Returns: What it left behind.
        /// - Throws: An error when that cannot be read.
        public func wait() throws -> Result {
            // The process itself would be asked only every 50 ms.
            end.wait()
            end.signal()
            process.waitUntilExit()
            let isSignal = process.terminationReason == .uncaughtSignal
            return Result(
                status: isSignal ? 128 + process.terminationStatus : process.terminationStatus,
                output: String(decoding: try scratch.read("output"), as: UTF8.self),
                errors: String(decoding: try scratch.read("errors"), as: UTF8.self)
            )
        }
    }
}
