/// What has gone before in a line of a template, and how the line is indented.
struct LineState {
    /// Whether a tag may stand alone in its line: nothing but blanks has gone before.
    ///
    /// It does not hold in a template's first line, which goes on the line in which the template is used,
    /// unless it is blank.
    var isFresh = false
    /// Whether what is read is a parent's section, or a block that is put into a parent.
    var isInParent = false
    /// Whether what is read is the parent's section itself, where only blocks count.
    var isBetweenBlocks = false
    /// How the first line of a block is indented; later lines are indented by that much less.
    var indentation: Int?
    /// The blanks at the start of the line, which are not given out when a tag turns out to stand alone behind them.
    var pendingBlanks = 0..<0

    /// The state at the start of a section's or block's content.
    ///
    /// - Parameter isAlone: Whether the opening tag stands alone in its line.
    /// - Returns: The state.
    func inside(isAlone: Bool) -> LineState {
        var inner = self
        inner.isFresh = isAlone
        inner.isBetweenBlocks = false
        inner.pendingBlanks = 0..<0
        return inner
    }

    /// The state at the start of what a template puts into a parent.
    var insideParent: LineState {
        var inner = self
        inner.isFresh = true
        inner.isInParent = true
        inner.isBetweenBlocks = true
        inner.pendingBlanks = 0..<0
        return inner
    }

    /// Tells how many of a line's blanks count.
    ///
    /// - Parameter blanks: The blanks at the start of the line.
    /// - Returns: Those that are part of the output when something else follows.
    mutating func counted(_ blanks: Range<Int>) -> Range<Int> {
        guard isInParent, !isBetweenBlocks else { return blanks }
        let dropped = indentation ?? blanks.count
        indentation = dropped
        return min(blanks.upperBound, blanks.lowerBound + dropped)..<blanks.upperBound
    }
}
