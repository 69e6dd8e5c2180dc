import SiteBytes
import SiteModel

/// A text without its `%%` comments: whatever the settings, nobody who writes `%%비밀%%` wants it published.
struct HiddenComments {
    /// The text without them.
    private(set) var lines = PreparedLines()
    private var found: [(problem: CommentProblem, position: SourcePosition)] = []

    /// Whether a text needs a closer look; few do.
    static func mayBe(in text: [UInt8]) -> Bool {
        text.withView { text in
            var index = 0
            while let sign = text.firstIndex(of: UInt8(ascii: "%"), from: index) {
                if sign + 1 < text.count, text[sign + 1] == UInt8(ascii: "%") { return true }
                index = sign + 1
            }
            return false
        }
    }

    /// Removes the comments from a text; `nil` if nothing has to be done, or the text is one that is refused anyway.
    static func removed(
        from text: [UInt8], limits: SiteConfiguration.Limits
    ) throws(TreeTooLarge) -> HiddenComments? {
        guard (try? ComplexityGuard.traits(of: text, limits: limits)) != nil else { return nil }
        let comments = try CommentFinder.comments(in: text, limits: limits)
        return comments.isEmpty ? nil : HiddenComments(text, without: comments)
    }

    private init(_ text: [UInt8], without comments: [CommentFinder.Comment]) {
        var counter = PositionCounter(in: SourceLines(text))
        found = comments.map { ($0.problem, counter.position(of: $0.range.lowerBound)) }
        let leftOut = comments.filter { $0.problem != .neverClosed() }.map(\.range)
        copy(text, without: leftOut.map { Self.withSpace(Self.withMarks($0, in: text), in: text) })
    }

    /// What to report, and how much more there is: an author who uses Obsidian knows its comments.
    func findings(isObsidian: Bool) -> (listed: [MarkdownFinding], unlistedCount: Int) {
        let wanted = found.filter { !isObsidian || $0.problem != .leftOut }
        let listed = wanted.prefix(FindingLimit.count).map {
            MarkdownFinding(
                problem: $0.problem.reported(isVault: isObsidian), line: $0.position.line, column: $0.position.column)
        }
        return (listed, wanted.count - listed.count)
    }

    /// A comment with the marks of emphasis around it, which would have nothing left to emphasize.
    private static func withMarks(_ comment: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (comment.lowerBound, comment.upperBound)
        while start > 0, end < text.count, text[start - 1] == text[end], "*_~=".utf8.contains(text[end]) {
            start -= 1
            end += 1
        }
        return start..<end
    }

    /// A comment with the white space that would be left over: that before it at a line's end, else that after it.
    private static func withSpace(_ comment: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (comment.lowerBound, comment.upperBound)
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let isLineEnd = { (index: Int) in index >= text.count || "\r\n".utf8.contains(text[index]) }
        if isLineEnd(end) {
            while start > 0, isSpace(text[start - 1]) { start -= 1 }
        } else if start == 0 || isSpace(text[start - 1]) || isLineEnd(start - 1) {
            while end < text.count, isSpace(text[end]) { end += 1 }
        }
        return start..<end
    }

    private mutating func copy(_ text: [UInt8], without ranges: [Range<Int>]) {
        var rest = ranges[...]
        var start = 0
        var number = 0
        while start < text.count {
            number += 1
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            copy(line: start..<end, number: number, of: text, without: &rest)
            start = end + 1
        }
    }

    /// Copies a line, unless nothing but quote markers would be left of it: a blank line would end a paragraph.
    private mutating func copy(
        line: Range<Int>, number: Int, of text: [UInt8], without rest: inout ArraySlice<Range<Int>>
    ) {
        var kept: [UInt8] = []
        var cuts: [PreparedLines.Cut] = []
        var column = 1
        var place = line.lowerBound
        while let range = rest.first, range.lowerBound <= line.upperBound {
            let cut = max(range.lowerBound, place)..<min(range.upperBound, line.upperBound)
            kept += text[place..<cut.lowerBound]
            column += Self.codePointCount(of: text[place..<cut.lowerBound])
            cuts.append(PreparedLines.Cut(column: column, length: Self.codePointCount(of: text[cut])))
            place = max(place, cut.upperBound)
            if range.upperBound > line.upperBound { break }
            rest.removeFirst()
        }
        kept += text[place..<max(place, line.upperBound)]
        let isBlank = kept.allSatisfy { $0.isASCIIWhitespace || $0 == UInt8(ascii: ">") }
        if cuts.isEmpty || !isBlank { lines.append(kept, from: number, without: cuts) }
    }

    private static func codePointCount(of bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
