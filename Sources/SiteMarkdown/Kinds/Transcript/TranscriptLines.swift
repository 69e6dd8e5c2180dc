import SiteBytes

/// Makes a paragraph of each line of a transcript, as its writers mean it.
enum TranscriptLines {
    /// Adds a blank line between consecutive lines of running text; they end in LF or CRLF.
    static func separated(_ source: [UInt8]) -> PreparedLines {
        var lines = PreparedLines()
        var fence = CodeFence()
        var previousIsPlain = false
        var number = 0
        for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let content = line.drop { $0 == UInt8(ascii: " ") }
            let isCode = fence.readLine(mark: CodeFence.mark(of: content))
            let isPlain = !isCode && isPlain(content, indentation: line.count - content.count)
            if isPlain, previousIsPlain { lines.append([], from: number) }
            lines.append(line, from: number)
            previousIsPlain = isPlain
        }
        return lines
    }

    /// Whether a line is running text: not blank, not indented code, and not the start of another block.
    private static func isPlain(_ content: ArraySlice<UInt8>, indentation: Int) -> Bool {
        guard let first = content.first, first != UInt8(ascii: "\r"), indentation < 4 else { return false }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: "\t"):
            return false
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return false
        case UInt8(ascii: "*"): return content.dropFirst().first != UInt8(ascii: " ")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return !isOrderedItem(content)
        default: return true
        }
    }

    private static func isOrderedItem(_ content: ArraySlice<UInt8>) -> Bool {
        let rest = content.drop(while: \.isASCIIDigit)
        guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
        return rest.dropFirst().first == UInt8(ascii: " ")
    }
}
