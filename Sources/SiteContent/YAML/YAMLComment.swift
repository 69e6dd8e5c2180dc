import SiteBytes
import SiteModel

/// A comment behind a text, on the line on which the text ends.
struct YAMLComment {
    /// Where its `#` is.
    let place: SourcePosition
    /// What follows the `#`, without the blanks around it.
    let text: String
    /// Whether the text follows the `#` directly: `#LLM`, not `# LLM`.
    let isAttached: Bool
    /// Where the text before it starts, or the `#` if there is no text.
    let start: SourcePosition
    /// The line before the text and the comment.
    let prefix: String
    /// The text before the comment and the comment with its `#`, as one text on one line.
    let whole: String
    /// Whether they are on one line.
    let isOnOneLine: Bool
    /// Whether the text is in quotes, so that what follows them may well be a comment.
    let isBehindQuotes: Bool

    /// Finds the comment behind a scalar.
    init?(behind node: YAMLNode, in source: YAMLText) {
        guard let scalar = node.scalar,
            let end = scalar.isPlain
                ? Self.end(of: scalar.text, at: node.place, in: source) : Self.endOfQuoted(at: node.place, in: source)
        else { return nil }
        isBehindQuotes = !scalar.isPlain
        let bytes = source.bytes
        let mark = bytes[end.offset...].firstIndex { !YAMLLine.isBlank($0) } ?? bytes.endIndex
        guard mark < bytes.endIndex, mark > end.offset, bytes[mark] == UInt8(ascii: "#") else { return nil }
        let line = source.range(ofLine: end.line)
        let comment = bytes[mark..<line.upperBound]
        let trimmed = comment[...(comment.lastIndex { !YAMLLine.isBlank($0) } ?? mark)]
        let content = trimmed.drop { $0 == UInt8(ascii: "#") }
        place = SourcePosition(line: end.line, column: source.column(of: mark, onLine: end.line))
        text = String(decoding: content.drop { YAMLLine.isBlank($0) }, as: UTF8.self)
        isAttached = trimmed.count - content.count == 1 && content.first.map { !YAMLLine.isBlank($0) } ?? false

        let offset = scalar.text.isEmpty ? mark : source.offset(of: node.place)
        start = scalar.text.isEmpty ? place : node.place
        let written = bytes[offset..<trimmed.endIndex]
        let words = written.split { YAMLLine.isBlank($0) || $0 == UInt8(ascii: "\n") }
        isOnOneLine = end.line == node.place.line
        let joined = isOnOneLine ? Array(written) : Array(words.joined(separator: [UInt8(ascii: " ")]))
        whole =
            isBehindQuotes
            ? scalar.text + " " + String(decoding: trimmed, as: UTF8.self) : String(decoding: joined, as: UTF8.self)
        let lineStart = source.range(ofLine: node.place.line).lowerBound
        prefix = String(decoding: bytes[lineStart..<offset], as: UTF8.self)
    }

    /// Where a text without quotes ends in the source, in which it may be folded.
    static func end(
        of text: String, at place: SourcePosition, in source: YAMLText
    ) -> (offset: Int, line: Int)? {
        let bytes = source.bytes
        var (offset, line) = (source.offset(of: place), place.line)
        func isBlank(_ byte: UInt8) -> Bool { YAMLLine.isBlank(byte) || byte == UInt8(ascii: "\n") }
        for word in text.utf8.split(whereSeparator: isBlank) {
            while offset < bytes.endIndex, isBlank(bytes[offset]) {
                line += bytes[offset] == UInt8(ascii: "\n") ? 1 : 0
                offset += 1
            }
            guard bytes[offset...].starts(with: word) else { return nil }
            offset += word.count
        }
        return (offset, line)
    }

    /// Where a text in quotes ends in the source.
    private static func endOfQuoted(at place: SourcePosition, in source: YAMLText) -> (offset: Int, line: Int)? {
        let start = source.offset(of: place)
        guard start < source.bytes.endIndex, let end = YAMLQuotedText(at: start, in: source.bytes[...])?.end else {
            return nil
        }
        return (end, place.line + source.bytes[start..<end].count { $0 == UInt8(ascii: "\n") })
    }
}
