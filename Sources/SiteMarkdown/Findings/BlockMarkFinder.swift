import SiteBytes
import SiteModel

/// Finds marks of headings, lists and tasks that are none to the parser, since the space after or before them is missing
/// or not that of ASCII.
struct BlockMarkFinder: SourceFinder {
    private let source: ScannedSource
    private let limit: Int
    private var levels = ListLevels()
    private(set) var found: [SourceFinding] = []

    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var finder = BlockMarkFinder(source: source, limit: limit)
        let lines = Array(source.lineRanges)
        source.text.withView { text in
            for (number, line) in lines.enumerated() where finder.found.count < limit {
                let next = number + 1 < lines.count ? lines[number + 1] : line.upperBound..<line.upperBound
                finder.read(line, before: next, of: text)
            }
        }
        return finder.found
    }

    private init(source: ScannedSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// Reads the marks at the start of a line.
    private mutating func read(_ line: Range<Int>, before next: Range<Int>, of text: ByteView) {
        let text = text[view: ..<line.upperBound]
        var index = line.lowerBound
        var isFirstMark = true
        for _ in 0..<Self.mostMarks where index < text.count {
            let indentation = UnicodeSpace.run(from: index, in: text)
            let start = indentation.end
            guard start < text.count else { return }
            if text[start] == UInt8(ascii: ">") {
                index = start + 1
                continue
            }
            guard let mark = BlockMark(at: start, in: text), !source.holdsCode(mark.range) else {
                if isFirstMark, start == line.lowerBound { levels = ListLevels() }
                return
            }
            var isIndented = false
            if isFirstMark {
                isFirstMark = false
                let before = Indentation(
                    range: index..<start, columns: indentation.columns, isInQuote: index > line.lowerBound)
                isIndented = before.columns - levels.column(forItemAt: before.columns) >= 4
                if text[before.range].contains(where: { $0 >= 0x80 }) {
                    guard fix(before, of: mark, in: line, before: next, text) else { return }
                } else if mark.isListItem {
                    levels.enter(mark, columns: before.columns, column: before.columns)
                }
            }
            guard let rest = readSpace(after: mark, line, text, isIndented: isIndented), mark.isListItem else { return }
            index = readTaskBox(at: rest, line, text)
        }
    }

    /// How many marks of a line are read.
    private static let mostMarks = 16
    /// How many bytes of the text after a mark are read.
    private static let reach = 300

    // MARK: Spaces

    /// Checks what follows a mark, and returns where the text after it starts.
    private mutating func readSpace(
        after mark: BlockMark, _ line: Range<Int>, _ text: ByteView, isIndented: Bool
    ) -> Int? {
        let end = UnicodeSpace.run(from: mark.range.upperBound, in: text).end
        let space = mark.range.upperBound..<end
        guard let kind = mark.kind(before: space, lineEnd: line.upperBound, in: text) else {
            return end > space.lowerBound ? end : nil
        }
        let written = source.string(mark.range)
        let rest = source.string(end..<min(end + Self.reach, line.upperBound))
        let fixed = mark.fixed + " " + rest
        switch kind {
        case .otherSpace:
            add(
                .otherSpace(mark: written, space: UnicodeSpace.name(in: text[space]), fixed: fixed.shortened),
                at: space, to: " ")
        case .missing:
            addHeading(mark, on: line, text, isIndented: isIndented)
        case .fullWidth:
            add(
                .fullWidth(mark: written, fixed: fixed.shortened), at: mark.range.lowerBound..<end, to: mark.fixed + " "
            )
        }
        return end
    }

    /// Reports `##Title` and `##Title##`, of which the marks at the end belong to no text either.
    ///
    /// With four spaces before it, the line would go on the paragraph above it in any case.
    private mutating func addHeading(_ mark: BlockMark, on line: Range<Int>, _ text: ByteView, isIndented: Bool) {
        let end = text[line].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.upperBound
        let close = mark.closing(before: end, in: text)
        let start = mark.range.upperBound
        let fixed = mark.fixed + " " + source.string(start..<min(start + Self.reach, close)).trimmed
        let problem = BlockMarkProblem.missingSpace(
            mark: source.string(mark.range), fixed: fixed.shortened, isIndented: isIndented)
        if isIndented {
            found.append(SourceFinding(problem: problem, offset: mark.range.lowerBound))
        } else if close == end {
            add(problem, at: mark.range, to: mark.fixed + " ")
        } else {
            add(problem, at: mark.range.lowerBound..<end, to: mark.fixed + " " + source.string(start..<close).trimmed)
        }
    }

    /// Checks `[ ]` and `[x]`, and returns where the text after it starts.
    private mutating func readTaskBox(at start: Int, _ line: Range<Int>, _ text: ByteView) -> Int {
        guard start + 2 < text.count, text[start] == UInt8(ascii: "[") else { return start }
        let blank = UnicodeSpace.run(from: start + 1, in: text).end
        let isChecked = text[start + 1] | 0x20 == UInt8(ascii: "x")
        let close = isChecked ? start + 2 : blank
        guard close > start + 1, close < text.count, text[close] == UInt8(ascii: "]") else { return start }
        let end = UnicodeSpace.run(from: close + 1, in: text).end
        guard end > close + 1, end < text.count else { return start }
        let box = start..<(close + 1)
        let space = (close + 1)..<end
        let fixed = (isChecked ? "[x] " : "[ ] ") + source.string(end..<min(end + Self.reach, text.count))
        let isOdd = text[box].contains { $0 >= 0x80 } || text[space.lowerBound] >= 0x80
        if isOdd {
            add(
                .otherSpace(
                    mark: source.string(box), space: UnicodeSpace.name(in: text[start..<end]), fixed: fixed.shortened),
                at: start..<end, to: isChecked ? "[x] " : "[ ] ")
        }
        return end
    }

    /// The spaces before the first mark of a line.
    private struct Indentation {
        let range: Range<Int>
        /// The columns that they take, without the one that belongs to `>`.
        let columns: Int
        /// The column that belongs to `>`.
        let quoted: Int

        init(range: Range<Int>, columns: Int, isInQuote: Bool) {
            self.range = range
            quoted = isInQuote ? min(1, columns) : 0
            self.columns = columns - quoted
        }
    }

    /// Checks indentation that is not all of ASCII; returns whether the mark after it counts.
    private mutating func fix(
        _ indentation: Indentation, of mark: BlockMark, in line: Range<Int>, before next: Range<Int>, _ text: ByteView
    ) -> Bool {
        let end = UnicodeSpace.run(from: mark.range.upperBound, in: text).end
        guard end > mark.range.upperBound, end < text.count, !mark.isFullWidth else { return false }
        // Without a list before or after it, a hyphen far from the margin introduces who said what stands above.
        guard !levels.isEmpty || !mark.isBullet || continues(from: line.lowerBound, mark, next) else { return false }
        guard !levels.isEmpty || indentation.columns <= 4 else { return false }
        let column = mark.isListItem ? levels.column(forItemAt: indentation.columns) : 0
        if mark.isListItem { levels.enter(mark, columns: indentation.columns, column: column) }
        let spaces = String(repeating: " ", count: indentation.quoted + column)
        add(
            .otherIndentation(
                mark: source.string(mark.range), space: UnicodeSpace.name(in: text[indentation.range]),
                fixed: (spaces + source.string(mark.range.lowerBound..<min(end + Self.reach, text.count))).shortened),
            at: indentation.range, to: spaces)
        return true
    }

    /// Whether the next line starts with the same indentation and bullet as one that starts at an offset.
    private func continues(from start: Int, _ mark: BlockMark, _ next: Range<Int>) -> Bool {
        source.text[next].starts(with: source.text[start...mark.range.upperBound])
    }

    private mutating func add(_ problem: BlockMarkProblem, at range: Range<Int>, to replacement: String) {
        found.append(
            SourceFinding(
                problem: problem, offset: range.lowerBound, fix: SourceFix(source.string(range), to: replacement)))
    }
}

