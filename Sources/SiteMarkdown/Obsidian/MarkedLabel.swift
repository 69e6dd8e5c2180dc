import SiteBytes

/// A link such as `[[글|**이름** 하나]]`, whose label the parser has divided into several nodes.
struct MarkedLabel {
    /// The link, with an ellipsis instead of the marks.
    let link: WikiLinkSyntax
    /// The link as messages show it.
    let written: [UInt8]
    /// What precedes the first mark, from the brackets on.
    let opening: [UInt8]
    /// What the label starts with.
    private let start: [UInt8]
    private let middle: [Node]
    /// The text that holds the closing brackets, and where.
    private let end: (node: Node, offset: Int)

    /// Finds a link that starts in a text and ends in one of its next siblings.
    init?(startingIn text: Node) {
        guard text.next.map({ Self.isMark($0.kind) }) ?? false, let (middle, end) = Self.rest(after: text) else {
            return nil
        }
        let ellipsis = Array("…]]".utf8)
        let bytes = Array(text.literal) + ellipsis
        guard let link = bytes.withView({ WikiLinkSyntax.all(in: $0).last }), link.range.upperBound == bytes.count,
            link.label != nil, let bar = bytes[link.range].firstIndex(of: UInt8(ascii: "|"))
        else { return nil }
        self.link = link
        self.middle = middle
        self.end = end
        written = Array(bytes[link.range])
        opening = Array(written.dropLast(ellipsis.count))
        start = Array(bytes[(bar + 1)...].dropLast(ellipsis.count))
    }

    /// Moves the label into a node that takes the link's place.
    func move(into node: Node, from text: Node) {
        let literal = end.node.literal
        let (last, rest) = (Array(literal[..<end.offset]), Array(literal[(end.offset + 2)...]))
        if let before = Node.text(text.literal.prefix(text.literal.count - opening.count)) { text.insertBefore(before) }
        text.insertBefore(node)
        node.firstChild?.remove()
        for part in [Node.text(start)] + middle + [Node.text(last)] { _ = part.map(node.append) }
        end.node.setLiteral(rest)
        text.remove()
    }

    private static func rest(after text: Node) -> (middle: [Node], end: (node: Node, offset: Int))? {
        var middle: [Node] = []
        var next = text.next
        while let node = next, middle.count < mostNodes {
            if node.kind == .text {
                let literal = node.literal
                if let bracket = literal.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) {
                    guard literal[bracket...].starts(with: "]]".utf8) else { return nil }
                    return (middle: middle, end: (node: node, offset: bracket))
                }
            } else if !isMark(node.kind) {
                return nil
            }
            middle.append(node)
            next = node.next
        }
        return nil
    }

    private static func isMark(_ kind: NodeKind) -> Bool {
        [.code, .emphasis, .strong, .strikethrough].contains(kind)
    }

    private static let mostNodes = 32
}
