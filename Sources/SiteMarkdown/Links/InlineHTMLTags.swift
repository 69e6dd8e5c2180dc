import SiteBytes

/// Finds where raw HTML in a block ends, by the rules of CommonMark.
///
/// https://spec.commonmark.org/0.29/#raw-html
struct InlineHTMLTags {
    private let bytes: [UInt8]
    private let end: Int
    /// Marks that do not occur any more, so that the rest of the block is not searched for them again and again.
    private var missing: Set<String> = []

    init(in bytes: [UInt8], before end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// The index after the tag, comment or other construct that starts at an index, if there is one.
    mutating func end(ofTagAt start: Int) -> Int? {
        guard start + 1 < end else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"): return closingTagEnd(from: start + 2)
        case UInt8(ascii: "?"): return end(of: "?>", from: start + 2)
        case UInt8(ascii: "!"): return declarationEnd(from: start)
        default: return openTagEnd(from: start + 1)
        }
    }

    private mutating func declarationEnd(from start: Int) -> Int? {
        if starts(with: "<!--", at: start) {
            return starts(with: ">", at: start + 4) || starts(with: "->", at: start + 4)
                ? nil : end(of: "-->", from: start + 4)
        }
        if starts(with: "<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
        guard start + 2 < end, bytes[start + 2].isASCIIUppercase else { return nil }
        return end(of: ">", from: start + 2)
    }

    private func closingTagEnd(from start: Int) -> Int? {
        guard let name = nameEnd(from: start) else { return nil }
        let index = spaceEnd(from: name)
        return index < end && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
    }

    private func openTagEnd(from start: Int) -> Int? {
        guard var index = nameEnd(from: start) else { return nil }
        while true {
            let next = spaceEnd(from: index)
            if starts(with: ">", at: next) { return next + 1 }
            if starts(with: "/>", at: next) { return next + 2 }
            guard next > index, let attribute = attributeEnd(from: next) else { return nil }
            index = attribute
        }
    }

    private func nameEnd(from start: Int) -> Int? {
        guard start < end, bytes[start].isASCIILetter else { return nil }
        return run(from: start) { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }

    private func attributeEnd(from start: Int) -> Int? {
        guard start < end, bytes[start].isASCIIAlphanumeric || "_:".utf8.contains(bytes[start]) else {
            return nil
        }
        let name = run(from: start) { $0.isASCIIAlphanumeric || "_:.-".utf8.contains($0) }
        let equals = spaceEnd(from: name)
        guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return name }
        return valueEnd(from: spaceEnd(from: equals + 1))
    }

    private func valueEnd(from start: Int) -> Int? {
        guard start < end else { return nil }
        let first = bytes[start]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            let close = run(from: start + 1) { $0 != first }
            return close < end ? close + 1 : nil
        }
        let value = run(from: start) { !$0.isASCIIWhitespace && !"\"'=<>`".utf8.contains($0) }
        return value > start ? value : nil
    }

    private func spaceEnd(from start: Int) -> Int { run(from: start, while: \.isASCIIWhitespace) }

    private func run(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
        var index = start
        while index < end, belongs(bytes[index]) { index += 1 }
        return index
    }

    private mutating func end(of mark: String, from start: Int) -> Int? {
        guard !missing.contains(mark) else { return nil }
        var index = start
        while index < end {
            if starts(with: mark, at: index) { return index + mark.utf8.count }
            index += 1
        }
        missing.insert(mark)
        return nil
    }

    private func starts(with mark: String, at index: Int) -> Bool {
        bytes[min(index, end)..<min(index + mark.utf8.count, end)].elementsEqual(mark.utf8)
    }
}
