/// What the parser reads again to find the headers of tables.
///
/// At each line that can be a table's delimiter row, cmark-gfm 0.29.0.gfm.6 takes the whole paragraph above it apart into
/// cells, and does so again at the next one if the last line has other than as many cells.
struct HeaderReadings {
    /// What it costs to read the lines since the last blank one, in cells.
    private var paragraphCost = 0
    private var cost = 0

    /// Half a second or less; a table of 2,000 rows of five cells may have a delimiter row below every second one.
    private static let mostCost = 20_000_000

    /// Whether the parser would take too long.
    var areTooMany: Bool { cost > Self.mostCost }

    /// Takes the next line.
    mutating func readLine(_ line: LineCounts, byteCount: Int) {
        guard !line.isBlank else { return paragraphCost = 0 }
        if line.mayOpenTable { cost += paragraphCost }
        // For each cell of a row, the parser walks over those before it.
        paragraphCost += 1 + byteCount / 64 + line.cellEnds + line.cellEnds * line.cellEnds / 100
    }
}
