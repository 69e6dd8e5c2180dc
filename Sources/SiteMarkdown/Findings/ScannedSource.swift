import SiteBytes
import SiteModel

/// The source of a document, as the finders of mistakes read it.
final class ScannedSource {
    /// The text as its author wrote it.
    let text: [UInt8]
    /// The document that was parsed from it, not changed yet.
    let root: Node
    /// The text with spaces in place of code and HTML.
    private(set) lazy var masked = CodeMask.masked(text, root: root, hidesHTML: .all)
    private(set) lazy var lines = SourceLines(text)
    private(set) lazy var definitions = LinkDefinitions(in: lines)

    init(_ text: [UInt8], root: Node) {
        self.text = text
        self.root = root
    }

    /// The lines of the text, without line ends.
    var lineRanges: some Sequence<Range<Int>> {
        sequence(state: 0) { [text] (start: inout Int) -> Range<Int>? in
            guard start < text.count else { return nil }
            let end = text.withView { bytes in bytes.firstIndex(from: start) { $0.or("\n") } }
            let line = start..<(end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
            start = end + 1
            return line
        }
    }

    /// Part of the text.
    func string(_ range: Range<Int>) -> String { String(decoding: text[range].withView(Marker.undone), as: UTF8.self) }

    /// Whether a byte follows a backslash that escapes it.
    func isEscaped(_ offset: Int) -> Bool {
        var count = 0
        while offset - count > 0, text[offset - count - 1] == UInt8(ascii: "\\") { count += 1 }
        return count % 2 == 1
    }

    /// Whether a range holds code, which no finder reads.
    func holdsCode(_ range: Range<Int>) -> Bool { text[range] != masked[range] }
}

/// A mistake at an offset of a source.
struct SourceFinding {
    let problem: any Problem & Hashable
    let offset: Int
    /// The change at this offset that fixes it with certainty.
    var fix: SourceFix?
}

/// Finds mistakes of one kind in the source of a document.
protocol SourceFinder {
    /// What it finds, in the order of the text, and no more than `limit`.
    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding]
}
