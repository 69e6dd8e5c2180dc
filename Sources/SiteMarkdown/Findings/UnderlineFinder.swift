import SiteBytes
import SiteModel

/// Finds text that `---` below it makes a heading, where a rule was meant.
enum UnderlineFinder {
    /// What is wrong with headings that a line below makes, given in the order of the text.
    static func findings(among headings: [Node], in source: ScannedSource) -> [SourceFinding] {
        let underlined = headings.compactMap { heading -> (offset: Int, mark: String, text: String, isTitle: Bool)? in
            guard heading.headingLevel == 2, let underline = underline(of: heading, in: source) else { return nil }
            let text = PlainText.text(of: heading).trimmed
            let isTitle = underline.textLineCount == 1 && !endsSentence(text) && !text.isEmpty
            return (underline.offset, String(repeating: "-", count: underline.count), text, isTitle)
        }
        // A line as long as the title is drawn on purpose, and so is the same below several titles.
        let areTitles = underlined.count { $0.isTitle } > 1
        return underlined.filter { !$0.isTitle || $0.mark.count <= 3 && !areTitles }.map {
            SourceFinding(problem: BlockMarkProblem.underlinesText($0.mark, text: $0.text), offset: $0.offset)
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

    /// Whether a text ends like a sentence, with a full stop or a Korean ending.
    private static func endsSentence(_ text: String) -> Bool {
        let end = text.unicodeScalars.reversed().first { !")]}\"'”’»」』".unicodeScalars.contains($0) }
        return end.map { ".。…다요죠".unicodeScalars.contains($0) } ?? false
    }
}
