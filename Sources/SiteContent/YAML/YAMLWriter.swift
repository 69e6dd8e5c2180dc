/// Writes texts as YAML.
public enum YAMLWriter {
    /// A text as the value of a field, or the item of a list over several lines.
    ///
    /// It gets quotes only if some reader of YAML 1.1 or 1.2 would otherwise take it for something else.
    ///
    /// - Parameter text: One line without control characters and byte order marks.
    /// - Returns: The scalar.
    public static func scalar(_ text: String) -> String {
        needsQuotes(text) ? YAMLQuoting.quoted(text) : text
    }

    /// A text as an item between brackets, as in `aliases: [/old/]`.
    ///
    /// - Parameter text: One line without control characters and byte order marks.
    /// - Returns: The scalar, in quotes also if it contains what ends an item (YAML 1.2.2, 7.3.3), or a colon, at which
    ///   readers of YAML 1.1 end a key there.
    public static func listItem(_ text: String) -> String {
        text.utf8.contains(where: ",[]{}:?".utf8.contains) ? YAMLQuoting.quoted(text) : scalar(text)
    }

    private static func needsQuotes(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last else { return true }
        let bytes = text.utf8
        return first.isWhitespace || last.isWhitespace || startsWithIndicator(Array(bytes.prefix(4)))
            || bytes.last == UInt8(ascii: ":") || bytes.firstRange(of: ": ".utf8) != nil
            || bytes.firstRange(of: " #".utf8) != nil || isTyped(text)
    }

    /// Whether the text begins as a plain scalar must not (YAML 1.2.2, 7.3.3), or as the end of a document.
    private static func startsWithIndicator(_ start: [UInt8]) -> Bool {
        if start.starts(with: "---".utf8) || start.starts(with: "...".utf8) { return true }
        guard let first = start.first else { return true }
        let isAlone = start.count == 1 || start[1] == UInt8(ascii: " ")
        return ",[]{}#&*!|>'\"%@`".utf8.contains(first) || isAlone && "-?:".utf8.contains(first)
    }

    /// Whether a reader may take the text for a boolean, nothing, a number or a date: the forms of YAML 1.1
    /// (https://yaml.org/type/) and of the core schema of 1.2.2 (10.3.2).
    private static func isTyped(_ text: String) -> Bool {
        words.contains(text.lowercased()) || YAMLNumberForm.fits(text)
    }

    private static let words: Set<String> = [
        "y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", "=", "<<", ".inf", "+.inf", "-.inf", ".nan",
    ]
}
