/// Counts the anchors and aliases of a YAML text before it is parsed.
///
/// A few levels of aliases can stand for billions of values, and the parser expands those that serve as keys.
enum YAMLAliases {
    private static let mostAnchors = 3
    private static let mostAliases = 100

    /// The line on which there are more of them than anyone writes by hand.
    ///
    /// - Parameter source: The YAML.
    /// - Returns: The line, or `nil`.
    static func lineOfExcess(in source: YAMLText) -> Int? {
        guard source.bytes.contains(UInt8(ascii: "&")) else { return nil }
        var anchors = 0
        var aliases = 0
        for (index, line) in source.lines.enumerated() {
            anchors += count(of: "&", in: line)
            aliases += count(of: "*", in: line)
            if anchors > mostAnchors, aliases > mostAnchors { return index + 1 }
            if anchors > 0, aliases > mostAliases { return index + 1 }
        }
        return nil
    }

    /// How often a mark starts a word.
    private static func count(of mark: Character, in line: String) -> Int {
        zip(" " + line, line).count { before, character in
            character == mark && (before == " " || "[{,?:".contains(before))
        }
    }
}
