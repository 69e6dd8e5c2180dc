import SiteBytes
import SiteModel

/// Inserts markers into a Markdown text, so that the stock parser reads emphasis as Korean writes it.
///
/// Particles are attached to the word before: in `**모델(LLM)**은` the closing run is between punctuation and a letter,
/// where CommonMark does not allow it to close. The CommonMark CJK-friendly amendment
/// (https://github.com/tats-u/markdown-cjk-friendly) says that punctuation on one side does not stop a run of `*` from
/// flanking when a neighbour is a CJK character. A marker between the run and that punctuation has just this effect.
/// In documents it is also put there for symbols, which are punctuation since CommonMark 0.31
/// (https://spec.commonmark.org/0.31.2/#unicode-punctuation-character): `**중요!**🔥`.
struct SourcePreparation {
    private let source: ByteView
    /// Whether only the CJK amendment holds.
    private let isPlain: Bool
    private var output: [UInt8] = []
    private var copied = 0
    /// Where the last address ends; emphasis marks before this belong to it.
    private var addressEnd = 0
    private var tables = TableFinder()
    private var formulas = FormulaFinder()

    /// Where tags without an element's name start that have not been replaced, in reverse order.
    private var unknownTags: [Int] = []

    /// What the text contains, so that passes that are not needed can be left out.
    private(set) var features = Features()

    /// What a text may contain.
    struct Features {
        var hasStrikethrough = false
        var hasAutolinks = false
        /// Whether `**` may remain that the parser cannot pair.
        var mayLeaveStrong = false
        /// Whether the numbers of a list may differ from those written.
        var hasOddNumbers = false
        /// Whether there may be tags, comments or the like.
        var hasHTML = false
        /// Whether there are tags without an element's name, which are text.
        var hasUnknownTags = false
    }

    /// The text with markers, and what it contains; plain Markdown gets no markers but those of the CJK amendment.
    ///
    /// `isMarked` tells whether the text already has markers of its own, and nothing else that looks like one.
    static func prepare(
        _ text: [UInt8], isMarked: Bool = false, for options: MarkdownOptions, traits: ComplexityGuard.LineTraits
    ) -> (text: [UInt8], features: Features) {
        text.withView { clean in
            if isMarked || !traits.mayHoldMarkers || Marker.firstIndex(in: clean, from: 0) == clean.count {
                return run(clean, for: options, traits: traits)
            }
            return Marker.dropped(from: clean).withView { run($0, for: options, traits: traits) }
        }
    }

    private static func run(
        _ source: ByteView, for options: MarkdownOptions, traits: ComplexityGuard.LineTraits
    ) -> (text: [UInt8], features: Features) {
        if options.isPlain || !traits.hasOddNumbers { return scan(source, for: options, traits: traits) }
        let dates = DateMarkers(in: source)
        var prepared =
            dates.numberEnds.isEmpty
            ? scan(source, for: options, traits: traits)
            : dates.marked.withView { scan($0, for: options, traits: traits) }
        prepared.features.hasOddNumbers = true
        return prepared
    }

    private static func scan(
        _ source: ByteView, for options: MarkdownOptions, traits: ComplexityGuard.LineTraits
    ) -> (text: [UInt8], features: Features) {
        var preparation = SourcePreparation(source: source, isPlain: options.isPlain)
        if !options.isPlain, traits.hasAngleBrackets { preparation.findUnknownTags(isTrusted: options.isTrusted) }
        preparation.scan()
        return (preparation.output, preparation.features)
    }

    private init(source: ByteView, isPlain: Bool) {
        self.source = source
        self.isPlain = isPlain
        output.reserveCapacity(source.count + source.count / 32)
    }

    private mutating func findUnknownTags(isTrusted: Bool) {
        let found = UnknownTags.find(in: source, isTrusted: isTrusted)
        features.hasHTML = found.hasHTML
        features.hasUnknownTags = !found.starts.isEmpty
        unknownTags = found.starts.reversed()
    }

