/// Breaks the lines of a help page to fit a terminal.
enum HelpLayout {
    /// The column at which the parser starts the description of an option.
    private static let labelWidth = 26

    /// Breaks a line at spaces and realigns the description of an option: the parser counts characters, not columns.
    static func wrapped(_ line: String, columns: Int) -> String {
        guard line.hasPrefix("  ") else { return rows(of: line[...], width: columns).joined(separator: "\n") }
        let label = line.prefix(labelWidth)
        // A name that fills its column is on a line of its own.
        guard label.hasSuffix(" ") else { return line }
        let margin = String(repeating: " ", count: labelWidth)
        let text = rows(of: line.dropFirst(labelWidth), width: columns - labelWidth).joined(separator: "\n" + margin)
        let name = label.prefix(through: label.lastIndex { $0 != " " } ?? label.startIndex)
        let room = labelWidth - ColumnWidth.of(name)
        return room > 0 ? name + margin.prefix(room) + text : name + "\n" + margin + text
    }

    /// Breaks a line that starts with a word such as `Help:` at spaces, and indents its other rows by that word.
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

/// Breaks usage lines such as `USAGE: site render [<file>] [--plain]`.
enum UsageLine {
    /// Breaks a line between options, and aligns its rows at the first option.
    static func wrapped(_ line: String, columns: Int) -> String {
        let command = line.prefix { $0 != "[" && $0 != "<" }
        let indentation = ColumnWidth.of(command)
        let rows = rows(of: line.dropFirst(command.count), width: columns - indentation)
        return command + rows.joined(separator: "\n" + String(repeating: " ", count: indentation))
    }

    private static func rows(of text: Substring, width: Int) -> [String] {
        var rows: [String] = []
        for option in options(in: text) {
            if let row = rows.last, ColumnWidth.of(row) + 1 + ColumnWidth.of(option) <= width {
                rows[rows.count - 1] = row + " " + option
            } else {
                rows.append(String(option))
            }
        }
        return rows
    }

    /// The parts between spaces outside of brackets.
    private static func options(in text: Substring) -> [Substring] {
        var depth = 0
        return text.split { character in
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            return character == " " && depth == 0
        }
    }
}
