import CMarkGFM
import SiteBytes

/// Turns `~~text~~` into strikethrough nodes, by the same flanking rules as emphasis.
///
/// A single `~` remains text: Korean writes ranges with it (`2~4년`).
enum Strikethrough {
    /// A run of exactly two tildes in a text node.
    private struct Delimiter {
        var node: Node
        var offset: Int
        let canOpen: Bool
        let canClose: Bool
    }

    /// Strikes through the text between every pair of `~~` in a document.
    static func apply(to root: Node) {
        var parents: [Node] = []
        var seen: Set<Node> = []
        NodeWalk.forEach(from: root) { node in
            if node.kind == .text, let parent = node.parent, !seen.contains(parent),
                delimiterOffsets(in: node.literal).first != nil
            {
                seen.insert(parent)
                parents.append(parent)
            }
        }
        for parent in parents { pairDelimiters(in: parent) }
    }

    private static func pairDelimiters(in parent: Node) {
        let paired = pairedDelimiters(in: parent)
        guard !paired.isEmpty, acceptsWrapper(parent) else { return }
        var rest = paired[...]
        var wrapper: Node?
        for child in parent.children {
            let own = rest.prefix { $0.node == child }
            rest = rest.dropFirst(own.count)
            if !own.isEmpty {
                wrapper = split(child, at: own.map(\.offset), wrapper: wrapper)
            } else if let wrapper {
                cmark_node_append_child(wrapper.pointer, child.pointer)
            }
        }
    }

    /// Alternating openers and closers in reading order; a closer matches the nearest opener before it.
    private static func pairedDelimiters(in parent: Node) -> [Delimiter] {
        var opener: Delimiter?
        var paired: [Delimiter] = []
        for child in parent.children where child.kind == .text {
            for delimiter in delimiters(in: child) {
                if delimiter.canClose, let start = opener {
                    paired += [start, delimiter]
                    opener = nil
                } else if delimiter.canOpen {
                    opener = delimiter
                }
            }
        }
        return paired
    }

    /// Replaces a text node by the texts between its paired delimiters, and wraps those inside a pair.
    ///
    /// `wrapper` is the strikethrough that is open before the node, the result the one that is open after it.
    private static func split(_ node: Node, at offsets: [Int], wrapper: Node?) -> Node? {
        let text = Array(node.literal)
        var wrapper = wrapper
        var start = 0
        for offset in offsets {
            place(textNode(text[start..<offset]), in: wrapper, before: node)
            if wrapper == nil {
                wrapper = wrapperNode()
                place(wrapper, in: nil, before: node)
            } else {
                wrapper = nil
            }
            start = offset + 2
        }
        place(textNode(text[start...]), in: wrapper, before: node)
        node.remove()
        return wrapper
    }

    /// A node that is allowed wherever emphasis is: a table's cell refuses the library's custom nodes.
    private static func wrapperNode() -> Node? {
        let node = Node.make(CMARK_NODE_EMPH)
        node?.markAsStrikethrough()
        return node
    }

    /// Whether a node may contain strikethrough; if not, its tildes remain.
    private static func acceptsWrapper(_ parent: Node) -> Bool {
        guard let probe = wrapperNode() else { return false }
        defer { probe.remove() }
        return cmark_node_append_child(parent.pointer, probe.pointer) != 0
    }

    private static func textNode(_ bytes: ArraySlice<UInt8>) -> Node? {
        guard !bytes.isEmpty, let node = Node.make(CMARK_NODE_TEXT) else { return nil }
        node.setLiteral(bytes)
        return node
    }

    private static func place(_ node: Node?, in wrapper: Node?, before next: Node) {
        guard let node else { return }
        if let wrapper {
            cmark_node_append_child(wrapper.pointer, node.pointer)
        } else {
            cmark_node_insert_before(next.pointer, node.pointer)
        }
    }

    private static func delimiters(in node: Node) -> [Delimiter] {
        let text = node.literal
        return delimiterOffsets(in: text).map { offset in
            let before = classBefore(offset, in: text) ?? neighbour(node.previous)
            let after = classAfter(offset + 2, in: text) ?? neighbour(node.next)
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

    /// The class of the character before an index, ignoring the markers of emphasis runs; `nil` at the start of the
    /// text.
    private static func classBefore(_ index: Int, in text: ByteView) -> CharacterClass? {
        var index = index
        while index >= 3, Marker.isInvisible(at: index - 3, in: text) { index -= 3 }
        return index > 0 ? SourcePreparation.characterClass(before: index, in: text) : nil
    }

    /// The class of the character after an index, ignoring markers; `nil` at the end of the text.
    private static func classAfter(_ index: Int, in text: ByteView) -> CharacterClass? {
        var index = index
        while index < text.count, Marker.isInvisible(at: index, in: text) { index += 3 }
        return index < text.count ? SourcePreparation.characterClass(after: index, in: text) : nil
    }

    /// What is beside a delimiter at the edge of its text node: nothing, a line's end, or other markup, which counts as
    /// punctuation.
    private static func neighbour(_ node: Node?) -> CharacterClass {
        guard let node, !node.kind.isLineEnd else { return .boundary }
        return CharacterClass(isWhitespace: false, isPunctuation: true, isCJK: false)
    }

    private static func delimiterOffsets(in text: ByteView) -> [Int] {
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
