import CMarkGFM
import SiteBytes
import SiteModel

/// Finds fenced code that ends where its author did not mean it to.
enum FenceFinder {
    /// A fenced code block of the tree.
    private struct Block {
        let node: Node
        let mark: UInt8
        let length: Int
        let isClosed: Bool
        /// The first line inside that would open code: a fence as long, with the name of a language.
        let inner: (line: Int, text: String)?

        var fence: String { String(repeating: Character(Unicode.Scalar(mark)), count: length) }
        var hasInfo: Bool { !node.fenceInfo.isEmpty }
    }

    /// What is wrong with code blocks, given in the order of the text.
    static func findings(among nodes: [Node], in source: ScannedSource) -> [SourceFinding] {
        let blocks = nodes.compactMap { block($0, in: source) }
        var found: [SourceFinding] = []
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            index += 1
            let next = blocks[index...].first
            if let inner = block.inner {
                // A fence without a name after it closes what was meant to be the code around.
                let close = next.flatMap { isEnd($0, of: block) ? $0 : nil }
                found.append(
                    finding(
                        .holdsFence(
                            fence: block.fence, inner: inner.text, below: inner.line - block.node.line,
                            closeBelow: close.map { $0.node.line - block.node.line }), of: block, in: source))
                if close != nil { index += 1 }
            } else if !block.isClosed {
                let isNested = block.node.parent?.kind != .document
                found.append(finding(.neverClosed(fence: block.fence, isNested: isNested), of: block, in: source))
                if let next, isStray(next, after: block) { index += 1 }
            }
        }
        return found
    }

    /// Whether a block starts with the fence that was meant to end another one, which holds the start of code.
    private static func isEnd(_ next: Block, of block: Block) -> Bool {
        guard !next.hasInfo, next.mark == block.mark else { return false }
        let language = String(decoding: block.node.fenceInfo.prefix(9), as: UTF8.self).lowercased()
        return !next.isClosed || next.inner != nil || ["md", "mdx", "markdown"].contains { language.hasPrefix($0) }
    }

    /// Whether a block starts with the fence that was meant to close the one before, but is outside of its quote or
    /// item: it is not indented enough, or the lines between lack their `>`.
    private static func isStray(_ next: Block, after block: Block) -> Bool {
        guard !next.hasInfo else { return false }
        return next.node.line == block.node.lastLine || !next.isClosed && next.node.literal.allSatisfy { $0 <= 0x20 }
    }

    private static func finding(_ problem: FenceProblem, of block: Block, in source: ScannedSource) -> SourceFinding {
        let start = source.lines.start(of: block.node.line)
        let end = source.lines.start(of: block.node.line + 1)
        let offset = source.text[start..<end].firstIndex(of: block.mark) ?? start
        return SourceFinding(problem: problem, offset: offset)
    }

    private static func block(_ node: Node, in source: ScannedSource) -> Block? {
        guard let (mark, length) = node.codeFence else { return nil }
        var lineCount = 0
        var inner: (line: Int, text: String)?
        let code = node.literal
        var start = 0
        while start < code.count {
            let end = code.firstIndex(from: start) { $0.or("\n") }
            lineCount += 1
            if inner == nil, let text = opening(in: code[view: start..<end], mark: mark, atLeast: length) {
                inner = (node.line + lineCount, text)
            }
            start = end + 1
        }
        let isClosed = lineCount < node.lastLine - node.line && endsWithFence(node, mark: mark, in: source)
        return Block(node: node, mark: mark, length: length, isClosed: isClosed, inner: inner)
    }

    /// The fence with a language that a line of code is, if it is one.
    private static func opening(in line: ByteView, mark: UInt8, atLeast length: Int) -> String? {
        let content = line.drop { $0 == UInt8(ascii: " ") }
        guard content.first == mark, line.count - content.count < 4 else { return nil }
        let info = content.drop { $0 == mark }
        guard content.count - info.count >= length, let first = info.first,
            first.isASCIILetter || first == UInt8(ascii: "{"),
            !info.contains(UInt8(ascii: "`"))
        else { return nil }
        return String(decoding: content.prefix(40), as: UTF8.self).trimmed
    }

    /// Whether the last line of a block is its closing fence, and not the line after the quote or item that it is in.
    private static func endsWithFence(_ node: Node, mark: UInt8, in source: ScannedSource) -> Bool {
        guard node.parent?.kind != .document else { return true }
        if let next = node.following, next.line == node.lastLine { return false }
        let line = source.text[source.lines.start(of: node.lastLine)..<source.lines.start(of: node.lastLine + 1)]
        return line.first { $0 > 0x20 && $0 != UInt8(ascii: ">") } == mark
    }
}

extension Node {
    /// The character and the length of the fence that opens the code, if one does.
    fileprivate var codeFence: (mark: UInt8, length: Int)? {
        var (length, offset): (Int32, Int32) = (0, 0)
        var mark: CChar = 0
        guard cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0 else { return nil }
        return (UInt8(bitPattern: mark), Int(length))
    }

    /// The block that starts after this one.
    fileprivate var following: Node? {
        var place = self
        while true {
            if let next = place.next { return next }
            guard let parent = place.parent else { return nil }
            place = parent
        }
    }
}
