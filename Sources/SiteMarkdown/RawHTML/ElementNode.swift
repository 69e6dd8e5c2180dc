import SiteBytes

/// Makes nodes for the elements of HTML that any document may contain, so that whatever becomes of the tree, their tags
/// are written in pairs.
enum ElementNode {
    /// The lowest mark of an element; `Strikethrough` has lower ones.
    private static let firstMark: UInt = 16
    /// Added to the mark of `<details open>`.
    private static let openMark: UInt = 1 << 16

    /// An element that contains running text.
    static func inline(_ element: AllowedElement) -> Node? { make(.emphasis, element, isOpen: false) }

    /// An element that contains blocks.
    static func block(_ element: AllowedElement, isOpen: Bool) -> Node? {
        make(.blockQuote, element, isOpen: isOpen)
    }

    /// A block of text that was in raw HTML.
    static func bareText(inParagraph isInParagraph: Bool) -> Node? {
        let node = Node.make(.paragraph)
        node?.setMark(isInParagraph ? paragraphMark : 1)
        return node
    }

    /// The mark of a text that is written as a paragraph.
    static let paragraphMark: UInt = 2

    /// A node of text.
    static func text(_ bytes: some Sequence<UInt8>) -> Node? {
        let node = Node.make(.text)
        node?.setLiteral(bytes)
        return node
    }

    /// Raw HTML that is written as it is: an element without content, or a character reference.
    static func passing(_ markup: some Sequence<UInt8>) -> Node? {
        let node = Node.make(.inlineHTML)
        node?.setLiteral(markup)
        node?.setMark(1)
        return node
    }

    private static func make(_ type: Node.Made, _ element: AllowedElement, isOpen: Bool) -> Node? {
        let node = Node.make(type)
        node?.setMark(firstMark + UInt(element.rawValue) + (isOpen ? openMark : 0))
        return node
    }

    /// The element that a node was made for.
    static func element(of node: Node) -> (element: AllowedElement, isOpen: Bool)? {
        let isOpen = node.mark >= openMark
        let mark = node.mark - (isOpen ? openMark : 0)
        guard mark >= firstMark, let element = AllowedElement(rawValue: Int(mark - firstMark)) else { return nil }
        return (element, isOpen)
    }
}

extension Node {
    /// Whether this is raw HTML that is written even in an untrusted document.
    var isPassing: Bool { kind == .inlineHTML && mark != 0 }

    /// Adds a node at the end of another, or before it.
    func place(in parent: Node?, orBefore next: Node) {
        if let parent {
            parent.append(self)
        } else {
            next.insertBefore(self)
        }
    }
}
