/// Takes out of a text what is shown as it is written: code, and HTML that browsers do not read as text.
enum CodeMask {
    /// The text with spaces in place of code; line ends and offsets stay.
    ///
    /// - Parameters:
    ///   - text: Markdown as UTF-8.
    ///   - root: The document that was parsed from as many lines, unchanged.
    /// - Returns: A text of the same length.
    static func masked(_ text: [UInt8], root: Node) -> [UInt8] {
        let (hidden, starts) = blocks(below: root)
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
                if let paragraph { blankSpans(in: paragraph, of: &masked) }
                paragraph = isHidden ? nil : line
            } else {
                paragraph = (paragraph?.lowerBound ?? cursor)..<end
            }
            cursor = end + 1
        }
        if let paragraph { blankSpans(in: paragraph, of: &masked) }
        return masked
    }

    /// The lines of code, and those on which text starts that no code span of the text before reaches.
    private static func blocks(below root: Node) -> (hidden: Set<Int>, starts: Set<Int>) {
        var hidden: Set<Int> = []
        var starts: Set<Int> = []
        NodeWalk.run(
            from: root,
            enter: { node in
                switch node.kind {
                case .codeBlock: hidden.formUnion(node.line...max(node.line, node.lastLine))
                case .htmlBlock where isUnread(node): hidden.formUnion(node.line...max(node.line, node.lastLine))
                case .paragraph, .heading, .tableRow: starts.insert(node.line)
                default: return true
                }
                return false
            }, leave: { _ in })
        return (hidden, starts)
    }

    private static func isUnread(_ block: Node) -> Bool {
        let start = String(decoding: block.literal.prefix(32), as: UTF8.self).trimmed.lowercased()
        return ["<!--", "<script", "<style", "<pre", "<textarea"].contains { start.hasPrefix($0) }
    }

    // MARK: Code spans

    /// Blanks what stands between two runs of as many backticks, as CommonMark pairs them (section 6.1).
    private static func blankSpans(in range: Range<Int>, of bytes: inout [UInt8]) {
        let runs = backtickRuns(in: range, of: bytes)
        guard runs.count > 1 else { return }
        var closers: [Int?] = Array(repeating: nil, count: runs.count)
        var next: [Int: Int] = [:]
        for position in runs.indices.reversed() {
            closers[position] = next.updateValue(position, forKey: runs[position].count)
        }
        var position = 0
        while position < runs.count {
            let run = runs[position]
            let isEscaped = run.lowerBound > range.lowerBound && bytes[run.lowerBound - 1] == UInt8(ascii: "\\")
            if !isEscaped, let closer = closers[position] {
                blank(run.lowerBound..<runs[closer].upperBound, in: &bytes)
                position = closer
            }
            position += 1
        }
    }

    private static func backtickRuns(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var rest = bytes[range]
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let end = rest[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? range.upperBound
            runs.append(start..<end)
            rest = bytes[end..<range.upperBound]
        }
        return runs
    }

    private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
        for position in range where bytes[position] != UInt8(ascii: "\n") { bytes[position] = UInt8(ascii: " ") }
    }
}
