import SiteBytes

/// Makes a paragraph of each line of a transcript, as its writers mean it.
///
/// Speech is not a list: `3. 1 운동` at the start of a line is a date, and `- 네.` is an answer. Only the lines of
/// quotes, tables, code, notes and raw HTML, and the line under a heading, belong to the line before.
struct TranscriptLines {
    private var lines = PreparedLines()
    private var number = 0
    private var fence: OpenFence?
    private var html: OpenHTML?
    private var previous = LineKind.blank
    private var isInNote = false

    private enum LineKind {
        case blank
        /// Running text.
        case text
        /// The line under the text of a heading, unless it is a rule.
        case underline
        case quote
        /// A line of a table.
        case row
        /// The first line of raw HTML, even if it is the last.
        case html
        /// A line between bars that is in no table, such as one whose delimiter row was forgotten.
        case bars
        /// A further line of code, raw HTML or a note.
        case inside
        case other

        /// Whether a line is in one block with the line before.
        func continues(_ previous: Self) -> Bool {
            switch self {
            case .quote, .row, .bars: self == previous
            case .underline: previous == .text
            case .inside: true
            case .blank, .text, .html, .other: false
            }
        }
    }

    /// Adds a blank line between consecutive lines that are in different blocks; they end in LF or CRLF.
    static func separated(_ source: [UInt8]) -> PreparedLines {
        var reader = TranscriptLines()
        let source = source.withView(Marker.dropped)
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            reader.read(line, before: index + 1 < lines.count ? lines[index + 1] : [])
        }
        return reader.lines
    }

    private mutating func read(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) {
        number += 1
        let content = line.drop(while: \.isSpaceOrTab)
        let width = Self.width(of: line[..<content.startIndex])
        if let fence { return readCode(line, content, width: width, in: fence) }
        if let html, continues(html, content) { return readHTML(line, content, in: html) }
        html = nil
        guard !Self.isBlank(content) else { return append(line, .blank) }
        isInNote = width < 4 ? Self.startsNote(content) : isInNote
        if isInNote, width >= 4 {
            fence = OpenFence(content, width: 4)
            append(line, .inside)
        } else if width < 4, let opened = OpenFence(content) {
            fence = opened
            append(line, .other)
        } else if let marker = ListMarker(of: content) {
            read(item: content, after: marker, line: line)
        } else if width >= 4 {
            readIndented(content, removed: content.startIndex - line.startIndex, width: width, before: next)
        } else {
            html = OpenHTML(content)
            append(line, kind(of: content, before: next))
        }
    }

    private mutating func readCode(
        _ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, width: Int, in fence: OpenFence
    ) {
        append(line.drop(while: \.isSpaceOrTab, atMost: fence.removed), of: line, .inside)
        if fence.isClosed(by: content, width: width) { self.fence = nil }
    }

    /// Whether raw HTML goes on with a line.
    private func continues(_ html: OpenHTML, _ content: ArraySlice<UInt8>) -> Bool {
        guard html.isEndedByTurn else { return true }
        let text = content.dropFirst(ListMarker(of: content)?.count ?? 0).drop(while: \.isSpaceOrTab)
        return !Self.isBlank(content) && !Self.startsTurn(text)
    }

    private mutating func readHTML(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, in html: OpenHTML) {
        // In a tag of several lines, the parser may be in a paragraph.
        let isItem = html.isEndedByTurn && ListMarker(of: content) != nil
        append(isItem ? line[..<content.startIndex] + Marker.escape + content : line, .inside)
        self.html = html.after(content)
    }

    /// Reads what the parser would take for an item of a list.
    private mutating func read(item content: ArraySlice<UInt8>, after marker: ListMarker, line: ArraySlice<UInt8>) {
        let rest = content.dropFirst(marker.count).drop(while: \.isSpaceOrTab)
        let removed = rest.startIndex - line.startIndex
        if let opened = OpenFence(rest, width: removed, removed: removed) {
            fence = opened
            append(rest, of: line, .other)
        } else if Self.startsTurn(rest) || Self.startsChapter(rest) {
            append(rest, of: line, .other)
        } else {
            append(Marker.escape + content, removed: content.startIndex - line.startIndex, .other)
        }
    }

    /// Reads a line with the indentation of code; in a transcript only fenced code is code.
    private mutating func readIndented(
        _ content: ArraySlice<UInt8>, removed: Int, width: Int, before next: ArraySlice<UInt8>
    ) {
        if let opened = OpenFence(content, width: width, removed: removed) {
            fence = opened
            return append(content, removed: removed, .other)
        }
        let kind = kind(of: content, before: next)
        switch kind {
        case .text, .quote, .row, .bars, .html:
            html = OpenHTML(content)
            append(content, removed: removed, kind)
        case .blank, .underline, .inside, .other: append(Marker.escape + content, removed: removed, .text)
        }
    }

    private mutating func append(_ kept: ArraySlice<UInt8>, of line: ArraySlice<UInt8>, _ kind: LineKind) {
        append(kept, removed: kept.startIndex - line.startIndex, kind)
    }

    private mutating func append(_ line: some Collection<UInt8>, removed: Int = 0, _ kind: LineKind) {
        if previous != .blank, kind != .blank, !kind.continues(previous) { lines.append([], from: number) }
        lines.append(line, from: number, without: Self.cut(removed))
        previous = kind
    }

    /// The cut of some characters at the start of a line.
    private static func cut(_ length: Int) -> [PreparedLines.Cut] {
        length == 0 ? [] : [PreparedLines.Cut(column: 1, length: length)]
    }

    // MARK: Kinds of lines

    /// The kind of a line that is neither blank nor an item nor in code, a note or raw HTML.
    private func kind(of content: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> LineKind {
        if content.first == UInt8(ascii: ">") { return .quote }
        if OpenHTML.startsBlock(content) { return .html }
        if let kind = kindInTable(of: content, before: next) { return kind }
        if Self.isUnderline(content) { return .underline }
        return Self.isHeading(content) || Self.isRule(content) ? .other : .text
    }

    private func kindInTable(of content: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> LineKind? {
        let delimiter = Self.delimiterRow(next)
        guard delimiter != nil || content.contains(UInt8(ascii: "|")), !Self.startsTurn(content) else { return nil }
        let row = TableRow(content)
        if row.isDelimiter { return .row }
        if let delimiter, row.hasBar || row.cells.count == delimiter.cells.count { return .row }
        if previous == .row, row.hasBar, !Self.startsChapter(content) { return .row }
        return row.isEnclosed && row.cells.count > 1 ? .bars : nil
    }

    private static func delimiterRow(_ line: ArraySlice<UInt8>) -> TableRow? {
        guard let first = line.first(where: { !$0.isSpaceOrTab }), "|:-".utf8.contains(first),
            line.contains(UInt8(ascii: "|"))
        else { return nil }
        let row = TableRow(line)
        return row.isDelimiter ? row : nil
    }

    private static func isBlank(_ content: ArraySlice<UInt8>) -> Bool {
        content.allSatisfy { $0 == UInt8(ascii: "\r") }
    }

    /// Whether a line is the heading that its signs make it: in `#AI` they are a hashtag's.
    private static func isHeading(_ content: ArraySlice<UInt8>) -> Bool {
        let signs = content.prefix { $0 == UInt8(ascii: "#") }
        return (1...6).contains(signs.count) && content[signs.endIndex...].first?.isASCIIWhitespace ?? true
    }

    private static func isUnderline(_ content: ArraySlice<UInt8>) -> Bool {
        guard let mark = content.first, "-=".utf8.contains(mark) else { return false }
        return content.drop { $0 == mark }.allSatisfy(\.isASCIIWhitespace)
    }

    /// Whether a line is a rule of signs with spaces between them.
    private static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
        guard let mark = content.first, "-*".utf8.contains(mark), content.dropFirst().first?.isSpaceOrTab == true else {
            return false
        }
        return ListMarker.isThematicBreak(content, of: mark)
    }

    private static func startsNote(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.starts(with: "[^".utf8), let close = content.firstIndex(of: UInt8(ascii: "]")) else {
            return false
        }
        return content[(close + 1)...].first == UInt8(ascii: ":")
    }

    // A name, a time and a colon are far shorter than what is decoded.

    private static func startsTurn(_ text: ArraySlice<UInt8>) -> Bool {
        TurnHeader(markdown: Substring(decoding: text.prefix(400), as: UTF8.self)) != nil
    }

    private static func startsChapter(_ text: ArraySlice<UInt8>) -> Bool {
        TurnHeader(chapter: Substring(decoding: text.prefix(400), as: UTF8.self)) != nil
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

    static func isThematicBreak(_ content: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
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
