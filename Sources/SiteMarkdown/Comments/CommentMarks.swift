import SiteBytes
import SiteModel

/// The places of `%%` outside of code, with the blocks that they are in.
struct CommentMarks {
    /// A place of `%%`.
    struct Mark {
        let offset: Int
        /// The next one in the same paragraph, heading or cell row.
        let nextInBlock: Int?
        /// Whether it and those that follow it in the block are an odd number.
        let isLastOfOddCount: Bool
        /// Where the block ends.
        let blockEnd: Int
    }

    private let marks: [Mark]

    /// Finds the marks of a text; `parsed` is the same text, perhaps with parts of it blanked.
    init(in text: [UInt8], parsedAs parsed: [UInt8], limits: SiteConfiguration.Limits) throws(TreeTooLarge) {
        let (masked, blocks) = try MarkdownTree.parse(parsed, mostBytes: limits.treeBytes) { root in
            (CodeMask.masked(parsed, root: root), Self.blocks(below: root, in: SourceLines(parsed)))
        }
        var rest = Self.offsets(in: masked)[...]
        var marks: [Mark] = []
        for block in blocks {
            rest = rest.drop { $0 < block.lowerBound }
            let own = Array(rest.prefix { $0 < block.upperBound })
            rest = rest.dropFirst(own.count)
            for (index, offset) in own.enumerated() {
                marks.append(
                    Mark(
                        offset: offset, nextInBlock: index + 1 < own.count ? own[index + 1] : nil,
                        isLastOfOddCount: (own.count - index) % 2 == 1, blockEnd: block.upperBound))
            }
        }
        self.marks = marks
    }

    /// The first mark at an offset or after it.
    func next(from offset: Int) -> Mark? {
        var range = 0..<marks.count
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = marks[middle].offset < offset ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound < marks.count ? marks[range.lowerBound] : nil
    }

    /// Whether exactly two `%` start at an index that no backslash escapes.
    static func isMark(at index: Int, in text: [UInt8]) -> Bool {
        index + 1 < text.count && text[index] == UInt8(ascii: "%") && text[index + 1] == UInt8(ascii: "%")
            && (index == 0 || text[index - 1] != UInt8(ascii: "%") && text[index - 1] != UInt8(ascii: "\\"))
            && (index + 2 == text.count || text[index + 2] != UInt8(ascii: "%"))
    }

    /// Whether only quote and list markers precede an index on its line.
    static func isAtLineStart(_ index: Int, in text: [UInt8]) -> Bool {
        let last = text[..<index].last { !" \t>-+*".utf8.contains($0) }
        return last == nil || last == UInt8(ascii: "\n")
    }

    /// The lines of paragraphs, headings and rows as ranges of the text, in order.
    private static func blocks(below root: Node, in lines: SourceLines) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        NodeWalk.run(
            from: root,
            enter: { node in
                let kind = node.kind
                guard [.paragraph, .heading, .tableRow, .htmlBlock].contains(kind) else { return true }
                // The parser gives a paragraph that ends above a table's header no line, but the table its first one.
                let first = node.line > 0 ? node.line : max(1, node.next?.line ?? 1)
                let header = node.line > 0 ? nil : node.next?.firstChild?.line
                let last = kind == .tableRow ? first : max(first, header.map { $0 - 1 } ?? node.lastLine)
                blocks.append(lines.start(of: first)..<lines.start(of: last + 1))
                return false
            }, leave: { _ in })
        return blocks.sorted { $0.lowerBound < $1.lowerBound }
    }

    private static func offsets(in masked: [UInt8]) -> [Int] {
        var offsets: [Int] = []
        var index = 0
        while let sign = masked[index...].firstIndex(of: UInt8(ascii: "%")) {
            let isMark = isMark(at: sign, in: masked) && !isMagic(sign, in: masked)
            if isMark { offsets.append(sign) }
            index = masked[sign...].firstIndex { $0 != UInt8(ascii: "%") } ?? masked.count
        }
        return offsets
    }

    /// Whether a mark starts a command of Jupyter such as `%%time`, which nothing on its line closes.
    private static func isMagic(_ mark: Int, in text: [UInt8]) -> Bool {
        guard isAtLineStart(mark, in: text) else { return false }
        let line = text[(mark + 2)...].prefix { $0 != UInt8(ascii: "\n") }
        let word = String(decoding: line.prefix { $0.isASCIIAlphanumeric }, as: UTF8.self)
        let rest = line.dropFirst(word.utf8.count)
        guard magics.contains(word), rest.first?.isASCIIWhitespace ?? true else { return false }
        return !zip(rest, rest.dropFirst()).contains { $0 == UInt8(ascii: "%") && $1 == UInt8(ascii: "%") }
    }

    private static let magics: Set<String> = [
        "bash", "bigquery", "capture", "cmd", "cython", "debug", "file", "html", "HTML", "javascript", "js", "latex",
        "markdown", "perl", "prun", "pypy", "python", "python2", "python3", "R", "ruby", "script", "sh", "sql", "svg",
        "SVG", "sx", "system", "time", "timeit", "writefile",
    ]
}
