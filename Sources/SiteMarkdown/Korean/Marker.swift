import SiteBytes
import SiteModel

/// Noncharacters inserted into the text before it is parsed, where Korean needs something that Markdown does not have.
///
/// All are dropped from the input first and undone in everything that is written, so that no reader ever sees them.
enum Marker {
    /// The first byte of every marker, and of few characters in Korean text.
    static let firstByte: UInt8 = 0xEF
    /// U+FDD0: neither white space nor punctuation to the parser, so that an emphasis run beside it can open or close.
    static let flanking: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+FDD1: follows an escaped tilde or equals sign, so that `\~~` is never taken for `~~`.
    static let escape: [UInt8] = [0xEF, 0xB7, 0x91]

    /// The characters that markers replace, so that the parser does not take them for markup, from U+FDD2 on: `*`, `_`
    /// and `~` in an address, `<` before a name that is not an element's, `|` in a code span of a table.
    private static let replaced = Array("*_~<|".utf8)

    /// The marker that replaces a character.
    static func placeholder(for mark: UInt8) -> [UInt8] {
        [firstByte, 0xB7, 0x92 + UInt8(replaced.firstIndex(of: mark) ?? 0)]
    }

    /// U+FE45 and U+FDD7: between a run of `_` and the symbol after it, which is not punctuation to the parser.
    ///
    /// A dot that only vertical text has is punctuation, so that the run may close; the noncharacter tells it from one
    /// that the author wrote.
    static let beforeSymbol: [UInt8] = [0xEF, 0xB9, 0x85, 0xEF, 0xB7, 0x97]
    /// The same between a symbol and the run after it, so that the run may open.
    static let afterSymbol: [UInt8] = [0xEF, 0xB7, 0x97, 0xEF, 0xB9, 0x85]

    /// How many bytes the marker has that starts at an index; `nil` if none does.
    static func length(at index: Int, in bytes: ByteView) -> Int? {
        guard bytes[index] == firstByte, index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xB7, 0x90...0x96): return 3
        case (0xB7, 0x97): return bytes[index...].starts(with: afterSymbol) ? 6 : nil
        case (0xB9, 0x85): return bytes[index...].starts(with: beforeSymbol) ? 6 : nil
        default: return nil
        }
    }

    /// The first marker from an index on, or the end of the text.
    static func firstIndex(in bytes: ByteView, from start: Int) -> Int {
        var index = bytes.firstIndex(from: start) { $0.or(firstByte) }
        while index < bytes.count, length(at: index, in: bytes) == nil {
            index = bytes.firstIndex(from: index + 1) { $0.or(firstByte) }
        }
        return index
    }

    /// How many bytes the marker has that starts at an index and replaces nothing of the author's text, if one does.
    static func lengthOfInvisible(at index: Int, in bytes: ByteView) -> Int? {
        length(at: index, in: bytes).flatMap { original(at: index, in: bytes) == nil ? $0 : nil }
    }

    /// What the marker that starts at an index replaces in the author's text, if anything.
    static func original(at index: Int, in bytes: ByteView) -> UInt8? {
        let position = Int(bytes[index + 2]) - 0x92
        return replaced.indices.contains(position) ? replaced[position] : nil
    }

    /// The author's text.
    static func undone(in bytes: ByteView) -> [UInt8] {
        var text: [UInt8] = []
        append(undoing: bytes, to: &text)
        return text
    }

    /// The author's text, without a copy of its bytes if it has no marker.
    static func textUndone(in bytes: ByteView) -> String {
        firstIndex(in: bytes, from: 0) == bytes.count
            ? String(decoding: bytes, as: UTF8.self) : String(decoding: undone(in: bytes), as: UTF8.self)
    }

    /// Appends the author's text.
    static func append(undoing bytes: ByteView, to text: inout [UInt8]) {
        append(bytes, to: &text, replacing: original)
    }

    /// A text without anything that could be taken for a marker.
    static func dropped(from bytes: ByteView) -> [UInt8] {
        var text: [UInt8] = []
        append(bytes, to: &text) { _, _ in nil }
        return text
    }

    @inline(__always)
    private static func append(
        _ bytes: ByteView, to text: inout [UInt8],
        replacing replacement: (Int, ByteView) -> UInt8?
    ) {
        var copied = 0
        var index = firstIndex(in: bytes, from: 0)
        while index < bytes.count {
            text.append(contentsOf: bytes[view: copied..<index])
            if let byte = replacement(index, bytes) { text.append(byte) }
            copied = index + (length(at: index, in: bytes) ?? 1)
            index = firstIndex(in: bytes, from: copied)
        }
        text.append(contentsOf: bytes[view: copied...])
    }
}
