import ArgumentParser
import SiteModel

/// A word that is not a command where one is expected.
///
/// The parser would report it as an unexpected argument or blame an option after it, and would ignore it after `help`.
struct UnknownCommand: Error {
    private let name: String
    private let parent: any ParsableCommand.Type
    /// The names of the program and of the commands before the word.
    private let path: [String]

    /// Finds the first such word in unparsed arguments.
    init?(in arguments: some Collection<String>) {
        var words = Array(arguments)[...]
        var command: any ParsableCommand.Type = SiteCommand.self
        var path = [Self.name(of: command)]
        var wantsHelp = false
        while let word = words.popFirst() {
            if word == "--lang" { words = words.dropFirst() }
            if word == "--lang" || word.hasPrefix("--lang=") { continue }
            if word.hasPrefix("-") { return nil }
            if word == "help", path.count == 1 {
                if wantsHelp { return nil }
                wantsHelp = true
                continue
            }
            let commands = command.configuration.subcommands
            if commands.isEmpty, !wantsHelp { return nil }
            guard let next = commands.first(where: { Self.name(of: $0) == word }) else {
                (name, parent, self.path) = (word, command, path)
                return
            }
            command = next
            path.append(word)
        }
        return nil
    }

    /// The error in the parser's words, which are English.
    var message: String {
        let commands = parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        let names = commands.map { Self.name(of: $0) } + (path.count == 1 ? ["help"] : [])
        let near = SpellingSuggestion.nearest(to: name, among: names)
        return "Unknown command '\(name)'" + (near.map { ". Did you mean '\($0)'?" } ?? "")
    }

    /// The usage of the command before the word, in the parser's words.
    var usage: String {
        """
        Usage: \(SiteCommand.usageString(for: parent))
          See '\(path.joined(separator: " ")) --help' for more information.
        """
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? ""
    }
}
