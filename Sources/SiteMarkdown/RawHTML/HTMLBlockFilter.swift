import SiteBytes
import SiteModel

/// Makes elements of the tags in an untrusted document's blocks of raw HTML that any document may contain.
///
/// `<details>` and its end tag are usually in two blocks with Markdown between them; both belong to the same list item,
/// quote or other parent.
struct HTMLBlockFilter {
    private let source: SourceLines
    private let partStarts: Set<Node>
    private var report: HTMLReport

    /// A block whose tags are looked at one by one, and the number of its first token among all of the same parent.
    private struct Block {
        let literal: HTMLLiteral
        let firstIndex: Int
    }

    /// Changes the blocks below a node, and adds to a report; no element contains the start of a part, as a reader
    /// divides the document.
    static func apply(to root: Node, partStarts: Set<Node>, source: SourceLines, _ report: inout HTMLReport) {
        var filter = HTMLBlockFilter(source: source, partStarts: partStarts, report: report)
        for parent in parents(of: .htmlBlock, below: root) { filter.filter(parent) }
        report = filter.report
    }

    private static func parents(of kind: NodeKind, below root: Node) -> [Node] {
        var parents: [Node] = []
        var seen: Set<Node> = []
        NodeWalk.run(
            from: root,
            enter: { node in
                if node.kind == kind, let parent = node.parent, seen.insert(parent).inserted { parents.append(parent) }
                return !node.kind.holdsRunningText
            }, leave: { _ in })
        return parents
    }

    private mutating func filter(_ parent: Node) {
        var blocks: [Node: Block] = [:]
        let pairs = pairedBlocks(of: parent, &blocks)
        var open: [Node] = []
        for child in parent.children {
            if let block = blocks[child] {
                var builder = ElementBuilder(block: child, literal: block.literal, source: source, open: open)
                builder.build(firstIndex: block.firstIndex, pairs: pairs, &report)
                open = builder.open
                child.remove()
            } else {
                if child.kind == .htmlBlock { leaveOut(child) }
                open.last.map { child.place(in: $0, orBefore: child) }
            }
        }
    }

    /// Pairs the tags of elements that contain blocks.
    private func pairedBlocks(of parent: Node, _ blocks: inout [Node: Block]) -> ElementBuilder.BlockPairs {
        var pairs = TagPairs()
        var allowed: Set<Int> = []
        var index = 0
        for child in parent.children {
            if partStarts.contains(child) { pairs.reset() }
            guard child.kind == .htmlBlock else { continue }
            let literal = HTMLLiteral(Array(child.literal))
            guard literal.holdsAllowedTags else { continue }
            blocks[child] = Block(literal: literal, firstIndex: index)
            for token in literal.tokens {
                if case .tag(let tag) = token, tag.element?.isBlock == true {
                    if tag.isAllowed { allowed.insert(index) }
                    if tag.isClosing { pairs.close(tag.name, index) } else { pairs.open(tag.name, index) }
                }
                index += 1
            }
        }
        let partners = pairs.partners.filter { allowed.contains($0.key) && allowed.contains($0.value) }
        let lone = pairs.tagsOfLoneSummaries { partners[$0] != nil }
        return ElementBuilder.BlockPairs(paired: Set(partners.keys).subtracting(lone), loneSummaries: lone)
    }

    /// Notes a block that is left out as a whole.
    private mutating func leaveOut(_ block: Node) {
        let literal = HTMLLiteral(Array(block.literal))
        guard !literal.isComment else { return }
        var lines = RawHTMLLines(block: literal.bytes, in: source, line: block.line)
        let place = HTMLReport.Place(line: block.line, offset: lines.sourceOffset(of: literal.start))
        report.leaveOut(literal, at: place)
    }
}

extension NodeKind {
    /// Whether this is a block of running text or code, so that it contains no blocks.
    var holdsRunningText: Bool {
        self == .paragraph || self == .heading || self == .table || self == .codeBlock || self == .htmlBlock
    }
}
