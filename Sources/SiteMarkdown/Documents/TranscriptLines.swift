/// Gives each line of a transcript a paragraph of its own, as its writers mean it.
struct TranscriptLines {
    /// The text with blank lines between lines that were not apart.
    private(set) var text: [UInt8] = []
    /// For each line of `text`, from 1 at index 0, the line it came from.
    private(set) var originalLines: [Int] = []

    /// Takes a transcript apart.
    ///
    /// - Parameter source: UTF-8 with LF or CRLF line ends.
    init(_ source: [UInt8]) {
        var fence: UInt8?
        var previousIsPlain = false
        var number = 0
        for line in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let content = line.drop { $0 == UInt8(ascii: " ") }
            let mark = CodeFence.mark(of: content)
            let isPlain = fence == nil && mark == nil && Self.isPlain(content, indentation: line.count - content.count)
            if isPlain, previousIsPlain { append([], from: number) }
            append(line, from: number)
            if let mark { fence = fence == nil ? mark : (fence == mark ? nil : fence) }
            previousIsPlain = isPlain
        }
    }

    /// The line that a line of `text`, by its number from 1, came from.
    func originalLine(of line: Int) -> Int {
        originalLines[min(max(line, 1), originalLines.count) - 1]
    }

    private mutating func append(_ line: ArraySlice<UInt8>, from number: Int) {
        text += line
        text.append(UInt8(ascii: "\n"))
        originalLines.append(number)
    }

    /// Whether a line is running text: neither blank nor indented as code, nor the start of another block.
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
        let rest = content.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
        return rest.dropFirst().first == UInt8(ascii: " ")
    }
}
