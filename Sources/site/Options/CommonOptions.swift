public import ArgumentParser
import SiteModel

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .init(
            "The language of messages and help, instead of that of the locale.",
            korean: "메시지와 도움말의 언어. 없으면 로캘을 따릅니다.", koreanValue: "언어"))
    var lang: InterfaceLanguage?

    /// The language to speak.
    var language: InterfaceLanguage { lang ?? SpokenLanguage.current }
}

extension InterfaceLanguage: ExpressibleByArgument {}

extension CommonOptions {
    /// Does what may fail, and then ends the command with what is wrong.
    ///
    /// - Parameters:
    ///   - status: The exit status of a failure.
    ///   - work: What to do.
    /// - Returns: What the work returns.
    /// - Throws: An `ExitCode` once the diagnostics are printed.
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

    /// Says something about the command itself, on standard error.
    func say(_ news: Wording) {
        Terminal.say(news, in: language)
    }
}
