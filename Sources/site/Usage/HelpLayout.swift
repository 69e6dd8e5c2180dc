/// Breaks the lines of a help page where a terminal ends.
enum HelpLayout {
    /// Where the parser begins what it says of an option.
    private static let labelWidth = 26

    /// Breaks a line at spaces, and aligns what is said of an option: the parser counts characters, not columns.
    ///
    /// - Parameters:
    ///   - line: A line of a help page, however long.
    ///   - columns: How many columns of a terminal it may fill.
    /// - Returns: The line; what is said of an option stays in a column of its own.
    static func wrapped(_ line: String, columns: Int) -> String {
        guard line.hasPrefix("  ") else { return rows(of: line[...], width: columns).joined(separator: "\n") }
        let label = line.prefix(labelWidth)
        // A name that fills its column has the line to itself.
        guard label.hasSuffix(" ") else { return line }
        let margin = String(repeating: " ", count: labelWidth)
        let text = rows(of: line.dropFirst(labelWidth), width: columns - labelWidth).joined(separator: "\n" + margin)
        let name = label.prefix(through: label.lastIndex { $0 != " " } ?? label.startIndex)
        let room = labelWidth - ColumnWidth.of(name)
        return room > 0 ? name + margin.prefix(room) + text : name + "\n" + margin + text
    }

    /// Breaks a line that starts with a word such as `Help:` at spaces, and aligns the rest of it behind that word.
    ///
    /// - Parameters:
    ///   - line: A line of what follows a usage error.
    ///   - columns: How many columns of a terminal it may fill.
    /// - Returns: The line, in as many rows as it takes.
    static func hanging(_ line: String, columns: Int) -> String {
        let label = line.prefix { $0 != " " } + "  "
        let width = ColumnWidth.of(label)
        let margin = String(repeating: " ", count: width)
        return label + rows(of: line.dropFirst(label.count), width: columns - width).joined(separator: "\n" + margin)
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
