import ArgumentParser
import SiteModel

/// Help pages and usage errors as the terminal shows them.
///
/// The commands' own texts are in the chosen language already. The parser's words are English only, and are replaced for
/// Korean as far as they are known here.
struct UsageText {
    private let language: InterfaceLanguage
    private let columns: Int

    init(in language: InterfaceLanguage, columns: Int) {
        self.language = language
        self.columns = columns
    }

    /// The text for an error or a request for help, without a final line feed; empty if there is nothing to print.
    func text(for error: any Error) -> OutputText {
        if let error = error as? UnknownCommand {
            return self.text(of: error.message, before: "\n" + error.usage)
        }
        // The parser breaks lines by characters, but Korean ones are two columns wide: it must not break any.
        let text = SiteCommand.fullMessage(for: error, columns: language == .korean ? 1_000_000 : columns)
        if ["OVERVIEW: ", "USAGE: "].contains(where: text.hasPrefix) { return OutputText(ofProgram: helpPage(text)) }
        // The version, or a script for a shell.
        if SiteCommand.exitCode(for: error) == .success { return OutputText(ofProgram: text) }
        let message = SiteCommand.message(for: error)
        let start = "Error: " + message
        guard text.hasPrefix(start) else { return OutputText(linesOf: text) }
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

    /// A usage error, the help for the option that caused it, and the usage of the command.
    private func text(of message: String, before usage: some StringProtocol) -> OutputText {
        let rest = lines(of: usage) { line in
            let (isUsage, isHelp) = (line.hasPrefix("Usage: "), line.hasPrefix("Help:  "))
            let line = translated(line, by: UsagePhrase.usage)
            if isHelp { return HelpLayout.hanging(line, columns: columns) }
            return isUsage ? UsageLine.wrapped(line, columns: columns) : line
        }
        let message = Self.withoutForeignBreaks(message)
        let usage = OutputText(ofProgram: rest)
        switch language {
        case .english: return "Error: \(OutputText(linesOf: message))\(usage)"
        case .korean: return "오류: \(OutputText(linesOf: UsagePhrase.korean(for: message)))\(usage)"
        }
    }

    /// A message in which only the parser begins lines, not an argument that it quotes.
    private static func withoutForeignBreaks(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: "") { text, line in
            if !text.isEmpty { text += starts.contains(where: line.hasPrefix) ? "\n" : VisibleText.line("\n") }
            text += line
        }
    }

    /// How the lines of the parser's messages begin.
    private static let starts = [
        "   or: ", "  - ", "Please use --generate-completion-script=", "    " + CompletionShell.allCases[0].rawValue,
    ]

    private func lines(of text: some StringProtocol, shown: (String) -> String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(separator: "\n")
    }

    private func translated(_ line: String, by phrases: [UsagePhrase]) -> String {
        guard language == .korean else { return line }
        let line = line.replacing("<subcommand>", with: "<명령>").replacing("<options>", with: "<옵션>")
        return phrases.lazy.compactMap { $0.korean(for: line) }.first ?? line
    }
}
