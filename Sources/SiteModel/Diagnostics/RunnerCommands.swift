/// Lines by which programs command the runner that shows their output.
///
/// GitHub's runner takes `::name::data` at the start of a line, behind white space, and `##[name]data` anywhere in it
/// (`ActionCommand.cs` of https://github.com/actions/runner), as do Gitea's and Forgejo's. Azure Pipelines takes
/// `##vso[…]` and `##[…]`, TeamCity `##teamcity[…]`.
public enum RunnerCommands {
    /// Puts a backslash into whatever would command a runner.
    ///
    /// - Parameter text: Lines.
    /// - Returns: The lines; nothing else in them is changed.
    public static func disarmed(_ text: String) -> String {
        let text = disarmed(inside: text)
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") }), text.contains("::") else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(disarmedStart).joined(separator: "\n")
    }

    /// Puts a backslash into what would command a runner from within a line.
    static func disarmed(inside text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "#")), text.contains("##") else { return text }
        var disarmed = ""
        var search = CommandSearch()
        for scalar in text.unicodeScalars {
            if search.findsBracket(scalar) { disarmed += "\\" }
            disarmed.unicodeScalars.append(scalar)
        }
        return disarmed
    }

    /// Looks for the brackets that open commands within lines, one code point after the other.
    package struct CommandSearch {
        private var signs = 0

        package init() {}

        /// Whether a code point is the bracket in `##[` or, with the name of a service, `##vso[`.
        package mutating func findsBracket(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "#":
                signs += 1
                return false
            case "a"..."z" where signs >= 2, "A"..."Z" where signs >= 2, "-" where signs >= 2: return false
            default:
                defer { signs = 0 }
                return scalar == "[" && signs >= 2
            }
        }
    }

    /// A line that begins with `::` is a command only if `::` follows once more: `:::tip` is none.
    private static func disarmedStart(of line: Substring) -> String {
        let content = line.unicodeScalars.drop { $0.properties.isWhitespace }
        guard content.starts(with: "::".unicodeScalars), content.dropFirst(2).contains("::".unicodeScalars) else {
            return String(line)
        }
        return String(line[..<content.startIndex]) + "\\" + String(line[content.startIndex...])
    }
}
