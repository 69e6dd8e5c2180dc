/// A source line with a caret under one place, cut to fit a terminal.
struct Excerpt {
    /// What stands before the place, or the part of it next to the place.
    let before: String
    /// What stands at the place and after it, or the first part of that.
    let after: String
    /// The line, or the part of it around the place.
    var line: String { before + after }
    /// How many columns stand before the place.
    var indentation: Int { ColumnWidth.of(before) }

    /// Makes an excerpt.
    ///
    /// - Parameters:
    ///   - line: The source line.
    ///   - column: The place, in code points from 1.
    ///   - width: The most columns to fill.
    init(_ line: String, column: Int, width: Int) {
        let scalars = line.unicodeScalars
        let room = max(20, width)
        let place =
            scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
        // A line may be a megabyte long; what is far from the place is cut anyway.
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

    /// The text with tabs as spaces and control characters as boxes: a file must not steer the terminal.
    private static func visible(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar == "\t": shown += "  "
            case .control, .format, .lineSeparator, .paragraphSeparator: shown += "␣"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
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
