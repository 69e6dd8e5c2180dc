import CMarkGFM

/// Turns `~~text~~` into strikethrough nodes, by the same flanking rules as emphasis.
///
/// A single `~` remains text: Korean writes ranges with it (`2~4년`).
enum Strikethrough {
    /// Strikes through the text between every pair of `~~` in a document; in plain Markdown only punctuation lets a mark
    /// beside it open or close, otherwise symbols do, too.
    static func apply(to root: Node, isPlain: Bool) {
        let pairs = InlinePairs(
            character: UInt8(ascii: "~"), choose: { paired($0, isPlain: isPlain) },
            makeWrapper: {
                // A node that is allowed wherever emphasis is: a table's cell refuses the library's custom nodes.
                let node = Node.make(.emphasis)
                node?.markAsStrikethrough()
                return node
            })
        pairs.apply(below: root)
    }

    /// Alternating openers and closers in reading order; a closer matches the nearest opener before it.
    static func paired(_ marks: some Sequence<InlinePairs.Mark>, isPlain: Bool) -> [InlinePairs.Mark] {
        var opener: InlinePairs.Mark?
        var paired: [InlinePairs.Mark] = []
        for mark in marks {
            if flanks(mark.before, mark.after, isPlain: isPlain), let start = opener {
                paired += [start, mark]
                opener = nil
            } else if flanks(mark.after, mark.before, isPlain: isPlain) {
                opener = mark
            }
        }
        return paired
    }

    /// Whether a mark belongs to the text on one side, given what is there and on the other side.
    private static func flanks(_ inside: CharacterClass, _ outside: CharacterClass, isPlain: Bool) -> Bool {
        guard !inside.isWhitespace else { return false }
        return !inside.isPunctuation || outside.isWhitespace || outside.isPunctuation
            || inside.isCJK || outside.isCJK || !isPlain && outside.isSymbol
    }
}
