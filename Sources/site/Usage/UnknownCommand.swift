import ArgumentParser
import SiteModel

/// A word that stands where a command is expected, and is none.
///
/// The parser would take it for an argument too many, or blame an option that follows; after `help` it would not mind.
struct UnknownCommand: Error {
    private let name: String
    private let parent: any ParsableCommand.Type
    /// The names of the commands above it and of the program.
    private let path: [String]

    /// Finds the first such word; there is none when every word where a command is expected names one.
    ///
    /// - Parameter arguments: The program's arguments, which have not been checked yet.
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

    /// What is wrong, in the parser's language.
    var message: String {
        let commands = parent.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        let names = commands.map { Self.name(of: $0) } + (path.count == 1 ? ["help"] : [])
        let near = SpellingSuggestion.nearest(to: name, among: names)
        return "Unknown command '\(name)'" + (near.map { ". Did you mean '\($0)'?" } ?? "")
    }

    /// How the command above it is called, in the parser's words.
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
