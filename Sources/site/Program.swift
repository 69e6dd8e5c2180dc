import ArgumentParser
import Foundation
import SiteModel

/// The program: it decides which language to speak, and runs the command that was asked for.
@main
enum Program {
    static func main() async {
        let language = SpokenLanguage.chosen(
            by: CommandLine.arguments.dropFirst(), environment: ProcessInfo.processInfo.environment)
        await SpokenLanguage.$current.withValue(language) {
            do {
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

    /// Ends the program as the parser would, in the language that is spoken.
    private static func end(with error: any Error, in language: InterfaceLanguage) -> Never {
        guard language == .korean else { SiteCommand.exit(withError: error) }
        let status = SiteCommand.exitCode(for: error)
        let stream = status == .success ? STDOUT_FILENO : STDERR_FILENO
        let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let text = KoreanUsage.text(for: error, columns: columns ?? Terminal.columnCount(of: stream))
        if !text.isEmpty {
            Terminal.write(text + "\n", to: status == .success ? .standardOutput : .standardError)
        }
        exit(status.rawValue)
    }
}
