import SiteBytes

/// What a value was meant to say that has quotes where YAML does not understand them.
struct YAMLQuoteMeaning {
    /// The text.
    let text: String
    /// Whether it can mean nothing else.
    let isCertain: Bool

    init(of value: ArraySlice<UInt8>) {
        let whole = String(decoding: value, as: UTF8.self)
        let quote = value[value.startIndex]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            (text, isCertain) = (whole, true)
            return
        }
        let marks = Self.marks(quote, in: value)
        let hasEscapes = Self.hasEscapes(value, quote: quote)
        let isEnclosed = value.count > 1 && value.last == quote && marks.last == value.endIndex - 1
        let inner = isEnclosed ? marks.dropFirst().dropLast() : marks.dropFirst()
        if isEnclosed,
            hasEscapes || inner.isEmpty || Self.opens(inner[inner.startIndex], in: value)
                || !inner.count.isMultiple(of: 2)
        {
            text = Self.unescaped(value.dropFirst().dropLast(), quote: quote)
            isCertain = !hasEscapes && Self.alternate(Array(inner), in: value)
        } else {
            text = hasEscapes ? Self.unescaped(value, quote: quote) : whole
            isCertain = !hasEscapes && Self.alternate(marks, in: value)
        }
    }

    /// The quotes of a value, but for those in escapes and for apostrophes within English words.
    private static func marks(_ quote: UInt8, in value: ArraySlice<UInt8>) -> [Int] {
        value.indices.filter { index in
            guard value[index] == quote, !isEscaped(index, in: value, quote: quote) else { return false }
            guard quote == UInt8(ascii: "'"), index > value.startIndex, index + 1 < value.endIndex else { return true }
            return !(value[index - 1].isASCIILetter && value[index + 1].isASCIILetter)
        }
    }

    /// Whether a quote begins a quotation rather than ending one: it has a blank, a bracket or a quote before it.
    private static func opens(_ index: Int, in value: ArraySlice<UInt8>) -> Bool {
        guard index > value.startIndex, index + 1 < value.endIndex else { return index == value.startIndex }
        let (previous, next) = (value[index - 1], value[index + 1])
        return (YAMLLine.isBlank(previous) || "([{<\"'".utf8.contains(previous)) && !YAMLLine.isBlank(next)
    }

    /// Whether quotes open and close in turn.
    private static func alternate(_ marks: [Int], in value: ArraySlice<UInt8>) -> Bool {
        marks.count.isMultiple(of: 2)
            && marks.enumerated().allSatisfy { number, index in
                opens(index, in: value) == number.isMultiple(of: 2)
            }
    }

    /// Whether a quote has an odd number of backslashes before it.
    private static func isEscaped(_ index: Int, in value: ArraySlice<UInt8>, quote: UInt8) -> Bool {
        guard quote == UInt8(ascii: "\"") else { return false }
        let backslashes = value[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }
        return !backslashes.count.isMultiple(of: 2)
    }

    /// A text with what its escapes stand for; a backslash that begins none is one.
    private static func unescaped(_ text: ArraySlice<UInt8>, quote: UInt8) -> String {
        guard quote == UInt8(ascii: "\""), hasEscapes(text, quote: quote) else {
            return String(decoding: text, as: UTF8.self)
        }
        var (rest, bytes) = (text, [UInt8]())
        while let first = rest.first {
            if let escape = YAMLEscape.character(at: rest) {
                bytes += Array(String(escape.character).utf8)
                rest = rest.dropFirst(escape.byteCount)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether some of a text may be an escape rather than what it looks like.
    private static func hasEscapes(_ value: ArraySlice<UInt8>, quote: UInt8) -> Bool {
        value.indices.dropLast().contains { index in
            if quote == UInt8(ascii: "'") { return value[index] == quote && value[index + 1] == quote }
            guard value[index] == UInt8(ascii: "\\") else { return false }
            return "\"\\".utf8.contains(value[index + 1]) || YAMLEscape.isNumeric(at: value[index...])
        }
    }
}
