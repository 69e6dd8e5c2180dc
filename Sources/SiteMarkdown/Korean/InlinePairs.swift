import SiteBytes

/// Wraps inline nodes between pairs of marks that the parser has left in the text, such as `~~`.
///
/// Both marks of a pair are in texts below one parent, and are runs of equally many equal characters.
struct InlinePairs {
    /// The character of the marks.
    let character: UInt8
    /// How many of them a mark has.
    var lengths = 2...2
    /// Chooses pairs among the marks below one parent: openers and closers in turn, in reading order.
    let choose: ([Mark]) -> [Mark]
    /// Makes the node that contains what is between a pair.
    let makeWrapper: () -> Node?
    /// Makes the node that contains that one for marks of three characters.
    var makeOuterWrapper: () -> Node? = { nil }

    /// A mark in a text node, and what is beside it.
    struct Mark {
        let node: Node
        /// The text of the node, until it is split: asking for it each time takes as long as it is.
        let text: ByteView
        let offset: Int
        let length: Int
        let before: CharacterClass
        let after: CharacterClass
    }

    /// Wraps what is between every pair below a node.
    func apply(below root: Node) {
        var parents: [Node] = []
        var seen: Set<Node> = []
        NodeWalk.forEach(from: root) { node in
            if node.kind == .text, let parent = node.parent, !seen.contains(parent),
                !ranges(in: node.literal).isEmpty
            {
                seen.insert(parent)
                parents.append(parent)
            }
        }
        for parent in parents { wrapPairs(below: parent) }
    }

    private func wrapPairs(below parent: Node) {
        let paired = choose(parent.children.flatMap { $0.kind == .text ? marks(in: $0) : [] })
        guard !paired.isEmpty, acceptsWrapper(parent) else { return }
        var rest = paired[...]
        var wrapper: Node?
        for child in parent.children {
            let own = rest.prefix { $0.node == child }
            rest = rest.dropFirst(own.count)
            if !own.isEmpty {
                wrapper = split(child, at: own, wrapper: wrapper)
            } else if let wrapper {
                wrapper.append(child)
            }
        }
    }

    /// Replaces a text node by the texts between its marks, and wraps those inside a pair.
    ///
    /// `wrapper` is the one that is open before the node, the result the one that is open after it.
    private func split(_ node: Node, at marks: some Sequence<Mark>, wrapper: Node?) -> Node? {
        let text = Array(node.literal)
        var wrapper = wrapper
        var start = 0
        for mark in marks {
            Self.place(Node.text(text[start..<mark.offset]), in: wrapper, before: node)
            wrapper = wrapper == nil ? placedWrapper(for: mark, before: node) : nil
            start = mark.offset + mark.length
        }
        Self.place(Node.text(text[start...]), in: wrapper, before: node)
        node.remove()
        return wrapper
    }

    private func placedWrapper(for mark: Mark, before node: Node) -> Node? {
        let wrapper = makeWrapper()
        if mark.length > 2, let outer = makeOuterWrapper() {
            Self.place(outer, in: nil, before: node)
            Self.place(wrapper, in: outer, before: node)
        } else {
            Self.place(wrapper, in: nil, before: node)
        }
        return wrapper
    }

    /// Whether a node may contain a wrapper; if not, its marks remain.
    private func acceptsWrapper(_ parent: Node) -> Bool {
        guard let probe = makeWrapper() else { return false }
        defer { probe.remove() }
        return parent.append(probe)
    }

    private static func place(_ node: Node?, in wrapper: Node?, before next: Node) {
        guard let node else { return }
        if let wrapper {
            wrapper.append(node)
        } else {
            next.insertBefore(node)
        }
    }

    // MARK: Marks

    private func marks(in node: Node) -> [Mark] {
        let text = node.literal
        return ranges(in: text).map { range in
            Mark(
                node: node, text: text, offset: range.lowerBound, length: range.count,
                before: classBefore(range.lowerBound, in: text) ?? neighbour(node.previous),
                after: classAfter(range.upperBound, in: text) ?? neighbour(node.next))
        }
    }

    /// The class of the character before an index, ignoring the markers of emphasis runs; `nil` at the start of the
    /// text.
    private func classBefore(_ index: Int, in text: ByteView) -> CharacterClass? {
        var index = index
        while index >= 3, Marker.lengthOfInvisible(at: index - 3, in: text) == 3 { index -= 3 }
        return index > 0 ? SourcePreparation.characterClass(before: index, in: text) : nil
    }

    /// The class of the character after an index, ignoring markers; `nil` at the end of the text.
    private func classAfter(_ index: Int, in text: ByteView) -> CharacterClass? {
        var index = index
        while index < text.count, let length = Marker.lengthOfInvisible(at: index, in: text) { index += length }
        return index < text.count ? SourcePreparation.characterClass(after: index, in: text) : nil
    }

    /// What is beside a mark at the edge of its text node: nothing, a line's end, or other markup, which counts as
    /// punctuation.
    private func neighbour(_ node: Node?) -> CharacterClass {
        guard let node, !node.kind.isLineEnd else { return .boundary }
        return CharacterClass(isWhitespace: false, isPunctuation: true, isSymbol: false, isCJK: false)
    }

    private func ranges(in text: ByteView) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while let start = text[index...].firstIndex(of: character) {
            let end = text[start...].firstIndex { $0 != character } ?? text.count
            if lengths.contains(end - start) { ranges.append(start..<end) }
            index = end
        }
        return ranges
    }
}
