import SiteBytes
import SiteModel

/// YAML source in which pairs of surrogates are written as one escape.
///
/// YAML has no such pairs, and libyaml takes them for an error; but JSON has, and a text in double quotes that a program
/// writes as JSON is meant to be YAML as well.
struct YAMLSurrogates {
    /// The source for libyaml.
    private(set) var source: YAMLText
    /// The columns behind each escape that was a pair, by line, in the source for libyaml.
    private var columns: [Int: [Int]] = [:]
    private var textCount = 0

    /// Every text with pairs costs another run of the parser.
    private static let mostTexts = 100
    /// How much shorter `\U0001F642` is than a pair.
    private static let savedCount = 2

    init(in source: YAMLText) {
        self.source = source
    }

    /// Writes the pairs of a text in double quotes, which starts at a place, as single escapes.
    ///
    /// - Returns: Whether there is any.
    mutating func combinePairs(inTextAt start: SourcePosition) -> Bool {
        let opening = source.offset(of: start)
        guard textCount < Self.mostTexts, source.bytes[opening...].first == UInt8(ascii: "\"") else { return false }
        textCount += 1
        var combined = false
        var line = start.line
        var text: [UInt8] = []
        var lineStart = source.column(of: opening, onLine: line)
        var index = opening + 1
        text.append(UInt8(ascii: "\""))
        var count = 1
        while index < source.bytes.count, source.bytes[index] != UInt8(ascii: "\"") {
            let byte = source.bytes[index]
            if let character = YAMLEscape.pair(at: source.bytes[index...]) {
                text += Self.escape(character)
                count += YAMLEscape.pairByteCount - Self.savedCount
                index += YAMLEscape.pairByteCount
                columns[line, default: []].append(lineStart + count)
                combined = true
                continue
            }
            if byte == UInt8(ascii: "\n") {
                line += 1
                (lineStart, count) = (1, -1)
            }
            let length = byte == UInt8(ascii: "\\") && index + 1 < source.bytes.count ? 2 : 1
            for byte in source.bytes[index..<(index + length)] {
                text.append(byte)
                count += byte & 0xC0 == 0x80 ? 0 : 1
            }
            index += length
        }
        if combined { source.replace(opening..<index, with: text) }
        return combined
    }

    /// A place of the source as it was written.
    func written(_ place: SourcePosition) -> SourcePosition {
        guard let columns = columns[place.line] else { return place }
        let pairCount = columns.count { $0 <= place.column }
        return SourcePosition(line: place.line, column: place.column + Self.savedCount * pairCount)
    }

    private static func escape(_ character: Unicode.Scalar) -> [UInt8] {
        let digits = (0..<8).map { place in
            UInt8(hexDigit: UInt8(truncatingIfNeeded: character.value >> UInt32(4 * (7 - place)) & 0xF))
        }
        return Array("\\U".utf8) + digits
    }
}
