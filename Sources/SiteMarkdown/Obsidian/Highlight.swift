import SiteBytes

/// Turns `==text==` into highlights, by the flanking rules of strikethrough.
enum Highlight {
    /// Highlights the text between every pair of `==` in a document.
    static func apply(to root: Node) {
        let pairs = InlinePairs(
            character: sign, choose: paired,
            makeWrapper: {
                let node = Node.make(.emphasis)
                node?.setMark(Node.highlightMark)
                return node
            })
        pairs.apply(below: root)
    }

    /// Finds the pairs in a document that is not part of a vault, where they remain text.
    static func find(in root: Node, _ visit: @escaping (InlinePairs.Mark) -> Void) {
        let pairs = InlinePairs(
            character: sign,
            choose: { marks in
                let found = paired(marks)
                for index in stride(from: 0, to: found.count, by: 2) { visit(found[index]) }
                return []
            }, makeWrapper: { nil })
        pairs.apply(below: root)
    }

    private static let sign = UInt8(ascii: "=")

    private static func paired(_ marks: [InlinePairs.Mark]) -> [InlinePairs.Mark] {
        Strikethrough.paired(marks.lazy.filter { !isOperator($0) }, isPlain: false)
    }

    /// Whether a mark is between two values, as in `a==1`.
    private static func isOperator(_ mark: InlinePairs.Mark) -> Bool {
        let text = mark.text
        let before = mark.offset > 0 ? text[mark.offset - 1] : UInt8(ascii: " ")
        let after = mark.offset + 2 < text.count ? text[mark.offset + 2] : UInt8(ascii: " ")
        let isAfterValue = before.isASCIIAlphanumeric || "_)]\"'".utf8.contains(before) || isBesideCode(mark)
        let isBeforeValue = after.isASCIIAlphanumeric || "_([\"'-.$".utf8.contains(after) || isBesideCode(mark)
        return isAfterValue && isBeforeValue || isNamed(mark)
    }

    /// Whether a mark is between two pieces of code, as in `` `a`==`b` ``.
    private static func isBesideCode(_ mark: InlinePairs.Mark) -> Bool {
        mark.offset == 0 && mark.text.count == 2
            && mark.node.previous?.kind == .code && mark.node.next?.kind == .code
    }

    /// Whether a mark is an operator in a list of them, as in `==, !==`.
    private static func isNamed(_ mark: InlinePairs.Mark) -> Bool {
        let text = mark.text
        let end = mark.offset + 2
        if end < text.count, ",;".utf8.contains(text[end]) {
            if mark.offset == 0 || text[mark.offset - 1].isASCIIWhitespace { return true }
        }
        guard mark.offset > 0, "!<>=".utf8.contains(text[mark.offset - 1]) else { return false }
        return mark.offset == 1 || text[mark.offset - 2].isASCIIWhitespace
    }
}
