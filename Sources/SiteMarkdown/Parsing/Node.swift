import CMarkGFM
import Foundation

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

    /// The line on which the node begins, from 1 in the text that was parsed.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }

    /// The line on which the node ends.
    var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// The block that holds the node, or the node itself.
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

    /// The one child, when there is exactly one.
    var onlyChild: Node? {
        guard let first = firstChild, first.next == nil else { return nil }
        return first
    }

    /// Whether this is a paragraph from which all has been taken.
    var isEmptyParagraph: Bool {
        guard isParagraph, let first = firstChild else { return isParagraph }
        return first.next == nil && first.kind == .text && first.literal.isEmpty
    }

    /// The text of a node that has any, as it stands in the tree: the renderer's markers are still in it.
    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

    /// The alignment of each column of a table: `l`, `c`, `r` or 0.
    var columnAlignments: [UInt8] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return Array(UnsafeBufferPointer(start: alignments, count: count))
    }

    private static let blockBits = UInt32(CMARK_NODE_TYPE_PRESENT)

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
    }
}