/// A mark at the start of a line: `##`, `-`, `1.` and the like.
struct BlockMark {
    /// What is wrong between a mark and the text after it.
    enum Fault { case otherSpace, missing, fullWidth }

    /// Where it is.
    let range: Range<Int>
    /// What to write for it.
    let fixed: String
    let isListItem: Bool
    var isBullet: Bool { isListItem && range.count == 1 }
    var isFullWidth: Bool { fixed.utf8.count != range.count }

    init?(at start: Int, in text: ByteView) {
        switch text[start] {
        case UInt8(ascii: "#"):
            let end = text[start...].firstIndex { $0 != UInt8(ascii: "#") } ?? text.count
            guard end - start <= 6 else { return nil }
            self.init(range: start..<end, fixed: String(repeating: "#", count: end - start), isListItem: false)
        case 0xEF:
            let hash: [UInt8] = [0xEF, 0xBC, 0x83]
            var end = start
            while text[end...].starts(with: hash) { end += 3 }
            guard end > start, end - start <= 18 else { return nil }
            self.init(range: start..<end, fixed: String(repeating: "#", count: (end - start) / 3), isListItem: false)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            self.init(
                range: start..<(start + 1), fixed: String(decoding: [text[start]], as: UTF8.self), isListItem: true)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let end = text[start...].firstIndex { !$0.isASCIIDigit } ?? text.count
            // A number of four digits is a year.
            guard end < text.count, end - start < 10, end - start != 4, ".)".utf8.contains(text[end]) else {
                return nil
            }
            let range = start..<(end + 1)
            self.init(range: range, fixed: String(decoding: text[range], as: UTF8.self), isListItem: true)
        default: return nil
        }
    }

