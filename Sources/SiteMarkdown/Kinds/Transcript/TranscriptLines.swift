import SiteBytes

/// Makes a paragraph of each line of a transcript, as its writers mean it.
///
/// What is said is no list: `3. 1 운동` at the start of a line is a date, and `- 네.` is an answer.
struct TranscriptLines {
    private var lines = PreparedLines()
    private var number = 0
    private var fence: OpenFence?
    private var previous = LineKind.blank
    private var isInNote = false
    private var isInHTML = false

    private enum LineKind {
        case blank
        /// Running text, which could go on with the next line.
        case text
        /// What would be an item of a list.
        case item
        case other
    }

    /// Adds a blank line between consecutive lines of running text; they end in LF or CRLF.
    static func separated(_ source: [UInt8]) -> PreparedLines {
        var reader = TranscriptLines()
        let source = source.withView(Marker.dropped)
        for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) { reader.read(line) }
        return reader.lines
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        number += 1
        let content = line.drop(while: \.isSpaceOrTab)
        let width = Self.width(of: line[..<content.startIndex])
        if let fence { return readCode(line, content, width: width, in: fence) }
        guard let first = content.first, first != UInt8(ascii: "\r") else {
            isInHTML = false
            return append(line, .blank)
        }
        isInNote = width < 4 ? Self.startsNote(content) : isInNote
        isInHTML = isInHTML || Self.startsHTML(content)
        if isInNote, width >= 4 {
            fence = OpenFence(content, width: 4)
            append(line, .other)
        } else if width < 4, let opened = OpenFence(content) {
            fence = opened
            append(line, .other)
        } else if isInHTML {
            append(
                ListMarker(of: content) == nil ? line : line[..<content.startIndex] + Marker.escape + content, .other)
        } else if let marker = ListMarker(of: content) {
            read(item: content, after: marker, line: line)
        } else if width >= 4 {
            readIndented(content, removed: content.startIndex - line.startIndex, width: width)
        } else {
            append(line, Self.isText(content) ? .text : .other)
        }
    }

    private mutating func readCode(
        _ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, width: Int, in fence: OpenFence
    ) {
        let kept = line.drop(while: \.isSpaceOrTab, atMost: fence.removed)
        lines.append(kept, from: number, without: Self.cut(kept.startIndex - line.startIndex))
        previous = .other
        if fence.isClosed(by: content, width: width) { self.fence = nil }
    }

    /// Reads what the parser would take for an item of a list.
    private mutating func read(item content: ArraySlice<UInt8>, after marker: ListMarker, line: ArraySlice<UInt8>) {
        let rest = content.dropFirst(marker.count).drop(while: \.isSpaceOrTab)
        let removed = rest.startIndex - line.startIndex
        if let opened = OpenFence(rest, width: removed, removed: removed) {
            fence = opened
            append(rest, removed: removed, .item)
        } else if Self.startsTurnOrChapter(rest) {
            append(rest, removed: removed, .item)
        } else {
            append(Marker.escape + content, removed: content.startIndex - line.startIndex, .item)
        }
    }

    /// Reads a line with the indentation of code; in a transcript only fenced code is code.
    private mutating func readIndented(_ content: ArraySlice<UInt8>, removed: Int, width: Int) {
        if let opened = OpenFence(content, width: width, removed: removed) {
            fence = opened
            return append(content, removed: removed, .other)
        }
        let isQuoteOrTable = content.first == UInt8(ascii: ">") || content.first == UInt8(ascii: "|")
        if Self.isText(content) || isQuoteOrTable {
            append(content, removed: removed, isQuoteOrTable ? .other : .text)
        } else {
            append(Marker.escape + content, removed: removed, .text)
        }
    }

    private mutating func append(_ line: some Collection<UInt8>, removed: Int = 0, _ kind: LineKind) {
        let isSeparate =
            switch (previous, kind) {
            case (.text, .text), (.item, .text), (.item, .item), (.item, .other), (.text, .item), (.other, .item): true
            case (.blank, _), (_, .blank), (.text, .other), (.other, .text), (.other, .other): false
            }
        if isSeparate { lines.append([], from: number) }
        lines.append(line, from: number, without: Self.cut(removed))
        previous = kind
    }

    /// The cut of some characters at the start of a line.
    private static func cut(_ length: Int) -> [PreparedLines.Cut] {
        length == 0 ? [] : [PreparedLines.Cut(column: 1, length: length)]
    }

    // MARK: Kinds of lines

    /// Whether a line is running text: not the start of another block.
    private static func isText(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "<"): return false
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return false
        case UInt8(ascii: "*"): return content.dropFirst().first != UInt8(ascii: " ")
        default: return true
        }
    }

    private static func startsNote(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.starts(with: "[^".utf8), let close = content.firstIndex(of: UInt8(ascii: "]")) else {
            return false
        }
        return content[(close + 1)...].first == UInt8(ascii: ":")
    }

    /// Whether a line may start a block of raw HTML, whose lines are left alone up to a blank one.
    private static func startsHTML(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.first == UInt8(ascii: "<"), let next = content.dropFirst().first else { return false }
        return next.isASCIILetter || "/!?".utf8.contains(next)
    }

    private static func startsTurnOrChapter(_ rest: ArraySlice<UInt8>) -> Bool {
        // A name, a time and a colon are far shorter than this.
        let text = Substring(decoding: rest.prefix(400), as: UTF8.self)
        return TurnHeader(markdown: text) != nil || TurnHeader(chapter: text) != nil
    }

    /// The columns that white space takes: tabs go to the next multiple of four.
    private static func width(of space: ArraySlice<UInt8>) -> Int {
        space.reduce(0) { $1 == UInt8(ascii: "\t") ? ($0 / 4 + 1) * 4 : $0 + 1 }
    }
}

