import SiteBytes

/// Makes strong text of the `**` and `***` that remain after parsing, where a Korean writer means nothing else.
///
/// In `**결론:**GPT-5가` the second mark is between punctuation and a Latin letter, where neither CommonMark nor its
/// CJK-friendly amendment lets it close. Two marks below one parent that hold Hangul between them, and no white space
/// inside their ends, are a pair.
enum RemainingStrong {
    /// Makes strong text between every such pair in a document.
    static func apply(to root: Node) {
        let pairs = InlinePairs(
            character: UInt8(ascii: "*"), lengths: 2...3, choose: paired, makeWrapper: { Node.make(.strong) },
            makeOuterWrapper: { Node.make(.emphasis) })
        pairs.apply(below: root)
    }

    private static func paired(_ marks: [InlinePairs.Mark]) -> [InlinePairs.Mark] {
        var paired: [InlinePairs.Mark] = []
        var index = 0
        while index + 1 < marks.count {
            let (opener, closer) = (marks[index], marks[index + 1])
            if opener.length == closer.length, !opener.after.isWhitespace, !closer.before.isWhitespace,
                holdsHangul(from: opener, to: closer)
            {
                paired += [opener, closer]
                index += 1
            }
            index += 1
        }
        return paired
    }

    /// Whether there is Hangul between two marks, and nothing that is strong already: then the marks are not a pair.
    private static func holdsHangul(from opener: InlinePairs.Mark, to closer: InlinePairs.Mark) -> Bool {
        var node = opener.node
        if node == closer.node { return holdsHangul(opener.text[opener.offset..<closer.offset]) }
        var hasHangul =
            holdsHangul(opener.text[opener.offset...]) || holdsHangul(closer.text[..<closer.offset])
        while let next = node.next, next != closer.node {
            if next.kind == .strong { return false }
            hasHangul = hasHangul || holdsHangul(Array(PlainText.text(of: next).utf8))
            node = next
        }
        return hasHangul
    }

    /// Whether a text has a Hangul syllable, whose first byte is 0xEA to 0xED: of other letters' only rare ones' are.
    private static func holdsHangul(_ text: some Sequence<UInt8>) -> Bool {
        text.contains { (0xEA...0xED).contains($0) }
    }
}
