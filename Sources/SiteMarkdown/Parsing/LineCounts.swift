import SiteBytes
import SiteModel

/// The marks in one line, counted as the parser might read them.
struct LineCounts {
    /// Whether the line certainly ends a paragraph: it has only white space and quote markers.
    private(set) var isBlank = true
    /// Quote and list markers at the start of the line.
    private(set) var nesting = 0
    /// The last number that may be a list's marker, if there is one.
    private(set) var number: Int?
    /// Whether such a number may be no marker: it has four digits, or another one follows.
    private(set) var hasOddNumber = false
    /// `![`, `[^`, `<!` and `<?`.
    private(set) var costlyOpenings = 0
    private(set) var hasFootnoteMark = false
    private(set) var hasAngleBracket = false
    private(set) var brackets = 0
    /// Runs of `*` and of `_`.
    private(set) var emphasisRuns = 0
    /// How many `|` the line has, escaped ones and those in code included.
    private(set) var pipes = 0
    /// How many `|` end a cell if the line is a row of a table: those that no backslash escapes.
    private(set) var cellEnds = 0
    /// The cells that the line has if it is a row of a table.
    private(set) var cells = 0
    /// Whether the line has a `|`.
    var hasPipe: Bool { pipes > 0 }
    /// The columns that the line would define if it were a table's delimiter row: its runs of `-`.
    private(set) var columns = 0
    /// Whether the line can be the delimiter row of a table.
    private(set) var isDelimiterRow = false
    /// Whether such a line can also be read as one: without bars and colons it underlines a heading, or is a rule.
    private(set) var mayOpenTable = false
    /// Whether the line has nothing but hyphens after the markers of quotes and lists.
    var isUnderline: Bool { isDelimiterRow && !hasPipe }
    /// Whether the line may hold what looks like a marker of ours.
    private(set) var mayHoldMarker = false
    /// What the author may have meant otherwise.
    private(set) var signs: SourceSigns = []
    /// Whether the line can define a link or a footnote.
    private(set) var isDefinition = false
    /// The character of the code fence that the line opens or closes.
    private(set) var fenceMark: UInt8?

    init(_ line: ByteView) {
        let start = countMarkers(of: line)
        isBlank = line[start...].isEmpty && line.allSatisfy { $0 == UInt8(ascii: ">") || Self.isSpace($0) }
        guard start < line.count else { return }
        fenceMark = CodeFence.mark(of: line[start...])
        if OddMark.mayStart(at: start, in: line) { signs.insert(.blockMarks) }
        isDefinition = Self.isDefinition(line[start...])
        // The text of a footnote may start with a date, too.
        if isDefinition { hasOddNumber = true }
        countMarks(of: line, from: start)
        if pipes > 0 { cells = pipes + 1 - Self.outerBars(of: line[start...]) }
        isDelimiterRow = columns > 0 && line[start...].allSatisfy(Self.isDelimiter)
        mayOpenTable = isDelimiterRow && (hasPipe || line[start...].contains(UInt8(ascii: ":")))
    }

    /// How many bars a row starts and ends with: none, one or two.
    private static func outerBars(of row: Slice<ByteView>) -> Int {
        guard let last = row.lastIndex(where: { !isSpace($0) }) else { return 0 }
        let bar = UInt8(ascii: "|")
        return (row.first == bar ? 1 : 0) + (last > row.startIndex && row[last] == bar ? 1 : 0)
    }

    private mutating func countMarks(of line: ByteView, from start: Int) {
        var index = Self.nextMark(in: line, from: start)
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: "["):
                brackets += 1
                if index > 0, line[index - 1] == UInt8(ascii: "!") { costlyOpenings += 1 }
                if index + 1 < line.count, line[index + 1] == UInt8(ascii: "^") {
                    costlyOpenings += 1
                    hasFootnoteMark = true
                }
                signs.note(byteAt: index, in: line)
            case UInt8(ascii: "<"):
                hasAngleBracket = true
                if index + 1 < line.count, "!?".utf8.contains(line[index + 1]) { costlyOpenings += 1 }
            case UInt8(ascii: "*"):
                emphasisRuns += 1
                index = Self.lastOfRun(at: index, in: line)
            case UInt8(ascii: "_"):
                if index == start || line[index - 1] != UInt8(ascii: "_") { emphasisRuns += 1 }
                signs.note(byteAt: index, in: line)
            case UInt8(ascii: "-"):
                columns += 1
                index = Self.lastOfRun(at: index, in: line)
            case UInt8(ascii: "|"):
                pipes += 1
                if !Self.isEscaped(index, in: line) { cellEnds += 1 }
            default:
                mayHoldMarker = mayHoldMarker || line[index] == Marker.firstByte
                signs.note(byteAt: index, in: line)
            }
            index = Self.nextMark(in: line, from: index + 1)
        }
    }

    /// Whether an odd number of backslashes precedes an index.
    private static func isEscaped(_ index: Int, in line: ByteView) -> Bool {
        var start = index
        while start > 0, line[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return !(index - start).isMultiple(of: 2)
    }

    /// The last of the same bytes that start at an index.
    private static func lastOfRun(at start: Int, in line: ByteView) -> Int {
        var index = start
        while index + 1 < line.count, line[index + 1] == line[start] { index += 1 }
        return index
    }

    /// The next byte that counts.
    private static func nextMark(in line: ByteView, from start: Int) -> Int {
        line.firstIndex(from: start) { SourceSigns.mayBe($0.or("<").or("*").or("-").or("|")) }
    }

    /// Whether a delimiter row may contain a byte; the parser takes vertical tabs and form feeds there for spaces, too.
    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || isSpace(byte)
            || byte == 0x0B || byte == 0x0C
    }

    /// Whether a line starts with `[label]:`; a label has at most 999 characters.
    private static func isDefinition(_ line: Slice<ByteView>) -> Bool {
        guard line.first == UInt8(ascii: "[") else { return false }
        let label = line.prefix(4 * 999 + 2)
        return zip(label, label.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }

    /// Counts `>`, `-`, `+`, `*` and `1.`, and returns where the line continues after them and the spaces between.
    private mutating func countMarkers(of line: ByteView) -> Int {
        var index = 0
        while index < line.count {
            switch line[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
            case UInt8(ascii: ">"):
                nesting += 1
                index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard index + 1 < line.count, Self.isSpace(line[index + 1]) else { return index }
                nesting += 1
                index += 2
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard let end = Self.endOfNumber(at: index, in: line) else {
                    // The marker of an empty item may end its line.
                    if line.count - index <= 6 { hasOddNumber = true }
                    return index
                }
                note(numberAt: index, before: end, in: line)
                nesting += 1
                index = end
            default: return index
            }
        }
        return index
    }

    private mutating func note(numberAt start: Int, before end: Int, in line: ByteView) {
        number = line[start..<(end - 2)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        let next = line[end...].first { !Self.isSpace($0) }
        if end - 2 - start == 4 || next?.isASCIIDigit == true { hasOddNumber = true }
    }

    /// Where the marker of an ordered item ends: at most nine digits, a `.` or `)`, a space.
    private static func endOfNumber(at start: Int, in line: ByteView) -> Int? {
        var index = start
        while index < line.count, index - start < 9, line[index].isASCIIDigit {
            index += 1
        }
        guard index + 1 < line.count, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"),
            isSpace(line[index + 1])
        else { return nil }
        return index + 2
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
