import CMarkGFM
import Foundation
import SiteBytes

/// A node of the C library's tree; valid as long as the `MarkdownTree` it belongs to.
struct Node: Hashable {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
    var children: NodeSiblings { NodeSiblings(first: firstChild) }

    /// The line on which a block starts, from 1 in the text that was parsed.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }

    /// The column at which a block starts, in bytes from 1, markers included.
    var column: Int { Int(cmark_node_get_start_column(pointer)) }

    /// The line on which a block ends.
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The innermost block that contains the node, or the node itself.
    var enclosingBlock: Node? {
        var place: Node? = self
        while let current = place, current.line == 0 || !current.isBlock { place = current.parent }
        return place
    }

    var kind: NodeKind { NodeKind(of: pointer) }
    var isBlock: Bool { cmark_node_get_type(pointer).rawValue & UInt32(CMARK_NODE_TYPE_MASK) == Self.blockBits }
    var isParagraph: Bool { kind == .paragraph }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isCheckedTask: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// The only child, if there is exactly one.
    var onlyChild: Node? {
        guard let first = firstChild, first.next == nil else { return nil }
        return first
    }

    /// Whether this is a paragraph whose whole text has been removed.
    var isEmptyParagraph: Bool {
        guard isParagraph, let first = firstChild else { return isParagraph }
        return first.next == nil && first.kind == .text && first.literal.isEmpty
    }

    /// The text of the node, if it has any, as it is in the tree: it still contains markers.
    var literal: ByteView { Self.bytes(cmark_node_get_literal(pointer)) }
    var url: ByteView { Self.bytes(cmark_node_get_url(pointer)) }
    var title: ByteView { Self.bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: ByteView { Self.bytes(cmark_node_get_fence_info(pointer)) }

    /// The alignment of each column of a table: `l`, `c`, `r` or 0.
    var columnAlignments: [UInt8] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return Array(UnsafeBufferPointer(start: alignments, count: count))
    }

    private static let blockBits = UInt32(CMARK_NODE_TYPE_PRESENT)

    private static func bytes(_ text: UnsafePointer<CChar>?) -> ByteView {
        guard let text else { return ByteView(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
    }
}

extension Node {
    /// The kinds of nodes that passes over the tree make.
    enum Made {
        case text, emphasis, strong, softBreak, inlineHTML, paragraph, blockQuote, link, image
    }

    /// Makes a node for the current tree: all nodes of a tree must come from one allocator; `nil` if the tree is full.
    static func make(_ kind: Made) -> Node? {
        guard !DocumentArena.isFull else { return nil }
        let type =
            switch kind {
            case .text: CMARK_NODE_TEXT
            case .emphasis: CMARK_NODE_EMPH
            case .strong: CMARK_NODE_STRONG
            case .softBreak: CMARK_NODE_SOFTBREAK
            case .inlineHTML: CMARK_NODE_HTML_INLINE
            case .paragraph: CMARK_NODE_PARAGRAPH
            case .blockQuote: CMARK_NODE_BLOCK_QUOTE
            case .link: CMARK_NODE_LINK
            case .image: CMARK_NODE_IMAGE
            }
        return Node(cmark_node_new_with_mem(type, DocumentArena.allocator))
    }

    /// Moves a node to the end of this one's children, and returns whether it may be there.
    @discardableResult
    func append(_ child: Node) -> Bool { cmark_node_append_child(pointer, child.pointer) != 0 }

    /// Moves a node in front of this one, and returns whether it may be there.
    @discardableResult
    func insertBefore(_ node: Node) -> Bool { cmark_node_insert_before(pointer, node.pointer) != 0 }

    /// Removes the node from the tree, and frees it and everything below it.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }

    /// Turns an emphasis node into a strikethrough: the parser leaves the user data of its own nodes empty.
    func markAsStrikethrough() {
        setMark(Self.strikethroughMark)
    }

    /// The mark of a strikethrough.
    static let strikethroughMark: UInt = 1

    /// The mark of a highlight, which no element has.
    static let highlightMark = UInt.max

    /// A number that our own passes give to a node, 0 if none does: the parser leaves its nodes without.
    var mark: UInt { UInt(bitPattern: cmark_node_get_user_data(pointer)) }

    /// Gives the node a mark.
    func setMark(_ mark: UInt) {
        cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: mark))
    }

    /// A text with some bytes, unless there are none.
    static func text(_ bytes: some Collection<UInt8>) -> Node? {
        guard !bytes.isEmpty, let node = make(.text) else { return nil }
        node.setLiteral(bytes)
        return node
    }

    /// Sets the address of a link or an image.
    func setURL(_ url: String) {
        cmark_node_set_url(pointer, url)
    }

    /// Replaces the text of a node, by UTF-8 without NUL.
    func setLiteral(_ bytes: some Sequence<UInt8>) {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        cmark_node_set_literal(pointer, terminated)
    }
}

extension Node {
    /// The line on which the node starts, counted from the start of a heading, or from the end of a paragraph: link
    /// definitions may have been removed at its start.
    ///
    /// The parser's own `line` of an inline node is too small after such definitions, and after a link whose title is on
    /// another line than its address; it is the last line of a link over several; and nodes that `Strikethrough` makes
    /// have none.
    var ownLine: Int {
        guard let block = enclosingBlock else { return 1 }
        guard block != self, block.lastLine > block.line else { return block.line }
        let line =
            block.kind == .heading
            ? block.line + lineEnds(toEdgeOf: block, by: \.previous)
            : block.lastLine - lineEndsWithin - lineEnds(toEdgeOf: block, by: \.next)
        return min(max(line, block.line), block.lastLine)
    }

    /// How many line ends are between this node and one end of the block that contains it.
    private func lineEnds(toEdgeOf block: Node, by step: (Node) -> Node?) -> Int {
        var count = 0
        var place = self
        while place != block {
            var sibling = step(place)
            while let node = sibling {
                count += node.lineEndsWithin
                sibling = step(node)
            }
            guard let parent = place.parent else { return count }
            place = parent
        }
        return count
    }

    private var lineEndsWithin: Int {
        var count = 0
        NodeWalk.forEach(from: self) { node in
            if node.kind.isLineEnd {
                count += 1
            } else if node.kind == .inlineHTML {
                count += node.literal.count { $0 == UInt8(ascii: "\n") }
            }
        }
        return count
    }
}

/// Visits nodes without recursion, so that deep nesting cannot overflow the stack.
enum NodeWalk {
    /// Visits a node and everything below it, parents first.
    static func forEach(from root: Node, _ visit: (Node) -> Void) {
        run(
            from: root,
            enter: {
                visit($0); return true
            }, leave: { _ in })
    }

    /// Enters each node before its children and leaves it after them; `enter` returns whether to do that.
    static func run(from root: Node, enter: (Node) -> Bool, leave: (Node) -> Void) {
        var node = root
        while true {
            if enter(node) {
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node)
            }
            while node != root, node.next == nil, let parent = node.parent {
                leave(parent)
                node = parent
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }
}

/// Consecutive nodes under one parent.
struct NodeSiblings: Sequence, IteratorProtocol {
    private var upcoming: Node?

    init(first: Node?) {
        upcoming = first
    }

    /// The next node; it may be removed from the tree while the sequence goes on.
    mutating func next() -> Node? {
        defer { upcoming = upcoming?.next }
        return upcoming
    }
}