    private mutating func scan() {
        var index = nextSign(from: 0)
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\\"): index = skipFormula(at: index) ?? skipEscape(at: index)
            case UInt8(ascii: "$"): index = skipFormula(at: index) ?? index + 1
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = readMarks(at: index)
            case UInt8(ascii: "@"):
                features.hasAutolinks = true
                index += 1
            case UInt8(ascii: "&"): index = skipReference(at: index)
            default:
                // `://` or `www.`
                if Autolinker.mayHoldLink(source, around: index) { meetAddress(around: index) }
                index += 1
            }
            index = nextSign(from: index)
        }
        copy(to: source.count)
    }

    /// The next byte that may need a marker or belong to an address.
    private func nextSign(from start: Int) -> Int {
        source.firstIndex(from: start) {
            $0.or("\\").or("*").or("_").or("~").or("@").or(":").or(".").or("&").or("$")
        }
    }

    private mutating func meetAddress(around index: Int) {
        features.hasAutolinks = true
        guard index >= addressEnd, let hostEnd = Autolinker.hostEnd(ofLinkAround: index, in: source) else { return }
        addressEnd = URLEnd.findBeforeParsing(in: source, hostEnd: hostEnd)
    }

    /// Replaces emphasis marks in an address, or marks a run of `*`, and returns the index after them.
    private mutating func readMarks(at start: Int) -> Int {
        if start < addressEnd {
            let end = source[start...].firstIndex { !"*_~".utf8.contains($0) } ?? source.count
            if end < addressEnd, Self.continuesAddress(source[end]) {
                for index in start..<end { replace(at: index, by: Marker.placeholder(for: source[index])) }
                return end
            }
        }
        if source[start] == UInt8(ascii: "*") { return markRun(at: start) }
        if source[start] == UInt8(ascii: "_") { return markUnderscores(at: start) }
        if start + 1 < source.count, source[start + 1] == UInt8(ascii: "~") {
            features.hasStrikethrough = true
        }
        return start + 1
    }

    /// Whether an address goes on with the byte after a mark; before punctuation and Korean the mark may close emphasis.
    private static func continuesAddress(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || "/=&%#?-+@".utf8.contains(byte)
    }

    /// Keeps the formula that starts at an index as its author wrote it, and returns the index after it.
    private mutating func skipFormula(at start: Int) -> Int? {
        guard !isPlain, start >= addressEnd, let formula = formulas.range(at: start, in: source) else { return nil }
        for index in formula {
            switch source[index] {
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                replace(at: index, by: Marker.placeholder(for: source[index]))
            case UInt8(ascii: "\\"):
                let next = source[index + 1 < source.count ? index + 1 : index]
                if next.isASCIIPunctuation || next == UInt8(ascii: "\n") { insert(Marker.escape, at: index + 1) }
            case UInt8(ascii: "\n"):
                // A list, a heading or its underline may start here.
                let content = source[(index + 1)..<formula.upperBound].firstIndex {
                    $0 > 0x20 && $0 != UInt8(ascii: ">")
                }
                if let content, "-+=#".utf8.contains(source[content]) || source[content].isASCIIDigit {
                    insert(Marker.escape, at: content)
                }
            default: break
            }
        }
        return formula.upperBound
    }

    /// Skips a backslash and what it escapes.
    private mutating func skipEscape(at index: Int) -> Int {
        let escaped = index + 1
        if escaped < source.count, source[escaped] == UInt8(ascii: "~") || source[escaped] == UInt8(ascii: "=") {
            insert(Marker.escape, at: escaped + 1)
        } else if escaped < source.count, source[escaped] == UInt8(ascii: "*") {
            keepApart(at: escaped + 1)
        }
        return min(escaped + 1, source.count)
    }

    /// Skips a character reference, or the `&` that starts none.
    private mutating func skipReference(at index: Int) -> Int {
        guard !isPlain, let end = CharacterReference.end(ofAsteriskAt: index, in: source) else { return index + 1 }
        keepApart(at: end)
        return end
    }

    /// Keeps an escaped asterisk from looking like `**` together with another one that follows.
    private mutating func keepApart(at index: Int) {
        guard !isPlain, index < source.count, source[index] == UInt8(ascii: "\\") || source[index] == UInt8(ascii: "&")
        else { return }
        insert(Marker.escape, at: index)
    }

    private mutating func markRun(at start: Int) -> Int {
        var end = start + 1
        while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
        let before = isAtBlockStart(start) ? .boundary : Self.characterClass(before: start, in: source)
        let after = Self.characterClass(after: end, in: source)
        if isCellEdge(start - 1) || isCellEdge(end) { return end }
        guard !before.isWhitespace, !after.isWhitespace, before.isPunctuation != after.isPunctuation else { return end }
        let (punctuation, other) = before.isPunctuation ? (start, after) : (end, before)
        if before.isCJK || after.isCJK || !isPlain && other.isSymbol {
            insert(Marker.flanking, at: punctuation)
        } else if (2...3).contains(end - start) {
            features.mayLeaveStrong = true
        }
        return end
    }

    /// Lets a run of `_` open behind a symbol and close before one, as behind and before punctuation.
    private mutating func markUnderscores(at start: Int) -> Int {
        let end = source[start...].firstIndex { $0 != UInt8(ascii: "_") } ?? source.count
        guard !isPlain else { return end }
        // Symbols of ASCII are punctuation to the parser.
        if start > 0, source[start - 1] >= 0x80, Self.characterClass(before: start, in: source).isSymbol {
            insert(Marker.afterSymbol, at: start)
        }
        if end < source.count, Self.characterClass(after: end, in: source).isSymbol {
            insert(Marker.beforeSymbol, at: end)
        }
        return end
    }

    /// Whether only quote markers and white space precede an index on its line, so that the run starts its block.
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

    /// Whether the bar of a table is at an index; to the parser, a cell's text starts or ends there.
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
        while let tag = unknownTags.last, tag < end {
            unknownTags.removeLast()
            output.append(contentsOf: source[view: copied..<tag])
            output += Marker.placeholder(for: UInt8(ascii: "<"))
            copied = tag + 1
        }
        output.append(contentsOf: source[view: copied..<end])
        copied = end
    }

    /// The class of the character that ends before an index, ignoring a variation selector.
    static func characterClass(before index: Int, in text: ByteView) -> CharacterClass {
        guard let (scalar, start) = scalar(endingAt: index, in: text) else { return .boundary }
        guard scalar.isVariationSelector, let (base, _) = Self.scalar(endingAt: start, in: text) else {
            return CharacterClass(scalar)
        }
        let isEmoji = scalar.value == 0xFE0F
        let baseClass = CharacterClass(base)
        return CharacterClass(
            isWhitespace: false, isPunctuation: false, isSymbol: baseClass.isSymbol || baseClass.isPunctuation,
            isCJK: !isEmoji && EastAsianWidth.isCJK(base))
    }

    /// The class of the character that starts at an index.
    static func characterClass(after index: Int, in text: ByteView) -> CharacterClass {
        guard index < text.count else { return .boundary }
        var decoder = UTF8()
        var bytes = text[index...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return .boundary }
        return scalar.startsKeycap(followedBy: text[(index + 1)...]) ? .keycap : CharacterClass(scalar)
    }

    private static func scalar(
        endingAt end: Int, in text: ByteView
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

/// Finds the tables of a text that is not parsed yet, as far as bars and lines show them.
struct TableFinder {
    /// How far the text has been checked: to the end of a block that blank lines separate from others.
    private(set) var checkedEnd = 0
    /// The table of that block, from its header row to the end of the block; empty if it has none.
    private(set) var range = 0..<0

    /// Searches the block around an index for a table.
    mutating func check(around index: Int, in text: ByteView) {
        var start = index
        while start > checkedEnd, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let firstLine = Self.blockStart(before: start, notBefore: checkedEnd, in: text)
        var header = firstLine
        var line = firstLine
        range = 0..<0
        while line < text.count {
            let end = text[line...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let counts = LineCounts(text[view: line..<end].withoutCarriageReturn)
            if counts.isBlank { break }
            if range.isEmpty, counts.isDelimiterRow, counts.hasPipe, line > header { range = header..<text.count }
            header = line
            line = min(end + 1, text.count)
        }
        checkedEnd = max(line, index + 1)
        if !range.isEmpty { range = range.lowerBound..<checkedEnd }
    }

    /// The start of the block that contains the line that starts at an index.
    private static func blockStart(
        before index: Int, notBefore limit: Int, in text: ByteView
    ) -> Int {
        var start = index
        while start > limit {
            var line = start - 1
            while line > limit, text[line - 1] != UInt8(ascii: "\n") { line -= 1 }
            if LineCounts(text[view: line..<(start - 1)].withoutCarriageReturn).isBlank {
                break
            }
            start = line
        }
        return start
    }
}

extension ByteView {
    /// A line without its carriage return.
    fileprivate var withoutCarriageReturn: Self {
        last == UInt8(ascii: "\r") ? Self(rebasing: dropLast()) : self
    }
}
