import SiteBytes

/// Removes the emphasis that held nothing but references to footnotes, after these have moved out of a link.
enum EmptyEmphasis {
    /// Removes emphasis without content, and what around it has none without it, up to a link.
    static func remove(_ node: Node?, in wrapper: Node) {
        var node = node
        while let emphasis = node, emphasis != wrapper, isEmphasis(emphasis), isEmpty(emphasis) {
            node = emphasis.parent
            emphasis.remove()
        }
    }

    private static func isEmpty(_ node: Node) -> Bool {
        node.children.allSatisfy { $0.kind == .text && Marker.undone(in: $0.literal).isEmpty }
    }

    private static func isEmphasis(_ node: Node) -> Bool {
        [.emphasis, .strong, .strikethrough, .highlight, .inlineElement].contains(node.kind)
    }

    /// Removes the marks of strikethrough and highlights around a node, which are text until they are paired.
    static func removeMarks(around node: Node) {
        guard let before = node.previous, let after = node.next, before.kind == .text, after.kind == .text else {
            return
        }
        let (start, end) = (Array(before.literal), Array(after.literal))
        guard
            let mark = ["~~", "=="].first(where: { start.suffix(2).elementsEqual($0.utf8) && end.starts(with: $0.utf8) }
            )
        else { return }
        setLiteral(start.dropLast(mark.utf8.count), of: before)
        setLiteral(end.dropFirst(mark.utf8.count), of: after)
    }

    private static func setLiteral(_ bytes: ArraySlice<UInt8>, of text: Node) {
        if bytes.isEmpty { text.remove() } else { text.setLiteral(bytes) }
    }
}