    private init(range: Range<Int>, fixed: String, isListItem: Bool) {
        self.range = range
        self.fixed = fixed
        self.isListItem = isListItem
    }

    /// What is wrong with the space between the mark and the rest of its line.
    func kind(before space: Range<Int>, lineEnd: Int, in text: ByteView) -> Fault? {
        guard space.upperBound < lineEnd else { return nil }
        let next = text[space.upperBound]
        if isFullWidth { return space.isEmpty ? nil : .fullWidth }
        if space.isEmpty {
            let isGlued =
                !isListItem && range.count > 1 && opensHeading(at: space.upperBound, lineEnd: lineEnd, in: text)
            return isGlued ? .missing : nil
        }
        // Behind a space of ASCII, others belong to the text.
        guard text[space.lowerBound] >= 0x80 else { return nil }
        // Not a date such as `5.　3.`, and not a line of marks.
        if isListItem, !isBullet, next.isASCIIDigit { return nil }
        let rest = String(decoding: text[space.upperBound..<lineEnd].prefix(100), as: UTF8.self).unicodeScalars
        return rest.contains { !$0.properties.isWhitespace && !"-*+_=".unicodeScalars.contains($0) } ? .otherSpace : nil
    }

    /// Where the marks start that close a heading and are glued to its text; the end of the text if there are none.
    ///
    /// A single one, as in `##C#`, belongs to a name.
    func closing(before end: Int, in text: ByteView) -> Int {
        let start = text[range.upperBound..<end].lastIndex { $0 != UInt8(ascii: "#") }.map { $0 + 1 } ?? end
        guard end - start > 1, start > range.upperBound, !"\\ \t".utf8.contains(text[start - 1]) else { return end }
        return start
    }

    /// Whether what is glued to `##` is a heading's text, and not one of several such tags or a particle.
    private func opensHeading(at start: Int, lineEnd: Int, in text: ByteView) -> Bool {
        let first = text[start]
        guard first >= 0x80 || first.isASCIIAlphanumeric || "*[(\"'`_".utf8.contains(first) else { return false }
        let rest = text[start..<lineEnd]
        // U+FE0F and U+20E3 make a keycap of the mark before them.
        guard !rest.starts(with: [0xEF, 0xB8, 0x8F]), !rest.starts(with: [0xE2, 0x83, 0xA3]) else { return false }
        let word = rest.prefix { $0 > 0x20 }
        if ParticleDictionary.isParticle(String(decoding: word, as: UTF8.self)), word.count < rest.count {
            return false
        }
        let end = rest.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: "#") } ?? start
        let words = text[start...end]
        let others = zip(zip(words, words.dropFirst()), words.dropFirst(2))
        return !others.contains { $0.0 <= 0x20 && $0.1 == UInt8(ascii: "#") && $1 > 0x20 }
    }
}

/// The list items that a line can belong to, by the indentation that their author sees.
struct ListLevels {
    private struct Level {
        /// The columns of its indentation as its author sees them.
        let columns: Int
        /// The column where its text starts, once its indentation is that of ASCII.
        let content: Int
    }

    private var levels: [Level] = []

    var isEmpty: Bool { levels.isEmpty }

    /// The column at which an item has to start to belong to the one above it that is indented less.
    func column(forItemAt columns: Int) -> Int {
        levels.last { $0.columns < columns }?.content ?? 0
    }

    /// Notes an item that starts at a column.
    mutating func enter(_ mark: BlockMark, columns: Int, column: Int) {
        while let last = levels.last, last.columns >= columns { levels.removeLast() }
        levels.append(Level(columns: columns, content: column + mark.range.count + 1))
    }
}
