public import ArgumentParser
import SiteModel

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .init(
            "The language of messages and help, if not the locale's.",
            korean: "메시지와 도움말의 언어. 없으면 로캘을 따릅니다.", koreanValue: "언어"))
    var lang: InterfaceLanguage?

    /// The language of messages.
    var language: InterfaceLanguage { lang ?? InterfaceLanguage.current }
}

extension InterfaceLanguage: ExpressibleByArgument {}

extension CommonOptions {
    /// Does something that may fail; on failure prints the diagnostics and throws the exit status.
    func reportingFailure<Value>(
        status: Int32 = 1, of work: () throws(DiagnosedError) -> Value
    ) throws(ExitCode) -> Value {
        do throws(DiagnosedError) {
            return try work()
        } catch {
            DiagnosticPrinter(language: language).print(error.diagnostics)
            throw ExitCode(status)
        }
    }

    /// Prints a message about the command itself on standard error.
    func say(_ message: Wording) {
        Terminal.say(message, in: language)
    }
}
