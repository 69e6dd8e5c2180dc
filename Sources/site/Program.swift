import ArgumentParser
import Foundation
import SiteModel

/// The program: chooses the language and runs a command.
@main
enum Program {
    static func main() async {
        let language = InterfaceLanguage.preferred(
            by: CommandLine.arguments.dropFirst(), environment: ProcessInfo.processInfo.environment)
        await InterfaceLanguage.$current.withValue(language) {
            guard !CommandLine.arguments.isEmpty else { endWithoutArguments(in: language) }
            do {
                if let unknown = UnknownCommand(in: CommandLine.arguments.dropFirst()) { throw unknown }
                var command = try await SiteCommand.asyncParseAsRoot()
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            } catch {
                end(with: error, in: language)
            }
        }
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
