import ArgumentParser

/// Help pages and usage errors in Korean.
///
/// What commands say of themselves is Korean already; the parser's own words, which it has in English alone, are
/// replaced. What is not known here stays as it is.
enum KoreanUsage {
    /// What the parser says of an error, or of a request for help.
    ///
    /// - Parameters:
    ///   - error: What the parser or a command has thrown.
    ///   - columns: The width of the terminal.
    /// - Returns: The text, without a line feed at its end; empty when there is nothing to say.
    static func text(for error: any Error, columns: Int) -> String {
        // The parser breaks lines by characters, of which Korean ones are twice as wide: it is to break none.
        let text = SiteCommand.fullMessage(for: error, columns: 1_000_000)
        if ["OVERVIEW: ", "USAGE: "].contains(where: text.hasPrefix) { return helpPage(text, columns: columns) }
        let message = SiteCommand.message(for: error)
        let start = "Error: " + message
        guard text.hasPrefix(start) else { return text }
        return "오류: " + UsagePhrase.korean(for: message) + usage(text.dropFirst(start.count))
    }

    private static func helpPage(_ page: String, columns: Int) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // How a command is called stays in one line, so that it can be copied.
            let width = line.hasPrefix("USAGE: ") ? Int.max : columns
            return HelpLayout.wrapped(korean(for: line, among: UsagePhrase.help), columns: width)
        }
        return lines.joined(separator: "\n")
    }

    /// What follows a usage error: how the command is called, and the help for the option that is to blame.
    private static func usage(_ text: Substring) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { korean(for: $0, among: UsagePhrase.usage) }
            .joined(separator: "\n")
    }

    private static func korean(for line: Substring, among phrases: [UsagePhrase]) -> String {
        let line = line.replacing("<subcommand>", with: "<명령>").replacing("<options>", with: "<옵션>")
        return phrases.lazy.compactMap { $0.korean(for: String(line)) }.first ?? String(line)
    }
}