/// A fence of code that is open.
private struct OpenFence {
    private let mark: UInt8
    private let length: Int
    /// How many columns stand before it.
    private let width: Int
    /// How many bytes of white space its lines lose at their start.
    let removed: Int

    /// Reads the fence that a line opens after its white space, unless it is a code span.
    init?(_ content: ArraySlice<UInt8>, width: Int = 0, removed: Int = 0) {
        guard let mark = CodeFence.mark(of: content) else { return nil }
        let run = content.prefix { $0 == mark }
        guard mark == UInt8(ascii: "~") || !content[run.endIndex...].contains(mark) else { return nil }
        self.mark = mark
        length = run.count
        self.width = width
        self.removed = removed
    }

    /// Whether a line, without the white space that takes some columns, closes it.
    func isClosed(by content: ArraySlice<UInt8>, width: Int) -> Bool {
        let run = content.prefix { $0 == mark }
        return width < self.width + 4 && run.count >= length && content[run.endIndex...].allSatisfy(\.isASCIIWhitespace)
    }
}

/// The marker of a list's item, such as `-` or `3.`.
private struct ListMarker {
    /// Its bytes without the space after it.
    let count: Int

    /// Reads the marker that a line starts with, unless the line is a thematic break.
    init?(of content: ArraySlice<UInt8>) {
        var rest = content
        if let first = content.first, "-+*".utf8.contains(first) {
            guard !Self.isThematicBreak(content, of: first) else { return nil }
            rest = content.dropFirst()
        } else {
            let number = content.prefix(while: \.isASCIIDigit)
            rest = content[number.endIndex...]
            guard !number.isEmpty, let mark = rest.popFirst(), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
            else { return nil }
        }
        guard rest.first?.isASCIIWhitespace ?? true else { return nil }
        count = rest.startIndex - content.startIndex
    }

    private static func isThematicBreak(_ content: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
        content.allSatisfy { $0 == mark || $0.isASCIIWhitespace } && content.count { $0 == mark } >= 3
    }
}

extension UInt8 {
    fileprivate var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
    /// The bytes after those at the start that meet a condition, of which no more than `limit` are dropped.
    fileprivate func drop(while isDropped: (UInt8) -> Bool, atMost limit: Int) -> Self {
        dropFirst(prefix(limit).prefix(while: isDropped).count)
    }
}
