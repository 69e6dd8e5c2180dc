/// Breaks the lines of a help page where a terminal ends.
enum HelpLayout {
    /// Where the parser begins what it says of an option.
    private static let labelWidth = 26

    /// Breaks a line at spaces.
    ///
    /// - Parameters:
    ///   - line: A line of a help page, however long.
    ///   - columns: How many columns of a terminal it may fill.
    /// - Returns: The line; what is said of an option stays in a column of its own.
    static func wrapped(_ line: String, columns: Int) -> String {
        let indentation = line.hasPrefix("  ") ? labelWidth : 0
        let label = line.prefix(indentation)
        // A name that fills its column has the line to itself.
        guard label.isEmpty || label.hasSuffix(" ") else { return line }
        let margin = "\n" + String(repeating: " ", count: indentation)
        return label + rows(of: line.dropFirst(indentation), width: columns - indentation).joined(separator: margin)
    }

    private static func rows(of text: Substring, width: Int) -> [Substring] {
        var rows: [Substring] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if let row = rows.last, ColumnWidth.of(row) + 1 + ColumnWidth.of(word) <= width {
                rows[rows.count - 1] = row + " " + word
            } else {
                rows.append(word)
            }
        }
        return rows
    }
}
