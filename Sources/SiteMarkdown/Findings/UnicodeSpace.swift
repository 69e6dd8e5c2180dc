import SiteBytes

/// The spaces beyond ASCII, none of which separates a mark from its text in Markdown.
enum UnicodeSpace {
    /// How many bytes the space at an index takes, if there is one.
    static func length(at index: Int, in text: ByteView) -> Int? {
        switch text[index] {
        case 0xC2: index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : nil
        case 0xE2, 0xE3, 0xEF:
            index + 2 < text.count && isSpace(text[index], text[index + 1], text[index + 2]) ? 3 : nil
        default: nil
        }
    }

    private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        // U+2000 to U+200B, of which the last has no width, and U+202F.
        case (0xE2, 0x80): third <= 0x8B || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        // U+FEFF, a byte order mark that was copied with a text.
        case (0xEF, 0xBB): third == 0xBF
        default: false
        }
    }

    /// The end of the spaces from an index on, of ASCII or not, and the columns that they take.
    static func run(from start: Int, in text: ByteView) -> (end: Int, columns: Int) {
        var (end, columns) = (start, 0)
        while end < text.count {
            if text[end] == UInt8(ascii: " ") {
                (end, columns) = (end + 1, columns + 1)
            } else if text[end] == UInt8(ascii: "\t") {
                (end, columns) = (end + 1, columns + 4 - columns % 4)
            } else if let length = length(at: end, in: text) {
                columns += text[end] == 0xE3 ? 2 : 1
                end += length
            } else {
                break
            }
        }
        return (end, columns)
    }

    /// The name of the first such space in a text, as messages call it.
    static func name(in bytes: some Sequence<UInt8>) -> String {
        let scalar = String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.first { !$0.isASCII }
        guard let value = scalar?.value else { return "U+0020" }
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
