/// The nodes at the start of a paragraph that hold the header of a turn or chapter.
///
/// They are a text, or a bold text and the text behind it: `**진행자** [00:01:04]: …` and `**진행자 [00:01:04]:** …`.
struct TurnOpening {
    private let bold: Node?
    private let plain: Node?
    private let boldText: String
    private let plainText: String

    /// Finds the nodes; none when the block is no paragraph that starts with text.
    init?(of block: Node) {
        guard block.isParagraph, let first = block.firstChild else { return nil }
        switch first.kind {
        case .text:
            bold = nil
            plain = first
        case .strong:
            guard let content = first.onlyChild, content.kind == .text else { return nil }
            bold = first
            plain = first.next.flatMap { $0.kind == .text ? $0 : nil }
        default: return nil
        }
        boldText = bold?.firstChild.map(Self.text) ?? ""
        plainText = plain.map(Self.text) ?? ""
    }

    /// The header of a turn.
    var turn: TurnHeader? {
        TurnHeader(turn: Substring(boldText + plainText))
    }

    /// The header of a chapter line.
    var chapter: TurnHeader? {
        bold == nil ? TurnHeader(chapter: plainText[...]) : nil
    }

    /// Takes a header out of the tree, so that only what follows it is left.
    func remove(_ header: TurnHeader) {
        let kept = header.rest.utf8
        if kept.count > plainText.utf8.count {
            bold?.firstChild?.setLiteral(kept.dropLast(plainText.utf8.count))
        } else {
            bold?.remove()
            plain?.setLiteral(kept)
        }
    }

    private static func text(of node: Node) -> String {
        String(decoding: Marker.undone(in: node.literal), as: UTF8.self)
    }
}
