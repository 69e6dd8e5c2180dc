import SiteBytes

/// Blanks the code in a text, and the HTML that browsers do not read as text.
enum CodeMask {
    /// Blocks of raw HTML.
    enum HTMLScope {
        case all
        /// Those whose content is not running text.
        case unread
        /// Those in whose content there are no tags.
        case withoutTags
    }

    /// A text with spaces in place of code: line ends and offsets stay the same.
    ///
    /// `root` is the document that was parsed from a text of as many lines, and has not been changed. `hidesHTML` says
    /// which blocks of HTML are blanked.
    static func masked(_ text: [UInt8], root: Node, hidesHTML: HTMLScope = .unread) -> [UInt8] {
        let (hidden, starts) = blocks(below: root, hidesHTML: hidesHTML)
        var masked = text
        var paragraph: Range<Int>?
        var number = 0
        var cursor = 0
        while cursor < text.count {
            number += 1
            let end = text[cursor...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let line = cursor..<end
            let isHidden = hidden.contains(number)
            if isHidden { blank(line, in: &masked) }
            if isHidden || starts.contains(number) || text[line].allSatisfy({ $0 <= 0x20 }) {
                if let paragraph { blankSpans(in: paragraph, of: text, in: &masked) }
                paragraph = isHidden ? nil : line
            } else {
                paragraph = (paragraph?.lowerBound ?? cursor)..<end
            }
            cursor = end + 1
        }
        if let paragraph { blankSpans(in: paragraph, of: text, in: &masked) }
        return masked
    }

    /// The lines of code, and those where a block of text starts, at which every code span ends.
    private static func blocks(below root: Node, hidesHTML scope: HTMLScope) -> (hidden: Set<Int>, starts: Set<Int>) {
        var hidden: Set<Int> = []
        var starts: Set<Int> = []
        NodeWalk.run(
            from: root,
            enter: { node in
                let kind = node.kind
                if kind == .codeBlock || kind == .htmlBlock && holds(node, scope) {
                    hidden.formUnion(node.line...max(node.line, node.lastLine))
                    return false
                }
                let startsText = kind == .paragraph || kind == .heading || kind == .tableRow
                if startsText { starts.insert(node.line) }
                return !startsText
            }, leave: { _ in })
        return (hidden, starts)
    }

    private static func holds(_ block: Node, _ scope: HTMLScope) -> Bool {
        let openings =
            switch scope {
            case .all: [""]
            case .unread: withoutTags + ["<pre"]
            case .withoutTags: withoutTags
            }
        let start = String(decoding: block.literal.prefix(32), as: UTF8.self).trimmed.lowercased()
        return openings.contains { start.hasPrefix($0) }
    }

    private static let withoutTags = ["<!--", "<script", "<style", "<textarea"]

    /// Blanks the code spans of a block; a backtick after a backslash opens none.
    private static func blankSpans(in block: Range<Int>, of text: [UInt8], in masked: inout [UInt8]) {
        let spans = CodeSpans(in: text, block)
        var index = block.lowerBound
        while let start = text[index..<block.upperBound].firstIndex(of: UInt8(ascii: "`")) {
            let isEscaped = start > block.lowerBound && text[start - 1] == UInt8(ascii: "\\")
            let span = isEscaped ? nil : spans.span(at: start)
            if let span { blank(span, in: &masked) }
            index = span?.upperBound ?? spans.runEnd(from: start)
        }
    }

    private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
        for position in range where bytes[position] != UInt8(ascii: "\n") { bytes[position] = UInt8(ascii: " ") }
    }
}
