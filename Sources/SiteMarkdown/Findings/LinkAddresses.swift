import SiteBytes
import SiteModel

/// Where a source has addresses and titles of links, definitions and tags, whose bytes mean themselves.
struct LinkAddresses {
    /// In the order of the text.
    private var ranges: [Range<Int>] = []

    /// How far an address and a title are read.
    private static let reach = 1000

    init(in source: ScannedSource) {
        let text = source.masked
        for line in source.lineRanges {
            if let start = Self.definition(on: line, in: text) {
                ranges.append(start..<line.upperBound)
            } else {
                readTargets(on: line, in: text)
            }
        }
        readTags(in: text)
        join()
    }

    private mutating func readTargets(on line: Range<Int>, in text: [UInt8]) {
        var index = line.lowerBound
        while let bracket = text[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) {
            index = bracket + 1
            guard index < line.upperBound else { return }
            if let end = Self.end(ofTargetAt: index, on: line, in: text) {
                ranges.append(index..<end)
                index = min(max(index, end), line.upperBound)
            }
        }
    }

    /// Tags stay in the text where raw HTML is not allowed.
    private mutating func readTags(in text: [UInt8]) {
        var tags = InlineHTMLTags(in: text, before: text.count)
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            let end = tags.end(ofTagAt: start)
            if let end { ranges.append(start..<end) }
            index = end ?? start + 1
        }
    }

    private mutating func join() {
        let found = ranges.sorted { $0.lowerBound < $1.lowerBound }
        ranges = []
        for range in found {
            let start = max(range.lowerBound, ranges.last?.upperBound ?? 0)
            if start < range.upperBound { ranges.append(start..<range.upperBound) }
        }
    }

    /// Whether a range starts or ends in one of them.
    func overlap(_ range: Range<Int>) -> Bool { holds(range.lowerBound) || holds(range.upperBound - 1) }

    private func holds(_ offset: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset)
    }

    /// Where a line has `[label]:`, if it starts with one.
    private static func definition(on line: Range<Int>, in text: [UInt8]) -> Int? {
        guard let start = text[line].firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ">") }),
            text[start] == UInt8(ascii: "["),
            let label = LinkSyntax(bytes: text).label(at: start, before: line.upperBound),
            label.end < line.upperBound, text[label.end] == UInt8(ascii: ":")
        else { return nil }
        // A note holds text.
        return text[start + 1] == UInt8(ascii: "^") ? nil : start
    }

    /// The end of `(address "title")` or `[label]` behind a link's text, whether the parser takes it for one or not.
    private static func end(ofTargetAt start: Int, on line: Range<Int>, in text: [UInt8]) -> Int? {
        let syntax = LinkSyntax(bytes: text)
        if text[start] == UInt8(ascii: "[") { return syntax.label(at: start, before: line.upperBound)?.end }
        guard text[start] == UInt8(ascii: "(") else { return nil }
        if let target = syntax.inlineTarget(at: start, before: min(text.count, start + reach)) { return target.end }
        var depth = 0
        for index in start..<min(line.upperBound, start + reach) {
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return line.upperBound
    }
}

extension ScannedSource {
    /// Whether a range is in brackets that a definition or another page's name makes a link.
    func isLabel(around range: Range<Int>) -> Bool {
        guard let open = text[..<range.lowerBound].suffix(300).lastIndex(where: { "[]\n".utf8.contains($0) }),
            text[open] == UInt8(ascii: "["),
            let close = text[range.upperBound...].prefix(300).firstIndex(where: { "[]\n".utf8.contains($0) }),
            text[close] == UInt8(ascii: "]")
        else { return false }
        if open > 0, text[open - 1] == UInt8(ascii: "[") { return true }
        let next = close + 1 < text.count ? text[close + 1] : 0
        let isShortcut =
            next != UInt8(ascii: "(")
            && !(next == UInt8(ascii: "[") && text.count > close + 2 && text[close + 2] != UInt8(ascii: "]"))
        return isShortcut && definitions.position(of: text[(open + 1)..<close]) != nil
    }
}
