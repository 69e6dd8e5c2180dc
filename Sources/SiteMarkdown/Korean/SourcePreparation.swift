import SiteBytes
import SiteModel

/// Marks a Markdown text so that the stock parser reads emphasis as Korean writes it.
///
/// Particles are glued to the word before: in `**모델(LLM)**은` the closing run stands between punctuation and a letter,
/// and CommonMark does not let it close. The CommonMark CJK-friendly amendment
/// (https://github.com/tats-u/markdown-cjk-friendly) says that punctuation on one side does not stop a run of `*` from
/// flanking when a neighbour is a CJK character. A marker between the run and that punctuation has just this effect.
struct SourcePreparation {
    private let source: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var copied = 0
    /// Where the address ends that was met last: marks of emphasis before here belong to it.
    private var addressEnd = 0
    private var tables = TableFinder()

    /// What the text contains, so that later passes can be left out.
    private(set) var features = Features()

    /// Things worth looking for in a text.
    struct Features {
        var hasStrikethrough = false
        var hasAutolinks = false
    }

    /// Prepares a text for the parser.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: The text with markers, and what it contains.
    static func prepare(_ text: [UInt8]) -> (text: [UInt8], features: Features) {
        text.withUnsafeBufferPointer { clean in
            if Marker.firstIndex(in: clean, from: 0) == clean.count { return run(clean) }
            return Marker.dropped(from: clean).withUnsafeBufferPointer(run)
        }
    }

    private static func run(_ source: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], features: Features) {
        var preparation = SourcePreparation(source: source)
        preparation.scan()
        return (preparation.output, preparation.features)
    }

    private init(source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        output.reserveCapacity(source.count + source.count / 32)
    }

    private mutating func scan() {
        var index = nextSign(from: 0)
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\\"): index = skipEscape(at: index)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = readMarks(at: index)
            case UInt8(ascii: "@"):
                features.hasAutolinks = true
                index += 1
            default:
                // `://` or `www.`
                if Autolinker.mayHoldLink(source, around: index) { meetAddress(around: index) }
                index += 1
            }
            index = nextSign(from: index)
        }
        copy(to: source.count)
    }

    /// The next byte that may need a marker or start an address.
    private func nextSign(from start: Int) -> Int {
        source.firstIndex(from: start) { $0.or("\\").or("*").or("_").or("~").or("@").or(":").or(".") }
    }

    private mutating func meetAddress(around index: Int) {
        features.hasAutolinks = true
        guard index >= addressEnd, let hostEnd = Autolinker.hostEnd(ofLinkAround: index, in: source) else { return }
        addressEnd = URLEnd.findBeforeParsing(in: source, hostEnd: hostEnd)
    }

    /// Reads marks of emphasis: those of an address are kept from the parser, runs of `*` are marked.
    ///
    /// - Returns: The index after them.
    private mutating func readMarks(at start: Int) -> Int {
        if start < addressEnd {
            let end = source[start...].firstIndex { !"*_~".utf8.contains($0) } ?? source.count
            if end < addressEnd, Self.continuesAddress(source[end]) {
                for index in start..<end { replace(at: index, by: Marker.placeholder(for: source[index])) }
                return end
            }
        }
        if source[start] == UInt8(ascii: "*") { return markRun(at: start) }
        if start + 1 < source.count, source[start] == UInt8(ascii: "~"), source[start + 1] == UInt8(ascii: "~") {
            features.hasStrikethrough = true
        }
        return start + 1
    }

    /// Whether an address goes on with a byte behind a mark; before punctuation and Korean the mark may close emphasis.
    private static func continuesAddress(_ byte: UInt8) -> Bool {
        Unicode.Scalar(byte).isASCIIAlphanumeric || "/=&%#?-+@".utf8.contains(byte)
    }

    /// Steps over a backslash and what it escapes.
    private mutating func skipEscape(at index: Int) -> Int {
        let escaped = index + 1
        if escaped < source.count, source[escaped] == UInt8(ascii: "~") {
            insert(Marker.escape, at: escaped + 1)
        }
        return min(escaped + 1, source.count)
    }

    private mutating func markRun(at start: Int) -> Int {
        var end = start + 1
        while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
        let before = isAtBlockStart(start) ? .boundary : Self.characterClass(before: start, in: source)
        let after = Self.characterClass(after: end, in: source)
        if isCellEdge(start - 1) || isCellEdge(end) { return end }
        guard !before.isWhitespace, !after.isWhitespace, before.isCJK || after.isCJK else { return end }
        if before.isPunctuation, !after.isPunctuation {
            insert(Marker.flanking, at: start)
        } else if after.isPunctuation, !before.isPunctuation {
            insert(Marker.flanking, at: end)
        }
        return end
    }

    /// Whether only quote markers and white space stand before an index on its line: the run then begins its block.
    private func isAtBlockStart(_ index: Int) -> Bool {
        var position = index - 1
        while position >= 0 {
            switch source[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): position -= 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
            default: return false
            }
        }
        return true
    }

    /// Whether the bar of a table stands at an index; to the parser its cell begins or ends there.
    private mutating func isCellEdge(_ index: Int) -> Bool {
        guard source.indices.contains(index), source[index] == UInt8(ascii: "|"),
            index == 0 || source[index - 1] != UInt8(ascii: "\\")
        else { return false }
        if index >= tables.checkedEnd { tables.check(around: index, in: source) }
        return tables.range.contains(index)
    }

    private mutating func insert(_ marker: [UInt8], at index: Int) {
        copy(to: index)
        output += marker
    }

    private mutating func replace(at index: Int, by marker: [UInt8]) {
        insert(marker, at: index)
        copied = index + 1
    }

    private mutating func copy(to end: Int) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<end]))
        copied = end
    }

    /// The class of the character that ends before an index, looking through a variation selector.
    static func characterClass(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> CharacterClass {
        guard let (scalar, start) = scalar(endingAt: index, in: text) else { return .boundary }
        guard scalar.isVariationSelector, let (base, _) = Self.scalar(endingAt: start, in: text) else {
            return CharacterClass(scalar)
        }
        let isEmoji = scalar.value == 0xFE0F
        return CharacterClass(
            isWhitespace: false, isPunctuation: false, isCJK: !isEmoji && EastAsianWidth.isCJK(base))
    }

    /// The class of the character that starts at an index.
    static func characterClass(after index: Int, in text: UnsafeBufferPointer<UInt8>) -> CharacterClass {
        guard index < text.count else { return .boundary }
        var decoder = UTF8()
        var bytes = text[index...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return .boundary }
        return CharacterClass(scalar)
    }

    private static func scalar(
        endingAt end: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, start: Int)? {
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
        guard start >= 0 else { return nil }
        var decoder = UTF8()
        var bytes = text[start..<end].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
        return (scalar, start)
    }
}
