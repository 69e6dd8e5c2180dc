import CMarkGFM
import Foundation

/// What a node is.
enum NodeKind {
    case document, blockQuote, list, item, taskItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough, highlight, link, image,
        footnoteReference
    /// An element of HTML that any document may contain, made from the author's tags.
    case inlineElement, blockElement
    /// Text in such an element, without a paragraph around it.
    case bareText
    case unknown

    /// Whether this is a block or part of one, at whose edges words end.
    var isBlock: Bool {
        switch self {
        case .document, .blockQuote, .list, .item, .taskItem, .codeBlock, .htmlBlock, .paragraph, .heading,
            .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .blockElement, .bareText:
            true
        case .text, .softBreak, .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough, .highlight, .link,
            .image,
            .footnoteReference, .inlineElement, .unknown:
            false
        }
    }

    /// Whether this is a line end in running text.
    var isLineEnd: Bool { self == .softBreak || self == .lineBreak }

    init(of node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_PARAGRAPH: self = cmark_node_get_user_data(node) == nil ? .paragraph : .bareText
        case CMARK_NODE_ITEM: self = Self.isTask(node) ? .taskItem : .item
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_CODE: self = .code
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_EMPH: self = Self.emphasisKind(of: node)
        case CMARK_NODE_IMAGE: self = .image
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_BLOCK_QUOTE: self = cmark_node_get_user_data(node) == nil ? .blockQuote : .blockElement
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_HTML_INLINE: self = .inlineHTML
        case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnoteDefinition
        case CMARK_NODE_DOCUMENT: self = .document
        default: self = Self.extensionKind(of: node)
        }
    }

    /// What our own passes have made of emphasis, if anything.
    private static func emphasisKind(of node: OpaquePointer) -> NodeKind {
        switch UInt(bitPattern: cmark_node_get_user_data(node)) {
        case 0: .emphasis
        case Node.strikethroughMark: .strikethrough
        case Node.highlightMark: .highlight
        default: .inlineElement
        }
    }

    /// The types of extension nodes are numbered at run time, but their names are fixed.
    private static func extensionKind(of node: OpaquePointer) -> NodeKind {
        guard let name = cmark_node_get_type_string(node) else { return .unknown }
        return extensionKinds.first { $0.name.isEqual(to: name) }?.kind ?? .unknown
    }

    /// The most frequent come first.
    private static let extensionKinds: [(name: StaticString, kind: NodeKind)] = [
        ("table_cell", .tableCell), ("table_row", .tableRow), ("table_header", .tableRow), ("table", .table),
    ]

    /// An item of a task list is called `tasklist`, any other `item`, so that the first byte is enough.
    private static func isTask(_ node: OpaquePointer) -> Bool {
        cmark_node_get_type_string(node).map { $0.pointee == CChar(UInt8(ascii: "t")) } ?? false
    }
}

extension StaticString {
    /// Whether a C string is equal; a static string ends with NUL as well.
    fileprivate func isEqual(to text: UnsafePointer<CChar>) -> Bool {
        strcmp(UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self), text) == 0
    }
}
