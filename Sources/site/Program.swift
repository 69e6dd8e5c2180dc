import ArgumentParser
import Foundation
import SiteModel

/// The program: chooses the language and runs a command.
@main
enum Program {
    static func main() {
        // Where a limit keeps a file from growing, writing fails and is reported; the signal would end the program with
        // files half written.
        signal(SIGXFSZ, SIG_IGN)
        let language = InterfaceLanguage.preferred(
            by: CommandLine.arguments.dropFirst(), environment: ProcessInfo.processInfo.environment)
        InterfaceLanguage.$current.withValue(language) {
            guard !CommandLine.arguments.isEmpty else { endWithoutArguments(in: language) }
            do {
                if let unknown = UnknownCommand(in: CommandLine.arguments.dropFirst()) { throw unknown }
                var command = try SiteCommand.parseAsRoot()
                guard let command = command as? any AsyncParsableCommand else { return try command.run() }
                start(try fitted(command, in: language), in: language)
            } catch {
                end(with: error, in: language)
            }
        }
    }

    /// Runs a command that needs threads, and ends the program with it.
    private static func start(_ command: any AsyncParsableCommand, in language: InterfaceLanguage) -> Never {
        // Nobody else has it: this thread only waits.
        nonisolated(unsafe) var command = command
        Task {
            do {
                try await command.run()
                exit(0)
            } catch {
                end(with: error, in: language)
            }
        }
        dispatchMain()
    }

    /// The command with no more work at once than the system allows: Swift's runtime, when it is refused a thread, waits
    /// for one forever.
    private static func fitted(
        _ command: any AsyncParsableCommand, in language: InterfaceLanguage
    ) throws -> any AsyncParsableCommand {
        guard var parallel = command as? any ParallelCommand else { return command }
        do throws(DiagnosedError) {
            try parallel.fitIntoSystem { Terminal.say($0, in: language) }
        } catch {
            DiagnosticPrinter(language: language).print(error.diagnostics)
            throw ExitCode(1)
        }
        return parallel
    }

    /// Without a command line, the parser would print help and exit with status 0, as if a build had succeeded.
    private static func endWithoutArguments(in language: InterfaceLanguage) -> Never {
        let words = Wording(
            "the command line cannot be read; mount /proc, which provides it",
            korean: "명령줄을 읽을 수 없습니다. 명령줄이 있는 /proc를 마운트하세요")
        Terminal.say(words, in: language)
        exit(1)
    }

    /// Prints an error, or the help that was asked for, and exits.
    private static func end(with error: any Error, in language: InterfaceLanguage) -> Never {
        let status = error is UnknownCommand ? .validationFailure : SiteCommand.exitCode(for: error)
        let stream = status == .success ? STDOUT_FILENO : STDERR_FILENO
        let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let text = UsageText(in: language, columns: columns ?? Terminal.columnCount(of: stream)).text(for: error)
        if text != "" {
            Terminal.write(text + "\n", to: status == .success ? .standardOutput : .standardError)
        }
        exit(status.rawValue)
    }
}
