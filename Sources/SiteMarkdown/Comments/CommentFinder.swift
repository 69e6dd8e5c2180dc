import SiteBytes
import SiteModel

/// Finds `%%` comments as Obsidian reads them: within a paragraph, or from a line that starts with `%%` to one that ends
/// with it.
struct CommentFinder {
    /// A comment, or an opening without an end.
    struct Comment {
        let range: Range<Int>
        let problem: CommentProblem
    }

    private let text: [UInt8]
    private let limits: SiteConfiguration.Limits
    private var comments: [Comment] = []
    private var marks: CommentMarks
    /// How often the text was parsed again, because a comment held what looks like the start of code.
    private var parseCount = 1
    /// Whether no line from here on ends with `%%`.
    private var lacksClosingLine = false

    static func comments(
        in text: [UInt8], limits: SiteConfiguration.Limits
    ) throws(TreeTooLarge) -> [Comment] {
        var finder = try CommentFinder(text, limits: limits)
        try finder.run()
        return finder.comments
    }

    private init(_ text: [UInt8], limits: SiteConfiguration.Limits) throws(TreeTooLarge) {
        self.text = text
        self.limits = limits
        marks = try CommentMarks(in: text, parsedAs: text, limits: limits)
    }

    private mutating func run() throws(TreeTooLarge) {
        var place = 0
        while let mark = marks.next(from: place) {
            guard let comment = comment(openedAt: mark) else {
                place = mark.offset + 2
                continue
            }
            comments.append(comment)
            place = comment.range.upperBound
            if comment.problem == .leftOut, holdsCodeMark(comment.range) { try parseAgain() }
        }
    }

    private func holdsCodeMark(_ range: Range<Int>) -> Bool {
        text[range].contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "<") }
    }

    /// Parses the text without the comments found so far; often enough for any author, and not often enough to hang.
    private mutating func parseAgain() throws(TreeTooLarge) {
        guard parseCount < 16 else { return }
        parseCount += 1
        var blanked = text
        for comment in comments where comment.problem == .leftOut {
            for index in comment.range where blanked[index] != UInt8(ascii: "\n") { blanked[index] = UInt8(ascii: " ") }
        }
        marks = try CommentMarks(in: text, parsedAs: blanked, limits: limits)
    }

    private mutating func comment(openedAt mark: CommentMarks.Mark) -> Comment? {
        let start = mark.offset
        if isAlone(start) {
            let end = closingLineEnd(after: start)
            return Comment(range: start..<(end ?? text.count), problem: end == nil ? .restLeftOut() : .leftOut)
        }
        if let end = inlineEnd(of: mark) { return Comment(range: start..<end, problem: .leftOut) }
        guard looksLikeOpening(start) else { return nil }
        if isAtLineStart(start), let end = closingLineEnd(after: start) {
            return Comment(range: start..<end, problem: .leftOut)
        }
        return Comment(range: start..<(start + 2), problem: .neverClosed())
    }

    // MARK: Ends

    /// The end of a comment within its paragraph.
    private func inlineEnd(of mark: CommentMarks.Mark) -> Int? {
        let start = mark.offset
        guard !isQuotedOrFormat(start), let close = mark.nextInBlock ?? rawMark(from: start + 2, before: mark.blockEnd)
        else { return nil }
        if isAfterDigit(start) {
            // `100%% 대 50%%` are two percent signs, `GPT-5%%확인할 것%%` is a comment.
            guard !mark.isLastOfOddCount, byte(at: start + 2).isSolid, byte(at: close - 1).isSolid, !isAfterDigit(close)
            else { return nil }
        }
        return close + 2
    }

    /// A mark that the parser takes for code, such as one behind a lone backtick.
    private func rawMark(from start: Int, before end: Int) -> Int? {
        var index = start
        while index + 1 < end {
            if CommentMarks.isMark(at: index, in: text) { return index }
            index += 1
        }
        return nil
    }

    /// The end of the next line that ends with `%%`.
    private mutating func closingLineEnd(after start: Int) -> Int? {
        guard !lacksClosingLine else { return nil }
        var index = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        while index < text.count {
            let end = text[(index + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let last = text[index..<end].lastIndex { !$0.isASCIIWhitespace } ?? index
            if last - 1 > index, CommentMarks.isMark(at: last - 1, in: text) { return last + 1 }
            index = end
        }
        lacksClosingLine = true
        return nil
    }

    // MARK: Surroundings

    private func byte(at index: Int) -> UInt8 {
        text.indices.contains(index) ? text[index] : UInt8(ascii: "\n")
    }

    private func isAfterDigit(_ mark: Int) -> Bool { byte(at: mark - 1).isASCIIDigit }

    /// Whether a mark is all that its line holds.
    private func isAlone(_ mark: Int) -> Bool {
        let next = text[(mark + 2)...].first { $0 == UInt8(ascii: "\n") || !$0.isASCIIWhitespace }
        return (next == nil || next == UInt8(ascii: "\n")) && isAtLineStart(mark)
    }

    private func isAtLineStart(_ mark: Int) -> Bool { CommentMarks.isAtLineStart(mark, in: text) }

    /// Whether a mark that nothing closes is likely to be meant as one, and not as a percent sign, a name or an operator.
    private func looksLikeOpening(_ mark: Int) -> Bool {
        guard !isAfterDigit(mark), !isQuotedOrFormat(mark) else { return false }
        let next = byte(at: mark + 2)
        if next >= 0x80 { return !byte(at: mark - 1).isSolid }
        guard next == UInt8(ascii: " "), !byte(at: mark - 1).isSolid else { return false }
        let before = text[..<mark].last { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: "\n")
        return !before.isASCIIAlphanumeric && !")]".utf8.contains(before)
    }

    /// Whether a mark is in quotes, part of a format such as `%d%%`, or part of an address.
    private func isQuotedOrFormat(_ mark: Int) -> Bool {
        let before = byte(at: mark - 1)
        if before == byte(at: mark + 2), "\"'".utf8.contains(before) { return true }
        guard before.isSolid else { return false }
        var start = mark
        while start > 0, mark - start < Self.longestWord, text[start - 1].isSolid { start -= 1 }
        let word = text[start..<mark]
        if word.contains(UInt8(ascii: ":")), String(decoding: word, as: UTF8.self).contains("://") { return true }
        guard before.isASCIILetter, let sign = word.lastIndex(of: UInt8(ascii: "%")) else { return false }
        return word[(sign + 1)...].dropLast().allSatisfy { $0.isASCIIDigit || "+-.#l".utf8.contains($0) }
    }

    private static let longestWord = 1000
}

extension UInt8 {
    /// Whether this is not white space.
    fileprivate var isSolid: Bool { !isASCIIWhitespace }
}
