import SiteBytes

/// Keeps dates such as `2024. 5. 3.` at the start of a line from becoming lists that show other numbers.
///
/// Korean writes dates as numbers with full stops and spaces, which Markdown takes for the markers of nested lists.
/// Digits, a full stop, spaces, digits, a full stop, spaces and digits are a date, and a marker of exactly four digits is
/// a year. A marker of one to three digits before a full date stays a marker: `1. 2024. 3. 1. 삼일절`.
struct DateMarkers {
    private let text: ByteView
    /// The ends of numbers that are not the markers of lists, in order.
    private(set) var numberEnds: [Int] = []

    /// Reads the starts of all lines.
    init(in text: ByteView) {
        self.text = text
        var line = 0
        while line < text.count {
            readMarkers(from: line)
            line = text.firstIndex(from: line) { $0.or("\n").or("\r") } + 1
        }
    }

    /// The text with a marker between each date's first number and its full stop, so that the parser sees no list.
    var marked: [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count + numberEnds.count * Marker.escape.count)
        var copied = 0
        for end in numberEnds {
            marked.append(contentsOf: text[view: copied..<end])
            marked += Marker.escape
            copied = end
        }
        marked.append(contentsOf: text[view: copied...])
        return marked
    }

    /// Reads the markers of quotes, lists and footnotes at the start of a line, up to its text.
    private mutating func readMarkers(from start: Int) {
        var index = start
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isSpace(index + 1) else { return }
                index += 2
            case UInt8(ascii: "["):
                guard let end = footnoteEnd(from: index) else { return }
                index = end
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard let end = readNumber(at: index) else { return }
                index = end
            default: return
            }
        }
    }

    /// Reads a number at the start of a block, and returns where its text starts if the number is a list's marker.
    private mutating func readNumber(at start: Int) -> Int? {
        let end = digitsEnd(from: start)
        guard end - start <= Self.longestNumber, end < text.count, ".)".utf8.contains(text[end]),
            end + 1 == text.count || isSpace(end + 1) || isLineEnd(end + 1)
        else { return nil }
        let content = spacesEnd(from: end + 1)
        if end - start == 4 || isDate(at: start) && !isFullDate(at: content) {
            numberEnds.append(end)
            return nil
        }
        return content
    }

    // https://spec.commonmark.org/0.29/#ordered-list-marker
    private static let longestNumber = 9

    /// Whether digits, a full stop, spaces, digits, a full stop, spaces and digits start at an index.
    private func isDate(at start: Int) -> Bool {
        guard let month = nextNumber(after: start), let day = nextNumber(after: month) else { return false }
        return text[day].isASCIIDigit
    }

    /// Whether a date starts at an index whose year has two or four digits.
    private func isFullDate(at start: Int) -> Bool {
        let yearLength = digitsEnd(from: start) - start
        return (yearLength == 2 || yearLength == 4) && isDate(at: start)
    }

    /// Where the number after a number, a full stop and spaces starts.
    private func nextNumber(after start: Int) -> Int? {
        let end = digitsEnd(from: start)
        guard end > start, end < text.count, text[end] == UInt8(ascii: ".") else { return nil }
        let next = spacesEnd(from: end + 1)
        return next > end + 1 && next < text.count && text[next].isASCIIDigit ? next : nil
    }

    private func footnoteEnd(from start: Int) -> Int? {
        guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
        let end = text.firstIndex(from: start) { $0.or("]").or("\n") }
        return end + 1 < text.count && text[end] == UInt8(ascii: "]") && text[end + 1] == UInt8(ascii: ":")
            ? end + 2 : nil
    }

    private func digitsEnd(from start: Int) -> Int {
        var index = start
        while index < text.count, text[index].isASCIIDigit { index += 1 }
        return index
    }

    private func spacesEnd(from start: Int) -> Int {
        var index = start
        while isSpace(index) { index += 1 }
        return index
    }

    private func isSpace(_ index: Int) -> Bool {
        index < text.count && (text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t"))
    }

    private func isLineEnd(_ index: Int) -> Bool {
        text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")
    }
}

/// The numbers of the list markers of a text, one after the other.
struct MarkerNumbers {
    private var last = 0

    /// Takes the next number, and returns whether a list may show another one in its place.
    mutating func isOdd(_ number: Int) -> Bool {
        defer { last = number }
        return number == 1 ? last != 0 : number != last + 1
    }
}
