import SiteBytes
import SiteModel

/// Finds, before parsing, texts for which the parser's work or output would grow far faster than the text.
///
/// cmark-gfm 0.29.0.gfm.6 has polynomial cases (CVE-2023-22483 to 22486, 24824, 26485 and 37463). Crawled text must not
/// be able to exploit them, so one pass over the bytes refuses what no writer needs.
struct ComplexityGuard {
    private let limits: SiteConfiguration.Limits
    private var line = 0
    private var fence = CodeFence()
    private var costlyOpenings = 0
    private var emphasisRuns = 0
    private var tableColumns = 0
    private var tableCells = 0
    /// The most bars of a line since the last blank one.
    private var mostCellEnds = 0
    private var headerReadings = HeaderReadings()
    private var bracketCount = 0
    private var longestDefinition = 0
    private var definitionLine = 1

    /// What exceeds a limit, and where.
    struct Excess: Error {
        let problem: MarkdownProblem
        let line: Int
    }

    /// What some line of a text has, so that passes that are not needed can be left out.
    struct LineTraits {
        /// Whether a number at the start of a block may be no marker of a list, or not the one that is shown.
        fileprivate(set) var hasOddNumbers = false
        /// Whether there is a `[^`.
        fileprivate(set) var hasFootnoteMarks = false
        /// Whether there is a `<`.
        fileprivate(set) var hasAngleBrackets = false
        /// Whether a table may be other than its author means.
        fileprivate(set) var hasOddTables = false
        /// Whether code may be fenced.
        fileprivate(set) var hasFences = false
        /// Whether there are hyphens directly below another line.
        fileprivate(set) var hasUnderlines = false
        /// Whether some text may look like a marker of ours.
        fileprivate(set) var mayHoldMarkers = false
        /// What the author may have meant otherwise.
        fileprivate(set) var signs: SourceSigns = []
    }

    private var traits = LineTraits()
    private var isBelowText = false
    private var numbers = MarkerNumbers()
    private var bars = TableBars()

    /// Looks at every line of a text, and throws the first thing that exceeds a limit.
    static func traits(of text: [UInt8], limits: SiteConfiguration.Limits) throws(Excess) -> LineTraits {
        var check = ComplexityGuard(limits: limits)
        try text.withView { bytes throws(Excess) in try check.scan(bytes) }
        return check.traits
    }

    private init(limits: SiteConfiguration.Limits) {
        self.limits = limits
    }

    private mutating func scan(_ text: ByteView) throws(Excess) {
        var start = 0
        while start < text.count {
            let end = text.firstIndex(from: start) { $0.or("\n").or("\r") }
            line += 1
            try checkLine(text[view: start..<end])
            let isCRLF = end + 1 < text.count && text[end] == UInt8(ascii: "\r") && text[end + 1] == UInt8(ascii: "\n")
            start = end + (isCRLF ? 2 : 1)
        }
        if bars.end() { traits.hasOddTables = true }
        guard bracketCount * longestDefinition <= limits.outputBytes else {
            throw Excess(problem: .referencesTooLarge(limit: limits.outputBytes), line: definitionLine)
        }
    }

    private mutating func checkLine(_ line: ByteView) throws(Excess) {
        let counts = LineCounts(line)
        if let number = counts.number {
            if counts.hasOddNumber || numbers.isOdd(number) { traits.hasOddNumbers = true }
        } else if counts.hasOddNumber {
            traits.hasOddNumbers = true
        } else if !counts.isBlank, !isBelowText, line.first != UInt8(ascii: " "), line.first != UInt8(ascii: "\t") {
            // A paragraph that follows a blank line ends every list.
            numbers = MarkerNumbers()
        }
        if counts.hasAngleBracket { traits.hasAngleBrackets = true }
        if bars.isOdd(counts) { traits.hasOddTables = true }
        if counts.hasFootnoteMark { traits.hasFootnoteMarks = true }
        if counts.fenceMark != nil { traits.hasFences = true }
        traits.signs.formUnion(counts.signs)
        if counts.mayHoldMarker { traits.mayHoldMarkers = true }
        if isBelowText, counts.isUnderline { traits.hasUnderlines = true }
        isBelowText = !counts.isBlank
        // Fenced code contains no markup. A text that only looks fenced here but not to the parser gains little: a
        // document that takes too long is abandoned.
        _ = fence.readLine(mark: counts.fenceMark)
        if counts.isBlank { mostCellEnds = 0 }
        headerReadings.readLine(counts, byteCount: line.count)
        guard !headerReadings.areTooMany else { throw excess(.tooManyDelimiterRows) }
        if fence.isOpen { return try checkTable(counts) }
        guard counts.nesting <= limits.nesting else { throw excess(.nestedTooDeeply(limit: limits.nesting)) }
        if counts.isBlank {
            costlyOpenings = 0
            emphasisRuns = 0
            tableColumns = 0
            return
        }
        costlyOpenings += counts.costlyOpenings
        guard costlyOpenings <= limits.openingsPerParagraph else {
            throw excess(.tooManyOpenings(limit: limits.openingsPerParagraph))
        }
        emphasisRuns += counts.emphasisRuns
        guard emphasisRuns <= limits.emphasisRunsPerParagraph else {
            throw excess(.tooManyEmphasisRuns(limit: limits.emphasisRunsPerParagraph))
        }
        try checkTable(counts)
        bracketCount += counts.brackets
        if counts.isDefinition, line.count > longestDefinition {
            longestDefinition = line.count
            definitionLine = self.line
        }
    }

    private mutating func checkTable(_ counts: LineCounts) throws(Excess) {
        if counts.isDelimiterRow {
            tableColumns = counts.columns
            guard tableColumns <= limits.tableColumns else {
                throw excess(.tooManyColumns(limit: limits.tableColumns))
            }
        }
        // For each cell of a row, the parser walks over those before it.
        mostCellEnds = max(mostCellEnds, counts.cellEnds)
        guard tableColumns == 0 || mostCellEnds <= limits.tableColumns + 1 else {
            throw excess(.tooManyColumns(limit: limits.tableColumns))
        }
        // The parser pads a row with empty cells to the width of its table.
        tableCells += tableColumns
        guard tableCells <= limits.tableCells else { throw excess(.tooManyCells(limit: limits.tableCells)) }
    }

    private func excess(_ problem: MarkdownProblem) -> Excess {
        Excess(problem: problem, line: line)
    }
}
