import ArgumentParser
import SiteModel

/// How a build ends that a signal has cut short.
enum InterruptedBuild {
    /// Says what the output folder is like.
    ///
    /// - Parameters:
    ///   - signal: The signal.
    ///   - consequence: What it means for the output folder.
    ///   - language: The language to say it in.
    /// - Returns: The exit status that a shell gives to a program that this signal has ended.
    static func end(by signal: Int32, _ consequence: Wording, in language: InterfaceLanguage) -> ExitCode {
        let news = Wording("interrupted; \(consequence.english)", korean: "중단했습니다. \(consequence.korean)")
        Terminal.say(news, in: language)
        return ExitCode(128 + signal)
    }
}
