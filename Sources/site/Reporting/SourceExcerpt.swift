import SiteModel

/// A source line, or the part of it around one place that fits a terminal.
struct SourceExcerpt {
    /// The line before the place, or the end of that.
    let before: String
    /// The line from the place on, or the start of that.
    let after: String
    var line: String { before + after }
    /// How many columns the place is indented by.
    var indentation: Int { ColumnWidth.of(before) }

    /// Cuts a line to `width` columns around the place, a column in code points counted from 1.
    init(_ line: LineExcerpt, column: Int, width: Int) {
        let scalars = line.text.unicodeScalars
        let room = max(20, width)
        let place =
            scalars.index(scalars.startIndex, offsetBy: line.column(of: column) - 1, limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        // Measure no more of the line than can be shown.
        var before = Self.visible(String(scalars[..<place].suffix(2 * room)))
        var after = Self.visible(String(scalars[place...].prefix(2 * room)))
        if ColumnWidth.of(before) > room / 2, ColumnWidth.of(before) + ColumnWidth.of(after) > room {
            before = "…" + Self.suffix(of: before, width: room / 2 - 1)
        }
        if ColumnWidth.of(before) + ColumnWidth.of(after) > room {
            after = Self.prefix(of: after, width: room - ColumnWidth.of(before) - 1) + "…"
        }
        self.before = before
        self.after = after
    }

    /// The text as a part of a line, with tabs as spaces.
    private static func visible(_ text: String) -> String {
        VisibleText.line(text.replacing("\t", with: "  "))
    }

    private static func prefix(of text: String, width: Int) -> String {
        var columns = 0
        return String(
            text.prefix { character in
                columns += ColumnWidth.of(character)
                return columns <= width
            })
    }

    private static func suffix(of text: String, width: Int) -> String {
        String(prefix(of: String(text.reversed()), width: width).reversed())
    }
}
