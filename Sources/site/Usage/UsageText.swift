import ArgumentParser
import SiteModel

/// Help pages and usage errors as the terminal shows them.
///
/// What commands say of themselves is in the language that is spoken already. The parser's own words, which it has in
/// English alone, are replaced for Korean; what is not known here stays as it is.
struct UsageText {
    private let language: InterfaceLanguage
    private let columns: Int

    /// Prepares for a terminal.
    ///
    /// - Parameters:
    ///   - language: The language that is spoken.
    ///   - columns: The width of the terminal.
    init(in language: InterfaceLanguage, columns: Int) {
        self.language = language
        self.columns = columns
    }

    /// What there is to say of an error, or of a request for help.
    ///
    /// - Parameter error: What the parser or a command has thrown.
    /// - Returns: The text, without a line feed at its end; empty when there is nothing to say.
    func text(for error: any Error) -> String {
        if let error = error as? UnknownCommand {
            return self.text(of: error.message, before: "\n" + error.usage)
        }
        // The parser breaks lines by characters, of which Korean ones are twice as wide: it is to break none.
        let text = SiteCommand.fullMessage(for: error, columns: language == .korean ? 1_000_000 : columns)
        if ["OVERVIEW: ", "USAGE: "].contains(where: text.hasPrefix) { return helpPage(text) }
        let message = SiteCommand.message(for: error)
        let start = "Error: " + message
        guard text.hasPrefix(start) else { return text }
        return self.text(of: message, before: text.dropFirst(start.count))
    }

    private func helpPage(_ page: String) -> String {
        lines(of: page) { line in
            let isUsage = line.hasPrefix("USAGE: ")
            let line = translated(line, by: UsagePhrase.help)
            if isUsage { return UsageLine.wrapped(line, columns: columns) }
            return language == .korean ? HelpLayout.wrapped(line, columns: columns) : line
        }
    }

    /// A usage error, and what follows it: how the command is called, and the help for the option that is to blame.
    private func text(of message: String, before usage: some StringProtocol) -> String {
        let rest = lines(of: usage) { line in
            let (isUsage, isHelp) = (line.hasPrefix("Usage: "), line.hasPrefix("Help:  "))
            let line = translated(line, by: UsagePhrase.usage)
            if isHelp { return HelpLayout.hanging(line, columns: columns) }
            return isUsage ? UsageLine.wrapped(line, columns: columns) : line
        }
        switch language {
        case .english: return "Error: " + message + rest
        case .korean: return "오류: " + UsagePhrase.korean(for: message) + rest
        }
    }

    private func lines(of text: some StringProtocol, shown: (String) -> String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(separator: "\n")
    }

    private func translated(_ line: String, by phrases: [UsagePhrase]) -> String {
        guard language == .korean else { return line }
        let line = line.replacing("<subcommand>", with: "<명령>").replacing("<options>", with: "<옵션>")
        return phrases.lazy.compactMap { $0.korean(for: line) }.first ?? line
    }
}
