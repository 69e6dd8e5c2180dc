import SiteBytes

/// Tells which lines may start with a mark that is none to the parser, so that `BlockMarkFinder` looks at them.
enum OddMark {
    /// Whether such a mark may be where the text of a line starts, after the markers that the parser knows.
    static func mayStart(at start: Int, in line: ByteView) -> Bool {
        switch line[start] {
        case UInt8(ascii: "#"): isOddHash(at: start, in: line)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): holdsSpace(at: start + 1, in: line)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): isOddNumber(at: start, in: line)
        case UInt8(ascii: "["): isOddTask(at: start, in: line)
        case 0xC2, 0xE2, 0xE3, 0xEF: isOddIndentation(at: start, in: line)
        default: false
        }
    }

    private static func holdsSpace(at index: Int, in line: ByteView) -> Bool {
        index < line.count && UnicodeSpace.length(at: index, in: line) != nil
    }

    private static func isOddHash(at start: Int, in line: ByteView) -> Bool {
        let end = line[start...].firstIndex { $0 != UInt8(ascii: "#") } ?? line.count
        return end < line.count && line[end] > 0x20 && (end - start > 1 || holdsSpace(at: end, in: line))
    }

    private static func isOddNumber(at start: Int, in line: ByteView) -> Bool {
        let end = line[start...].prefix(10).firstIndex { !$0.isASCIIDigit } ?? line.count
        return end < line.count && ".)".utf8.contains(line[end]) && holdsSpace(at: end + 1, in: line)
    }

    private static func isOddTask(at start: Int, in line: ByteView) -> Bool {
        guard start + 3 < line.count else { return false }
        return holdsSpace(at: start + 1, in: line)
            || line[start + 2] == UInt8(ascii: "]") && holdsSpace(at: start + 3, in: line)
    }

    private static func isOddIndentation(at start: Int, in line: ByteView) -> Bool {
        let end = UnicodeSpace.run(from: start, in: line).end
        guard end < line.count else { return false }
        if line[end] == 0xEF { return line[end...].starts(with: [0xEF, 0xBC, 0x83]) }
        return end > start && ("#-*+".utf8.contains(line[end]) || line[end].isASCIIDigit)
    }
}
