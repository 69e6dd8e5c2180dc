import SiteBytes

/// Finds Markdown right below tags such as `</summary>`, which is text since there is no blank line between them.
struct MarkdownInHTML {
    /// The first Markdown, and the tag after which a blank line is missing.
    private(set) var found: (offset: Int, tag: String)?
    private var tag: String?

    /// Goes on after the tag of an element that contains blocks.
    mutating func enter(_ tag: HTMLTag) { self.tag = tag.shown }

    /// Searches what follows, up to the next tag of such an element.
    mutating func search(_ tokens: [HTMLToken], in literal: HTMLLiteral) {
        for token in tokens where found == nil {
            switch token {
            case .tag(let other):
                if other.element?.isVoid == true, tag == nil { tag = other.shown }
                // What is in them is not shown as other text is, and there is a warning about them.
                if Node.elementsOfBlocks.contains(other.name) || other.name == "code" { tag = nil }
            case .text(let range):
                if let tag, let offset = Self.mark(in: literal.bytes, range) { found = (offset, tag) }
            case .other, .openComment: break
            }
        }
    }

    // MARK: Marks

    private static func mark(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
            let line = bytes[start..<end]
            let content = line.drop { $0 == UInt8(ascii: " ") }
            let isWhole = start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
            let isCode = isWhole && content.startIndex - start >= 4
            if !isCode, isWhole && startsBlock(content) || holdsInlines(content) { return content.startIndex }
            start = end + 1
        }
        return nil
    }

    /// Whether a line starts a list, a heading, a quote, a fence or what is below the header of a table.
    private static func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            return line.dropFirst().first == UInt8(ascii: " ") || isDelimiterRow(line)
        case UInt8(ascii: "1"): return line.starts(with: "1. ".utf8) || line.starts(with: "1) ".utf8)
        case UInt8(ascii: ">"): return line.starts(with: "> ".utf8)
        case UInt8(ascii: "#"):
            let rest = line.drop { $0 == first }
            return rest.startIndex - line.startIndex <= 6 && rest.first == UInt8(ascii: " ")
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return line.prefix(3).count { $0 == first } == 3
        case UInt8(ascii: "|"), UInt8(ascii: ":"): return isDelimiterRow(line)
        default: return false
        }
    }

    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
            && line.allSatisfy { "|:- \r".utf8.contains($0) }
    }

    /// Whether a line has a link, a picture or code; `**` is reported as a leftover mark.
    private static func holdsInlines(_ line: ArraySlice<UInt8>) -> Bool {
        holds(["[", "](", ")"], in: line) || holds(["`", "`"], in: line)
    }

    /// Whether marks follow each other in a line, with something between them.
    private static func holds(_ marks: [String], in line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        for (number, mark) in marks.enumerated() {
            guard let range = rest.firstRange(of: Array(mark.utf8)) else { return false }
            if number > 0, range.lowerBound == rest.startIndex || rest.first == UInt8(ascii: " ") { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
