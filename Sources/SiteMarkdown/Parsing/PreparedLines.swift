import SiteBytes
import SiteModel

/// A text whose lines were changed for the parser, and where they came from.
struct PreparedLines {
    private(set) var text: [UInt8] = []
    /// The line that each line of `text` came from; line 1 is at index 0.
    private var originalLines: [Int] = []
    /// What was cut out of lines of `text`, in reading order.
    private var cuts: [Int: [Cut]] = [:]

    /// Code points of a line that `text` lacks.
    struct Cut {
        /// The column, in `text`, of what followed them.
        let column: Int
        /// How many; negative for those that were added to `text` before that column.
        let length: Int
    }

    /// How many lines `text` has.
    var lineCount: Int { originalLines.count }

    /// Adds a line that comes from a line of the original text, counted from 1.
    mutating func append(_ line: some Collection<UInt8>, from number: Int, without cuts: [Cut] = []) {
        text += line
        text.append(UInt8(ascii: "\n"))
        originalLines.append(number)
        if !cuts.isEmpty { self.cuts[originalLines.count] = cuts }
    }

    /// The line that a line of `text` came from, both counted from 1.
    func originalLine(of line: Int) -> Int {
        originalLines.isEmpty ? line : originalLines[min(max(line, 1), originalLines.count) - 1]
    }

    /// The place that a place in `text` came from.
    func original(of position: SourcePosition) -> SourcePosition {
        let cutOut = (cuts[position.line] ?? []).filter { $0.column <= position.column }.reduce(0) { $0 + $1.length }
        return SourcePosition(line: originalLine(of: position.line), column: position.column + cutOut)
    }
}

extension RenderedDocument {
    /// The same, with the places in the text that a text with changed lines was made from.
    func placed(by lines: PreparedLines) -> RenderedDocument {
        var document = self
        document.findings = findings.map { finding in
            let position = lines.original(of: SourcePosition(line: finding.line, column: finding.column))
            return MarkdownFinding(
                problem: finding.problem, line: position.line, column: position.column, fix: finding.fix)
        }
        document.links = links.map { link in
            DocumentLink(
                kind: link.kind, written: link.written, address: link.address,
                position: lines.original(of: link.position))
        }
        document.wikiLinks = wikiLinks.map { link in
            WikiLink(name: link.name, fragment: link.fragment, position: lines.original(of: link.position))
        }
        return document
    }
}
