import SiteBytes
import SiteModel

/// Finds text that `---` below it makes a heading, where a rule was meant.
enum UnderlineFinder {
    /// What is wrong with headings that a line below makes, given in the order of the text.
    static func findings(among headings: [Node], in source: ScannedSource) -> [SourceFinding] {
        headings.compactMap { heading in
            guard heading.headingLevel == 2, let underline = underline(of: heading, in: source) else { return nil }
            let text = PlainText.text(of: heading).trimmed
            // A line as long as the title is drawn on purpose.
            guard underline.count <= 3 || underline.textLineCount > 1 || endsSentence(text) else { return nil }
            return SourceFinding(
                problem: BlockMarkProblem.underlinesText(String(repeating: "-", count: underline.count), text: text),
                offset: underline.offset)
        }
    }

    /// The hyphens below a heading's text; the parser counts more lines to a heading than it has.
    private static func underline(
        of heading: Node, in source: ScannedSource
    ) -> (offset: Int, count: Int, textLineCount: Int)? {
        guard heading.lastLine > heading.line else { return nil }
        for number in (heading.line + 1)...heading.lastLine {
            let line = source.text[source.lines.start(of: number)..<source.lines.start(of: number + 1)]
            let content = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
            let hyphens = content.prefix { $0 == UInt8(ascii: "-") }
            if !hyphens.isEmpty, content.dropFirst(hyphens.count).allSatisfy({ $0 <= 0x20 }) {
                return (hyphens.startIndex, hyphens.count, number - heading.line)
            }
        }
        return nil
    }

    private static func endsSentence(_ text: String) -> Bool {
        let end = text.unicodeScalars.reversed().first { !")]}\"'”’»」』".unicodeScalars.contains($0) }
        return end.map { ".。…".unicodeScalars.contains($0) } ?? false
    }
}
