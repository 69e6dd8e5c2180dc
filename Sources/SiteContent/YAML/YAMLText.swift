import SiteModel

/// YAML source whose lines can be shown and mended.
struct YAMLText {
    private(set) var lines: [String]
    /// The file, relative to the site's root.
    let file: String
    /// How many lines of the file stand before the first of these.
    let lineOffset: Int

    init(_ text: String, file: String, lineOffset: Int) {
        // A line feed after a carriage return is one `Character` with it, and no separator.
        lines = (text.hasSuffix("\r") ? String(text.dropLast()) : text).replacing("\r\n", with: "\n").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map(String.init)
        self.file = file
        self.lineOffset = lineOffset
    }

    var text: String { lines.joined(separator: "\n") }

    /// A line by its number from 1, or an empty text past the end.
    func line(_ number: Int) -> String {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    mutating func replaceLine(_ number: Int, with line: String) {
        lines[number - 1] = line
    }

    /// Says that something is wrong at a place of this source.
    func diagnostic(_ problem: any Problem, line: Int, column: Int = 1) -> Diagnostic {
        Diagnostic(
            problem, file: file, position: SourcePosition(line: line + lineOffset, column: column),
            excerpt: self.line(line))
    }
}
