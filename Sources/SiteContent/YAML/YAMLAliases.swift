import SiteBytes
import SiteModel

/// Counts the anchors and aliases of a YAML text before it is parsed.
///
/// A few levels of aliases can make billions of values, and the parser expands those that are keys.
enum YAMLAliases {
    private static let mostAnchors = 3
    private static let mostAliases = 100
    private static let names = ASCIISet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")

    /// The line on which there are more of them than anyone writes by hand.
    static func lineOfExcess(in source: YAMLText) -> Int? {
        guard source.bytes.contains(UInt8(ascii: "&")) else { return nil }
        let lines = source.lines.map { Array($0.utf8) }
        let bare = lines.map(withoutQuoted)
        // A remaining quote may begin a text of several lines, whose end would be taken for the beginning of another.
        let isCertain = !bare.joined().contains { isQuote($0) }
        var (anchors, aliases) = (0, 0)
        for (index, line) in (isCertain ? bare : lines).enumerated() {
            anchors += count(of: UInt8(ascii: "&"), in: line)
            aliases += count(of: UInt8(ascii: "*"), in: line)
            if anchors > mostAnchors, aliases > mostAnchors { return index + 1 }
            if anchors > 0, aliases > mostAliases { return index + 1 }
        }
        return nil
    }

    /// How often a mark starts a word: with a letter, digit, `_` or `-` behind it, or the parser takes it for an error.
    private static func count(of mark: UInt8, in line: [UInt8]) -> Int {
        line.indices.count { index in
            guard line[index] == mark, index + 1 < line.count, names.contains(line[index + 1]) else { return false }
            return index == 0 || " \t[{,?:".utf8.contains(line[index - 1])
        }
    }

    // MARK: Quotes

    /// A line with an `x` for each text in quotes that certainly is one and ends on it.
    private static func withoutQuoted(_ line: [UInt8]) -> [UInt8] {
        var bare: [UInt8] = []
        var index = 0
        while index < line.count {
            if isQuote(line[index]), mayStartText(behind: bare), let end = endOfQuoted(at: index, in: line) {
                bare.append(UInt8(ascii: "x"))
                index = end
            } else {
                bare.append(line[index])
                index += 1
            }
        }
        return bare
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Whether a text in quotes can start here, whatever the lines before are; no quote opens within a bare text.
    private static func mayStartText(behind start: [UInt8]) -> Bool {
        // A comment may end before the line does: at U+2028, which the parser takes for a line's end.
        guard !start.contains(UInt8(ascii: "#")) else { return false }
        guard let last = start.last(where: { $0 != UInt8(ascii: " ") }) else { return true }
        let hasSpace = start.last == UInt8(ascii: " ")
        switch last {
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): return true
        case UInt8(ascii: ":"): return hasSpace
        case UInt8(ascii: "-"): return hasSpace && start.allSatisfy { " -".utf8.contains($0) }
        default: return false
        }
    }

    /// Where a text in quotes ends, behind its last quote; `nil` when it does not end on the line.
    private static func endOfQuoted(at start: Int, in line: [UInt8]) -> Int? {
        var index = start + 1
        while index < line.count {
            if line[index] == line[start] {
                let isDoubled = index + 1 < line.count && line[index + 1] == line[start]
                guard line[start] == UInt8(ascii: "'"), isDoubled else { return index + 1 }
                index += 1
            } else if line[index] == UInt8(ascii: "\\"), line[start] == UInt8(ascii: "\"") {
                index += 1
            }
            index += 1
        }
        return nil
    }
}
