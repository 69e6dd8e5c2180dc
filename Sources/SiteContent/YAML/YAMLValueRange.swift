import SiteModel

/// Finds where the text of a value is in the source, with its quotes.
enum YAMLValueRange {
    /// The bytes of a value; `nil` if its end is not certain.
    static func range(of node: YAMLNode, _ scalar: YAMLScalar, in source: YAMLText) -> Range<Int>? {
        guard let start = offset(of: node.place, in: source), start < source.bytes.count else { return nil }
        let end: Int? =
            switch source.bytes[start] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): endOfQuoted(from: start, in: source.bytes)
            case UInt8(ascii: "|"), UInt8(ascii: ">"): endOfBlock(at: node.place.line, in: source)
            default: scalar.isPlain ? endOfPlain(from: start, at: node.place.line, scalar.text, in: source) : nil
            }
        return end.map { start..<$0 }
    }

    private static func offset(of place: SourcePosition, in source: YAMLText) -> Int? {
        let line = source.range(ofLine: place.line)
        var offset = line.lowerBound
        for _ in 1..<max(1, place.column) {
            guard offset < line.upperBound else { return nil }
            offset += 1
            while offset < line.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    private static func endOfQuoted(from start: Int, in bytes: [UInt8]) -> Int? {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == bytes[start] {
                let isDoubled = index + 1 < bytes.count && bytes[index + 1] == bytes[start]
                guard bytes[start] == UInt8(ascii: "'"), isDoubled else { return index + 1 }
                index += 1
            } else if bytes[index] == UInt8(ascii: "\\"), bytes[start] == UInt8(ascii: "\"") {
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// Where the last line with text ends that is indented further than the one with the `|` or `>`.
    private static func endOfBlock(at first: Int, in source: YAMLText) -> Int? {
        let indent = indent(ofLine: first, in: source)
        var end: Int?
        for line in first..<source.lineCount {
            let range = source.range(ofLine: line + 1)
            if source.bytes[range].allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
            guard self.indent(ofLine: line + 1, in: source) > indent else { break }
            end = range.upperBound
        }
        return end
    }

    /// Where a text without quotes ends, which may go on over several lines.
    private static func endOfPlain(from start: Int, at first: Int, _ text: String, in source: YAMLText) -> Int? {
        var rest = Array(text.utf8)[...]
        for line in first..<max(first + 1, min(first + mostLines, source.lineCount + 1)) {
            let range = source.range(ofLine: line)
            let from = line == first ? start : range.lowerBound + indent(ofLine: line, in: source)
            guard from <= range.upperBound else { return nil }
            let written = source.bytes[from..<range.upperBound]
            if written.starts(with: rest) { return from + rest.count }
            let part = written.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
            guard !part.isEmpty, rest.starts(with: part), rest.dropFirst(part.count).first == UInt8(ascii: " ") else {
                return nil
            }
            rest = rest.dropFirst(part.count + 1)
        }
        return nil
    }

    private static let mostLines = 100

    private static func indent(ofLine line: Int, in source: YAMLText) -> Int {
        source.bytes[source.range(ofLine: line)].prefix { $0 == UInt8(ascii: " ") }.count
    }
}
