import SiteBytes
import SiteModel

/// Finds in the source, outside of code, what the tree has as text: the tree does not say where.
struct SourceSearch {
    private let source: SourceLines
    private let masked: [UInt8]
    /// Where to go on in the block that starts at a line.
    private var places: [Int: Int] = [:]
    private var missCount = 0
    private var counter: PositionCounter

    /// `root` is the document that was parsed from the lines.
    init(in source: SourceLines, root: Node) {
        self.source = source
        counter = PositionCounter(in: source)
        masked = CodeMask.masked(source.bytes, root: root)
    }

    /// The next place of a text in the block of a node; `nil` also if it is written with escapes or references.
    mutating func next(_ text: some Collection<UInt8>, near node: Node) -> SourcePosition? {
        guard let first = text.first, let block = node.enclosingBlock, missCount < Self.mostMisses else { return nil }
        let end = source.start(of: max(block.line, block.lastLine) + 1)
        var index = places[block.line] ?? source.start(of: block.line)
        while index < end, let found = masked[index..<end].firstIndex(of: first) {
            if masked[found..<end].starts(with: text) {
                places[block.line] = found + text.count
                let isEscaped = found > 0 && masked[found - 1] == UInt8(ascii: "\\")
                return isEscaped ? nil : counter.position(of: found)
            }
            index = found + 1
        }
        missCount += 1
        return nil
    }

    /// A text that is missed this often is full of references; searching more would only take time.
    private static let mostMisses = 100
}
