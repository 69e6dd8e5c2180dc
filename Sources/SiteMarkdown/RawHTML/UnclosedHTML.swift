import SiteBytes
import SiteModel

/// Finds comments that are never closed, and elements that swallow what follows them.
struct UnclosedHTML {
    private let source: SourceLines
    private var counter: PositionCounter

    /// Reports what a document has of them, in the tree as it was parsed.
    static func report(in root: Node, to writer: HTMLWriter) {
        var finder = UnclosedHTML(source: writer.sourceLines)
        NodeWalk.run(
            from: root,
            enter: { node in
                guard writer.hasRoomForFindings else { return false }
                let kind = node.kind
                if kind == .htmlBlock { finder.readBlock(node, writer) }
                if kind == .text, HTMLComment.opens(in: node.literal), let block = node.enclosingBlock {
                    finder.readParagraph(block, writer)
                }
                return kind != .htmlBlock && kind != .image
            }, leave: { _ in })
    }

    private init(source: SourceLines) {
        self.source = source
        counter = PositionCounter(in: source)
    }

    // MARK: Blocks

    private mutating func readBlock(_ block: Node, _ writer: HTMLWriter) {
        let literal = Array(block.literal)
        guard let (opening, closing, offset) = Self.unclosed(in: literal) else { return }
        var lines = RawHTMLLines(block: literal, in: source, line: block.line)
        let position = counter.position(of: lines.sourceOffset(of: offset))
        writer.report(
            HTMLProblem.neverClosed(opening, by: closing), line: position.line, column: position.column)
    }

    private static func unclosed(in literal: [UInt8]) -> (opening: String, closing: String, offset: Int)? {
        let start = literal.firstIndex { !$0.isASCIIWhitespace } ?? 0
        let head = String(decoding: literal[start...].prefix(12).map(\.asciiLowercased), as: UTF8.self)
        for (opening, closing) in endMarks where head.hasPrefix(opening) {
            let isElement = closing.hasPrefix("</")
            if isElement, let next = head.dropFirst(opening.count).first, next.isLetter || next.isNumber { continue }
            let isClosed = HTMLComment.contains(closing, in: literal[start...])
            return isClosed ? nil : (opening + (isElement ? ">" : ""), closing, start)
        }
        return unclosedComment(in: literal).map { ("<!--", "-->", $0) }
    }

    /// What blocks start with that end neither at a blank line nor at the end of a tag, and what ends them.
    ///
    /// https://spec.commonmark.org/0.29/#html-blocks
    private static let endMarks = [
        ("<script", "</script>"), ("<pre", "</pre>"), ("<style", "</style>"), ("<?", "?>"), ("<![cdata[", "]]>"),
    ]

    private static func unclosedComment(in literal: [UInt8]) -> Int? {
        var index = 0
        while let start = literal[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard literal[start...].starts(with: "<!--".utf8) else {
                index = start + 1
                continue
            }
            guard let end = HTMLComment.end(from: start, in: literal) else { return start }
            index = end
        }
        return nil
    }

    // MARK: Running text

    /// Reports the comments of a paragraph that are text since they are not closed in it.
    private mutating func readParagraph(_ block: Node, _ writer: HTMLWriter) {
        let range = source.start(of: block.line)..<source.start(of: max(block.line, block.lastLine) + 1)
        let code = CodeSpans(in: source.bytes, range)
        var tags = InlineHTMLTags(in: source.bytes, before: range.upperBound)
        var index = range.lowerBound
        while index < range.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): index = code.span(at: index)?.upperBound ?? code.runEnd(from: index)
            case UInt8(ascii: "<"):
                let end = tags.end(ofTagAt: index)
                if end == nil, source.bytes[index...].starts(with: "<!--".utf8) {
                    let position = counter.position(of: index)
                    writer.report(HTMLProblem.commentAsText, line: position.line, column: position.column)
                }
                index = end ?? index + 1
            default: index += 1
            }
        }
    }
}

extension HTMLComment {
    /// Whether a comment may start in a text.
    fileprivate static func opens(in text: ByteView) -> Bool {
        var index = text.firstIndex(from: 0) { $0.or("<") }
        while index < text.count {
            if text[index...].starts(with: "<!--".utf8) { return true }
            index = text.firstIndex(from: index + 1) { $0.or("<") }
        }
        return false
    }

    /// Whether a mark in lower case occurs in a text; case does not matter.
    static func contains(_ mark: String, in text: ArraySlice<UInt8>) -> Bool {
        let mark = Array(mark.utf8)
        var rest = text
        while let start = rest.firstIndex(of: mark[0]) {
            if rest[start...].prefix(mark.count).elementsEqual(mark, by: { $0.asciiLowercased == $1 }) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}
