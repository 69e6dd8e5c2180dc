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
