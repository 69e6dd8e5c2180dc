import CMarkGFM

/// Turns `~~text~~` into strikethrough nodes, by the same flanking rule as emphasis.
///
/// A single `~` stays text: Korean writes ranges with it (`2~4년`).
enum Strikethrough {
    /// A run of exactly two tildes in a text node.
    private struct Delimiter {
        var node: Node
        var offset: Int
        let canOpen: Bool
        let canClose: Bool
    }

    /// Strikes through every pair of `~~` below a node.
    ///
    /// - Parameter root: The document.
    static func apply(to root: Node) {
        var parents: [Node] = []
        NodeWalk.forEach(from: root) { node in
            if node.kind == .text, let parent = node.parent, parents.last != parent,
                delimiterOffsets(in: node.literal).first != nil
            {
                parents.append(parent)
            }
        }
        for parent in parents { pairDelimiters(in: parent) }
    }

    private static func pairDelimiters(in parent: Node) {
        var openers: [Delimiter] = []
        var pairs: [(opener: Delimiter, closer: Delimiter)] = []
        for child in parent.children where child.kind == .text {
            for delimiter in delimiters(in: child) {
                if delimiter.canClose, let opener = openers.last {
                    pairs.append((opener, delimiter))
                    openers = []
                } else if delimiter.canOpen {
                    openers.append(delimiter)
                }
            }
        }
        // From the last to the first, so that the offsets of those still to come stay true.
        for pair in pairs.sorted(by: { position($0.closer, isAfter: $1.closer, in: parent) }) {
            wrap(from: pair.opener, to: pair.closer)
        }
    }

    /// Moves what stands between two delimiters into a new node and takes the delimiters away.
    private static func wrap(from opener: Delimiter, to closer: Delimiter) {
        guard let wrapper = Node(cmark_node_new(CMARK_NODE_CUSTOM_INLINE)) else { return }
        let tail = split(closer.node, at: closer.offset)
        let inside = split(opener.node, at: opener.offset)
        dropDelimiter(from: tail)
        dropDelimiter(from: inside)
        cmark_node_insert_after(opener.node.pointer, wrapper.pointer)
        var moving: Node? = wrapper.next
        while let node = moving, node != tail {
            moving = node.next
            cmark_node_append_child(wrapper.pointer, node.pointer)
        }
    }

    /// Cuts a text node in two.
    ///
    /// - Returns: The new node, which holds what stood from the offset on.
    private static func split(_ node: Node, at offset: Int) -> Node {
        let text = Array(node.literal)
        guard let rest = Node(cmark_node_new(CMARK_NODE_TEXT)) else { return node }
        rest.setLiteral(text[offset...])
        node.setLiteral(text[..<offset])
        cmark_node_insert_after(node.pointer, rest.pointer)
        return rest
    }

    private static func dropDelimiter(from node: Node) {
        node.setLiteral(Array(node.literal).dropFirst(2))
    }

    private static func position(_ left: Delimiter, isAfter right: Delimiter, in parent: Node) -> Bool {
        if left.node == right.node { return left.offset > right.offset }
        return NodeSiblings(first: right.node.next).contains(left.node)
    }

    private static func delimiters(in node: Node) -> [Delimiter] {
        let text = node.literal
        return delimiterOffsets(in: text).map { offset in
            let before =
                offset > 0 ? SourcePreparation.characterClass(before: offset, in: text) : neighbour(node.previous)
            let end = offset + 2
            let after = end < text.count ? SourcePreparation.characterClass(after: end, in: text) : neighbour(node.next)
            let isBesideCJK = before.isCJK || after.isCJK
            return Delimiter(
                node: node,
                offset: offset,
                canOpen: !after.isWhitespace
                    && (!after.isPunctuation || before.isWhitespace || before.isPunctuation || isBesideCJK),
                canClose: !before.isWhitespace
                    && (!before.isPunctuation || after.isWhitespace || after.isPunctuation || isBesideCJK)
            )
        }
    }

    /// What a delimiter at the edge of its text node touches: nothing, a line's end, or the punctuation of markup.
    private static func neighbour(_ node: Node?) -> CharacterClass {
        switch node?.kind {
        case nil, .softBreak, .lineBreak: .boundary
        default: CharacterClass(isWhitespace: false, isPunctuation: true, isCJK: false)
        }
    }

    private static func delimiterOffsets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var offsets: [Int] = []
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "~")) {
            let end = text[start...].firstIndex { $0 != UInt8(ascii: "~") } ?? text.count
            if end - start == 2 { offsets.append(start) }
            index = end
        }
        return offsets
    }
}
