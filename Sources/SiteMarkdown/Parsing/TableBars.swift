/// Compares the bars of a table's rows from line to line, so that tables without a fault need no closer look.
struct TableBars {
    /// The cells of the delimiter row above, while a table may go on.
    private var columns: Int?
    /// The cells of a line that may be the header of a table.
    private var header: Int?

    /// Takes the next line, and returns whether a table may be other than its author means.
    mutating func isOdd(_ line: LineCounts) -> Bool {
        if line.isBlank || !line.hasPipe { return leave(isTableOver: line.isBlank) }
        if line.isDelimiterRow {
            let isEven = header == line.columns
            (columns, header) = (line.columns, nil)
            return !isEven
        }
        if let columns { return line.cells > columns }
        let isSecond = header != nil
        header = line.cells
        return isSecond
    }

    /// Ends a text, and returns whether its last line was to be a header.
    mutating func end() -> Bool { leave(isTableOver: true) }

    private mutating func leave(isTableOver: Bool) -> Bool {
        defer { header = nil }
        if isTableOver { columns = nil }
        return header != nil
    }
}
