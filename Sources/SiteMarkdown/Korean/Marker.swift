import SiteBytes
import SiteModel

/// Noncharacters that stand in the parsed text where Korean needs something that Markdown does not see.
///
/// All are dropped from the input first and undone in everything that is written, so that no reader ever meets them.
enum Marker {
    /// The byte that every marker starts with; few characters of Korean text do.
    static let firstByte: UInt8 = 0xEF
    /// U+FDD0: neither white space nor punctuation to the parser; it lets an emphasis run flank a word.
    static let flanking: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+FDD1: stands after an escaped tilde, so that `\~~` is never taken for `~~`.
    static let escape: [UInt8] = [0xEF, 0xB7, 0x91]

    /// U+FDD2 to U+FDD4: stand for a mark of emphasis that belongs to an address, so that the parser leaves it alone.
    ///
    /// - Parameter mark: `*`, `_` or `~`.
    /// - Returns: The placeholder.
    static func placeholder(for mark: UInt8) -> [UInt8] {
        switch mark {
        case UInt8(ascii: "*"): [0xEF, 0xB7, 0x92]
        case UInt8(ascii: "_"): [0xEF, 0xB7, 0x93]
        default: [0xEF, 0xB7, 0x94]
        }
    }

    /// Whether a marker starts at an index.
    static func starts(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[index] == firstByte && index + 2 < bytes.count && bytes[index + 1] == 0xB7
            && (0x90...0x94).contains(bytes[index + 2])
    }

    /// The first marker from an index on; the end of the text when there is none.
    static func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = bytes.firstIndex(from: start) { $0.or(firstByte) }
        while index < bytes.count, !starts(at: index, in: bytes) {
            index = bytes.firstIndex(from: index + 1) { $0.or(firstByte) }
        }
        return index
    }

    /// Whether a marker starts at an index that only says something about its neighbours, and stands for nothing.
    static func isInvisible(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        starts(at: index, in: bytes) && bytes[index + 2] <= 0x91
    }

    /// What the marker that starts at an index stands for in the author's text, if it stands for anything.
    static func original(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        switch bytes[index + 2] {
        case 0x92: UInt8(ascii: "*")
        case 0x93: UInt8(ascii: "_")
        case 0x94: UInt8(ascii: "~")
        default: nil
        }
    }

    /// The author's text.
    static func undone(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        append(undoing: bytes, to: &text)
        return text
    }

    /// Adds the author's text to other text.
    static func append(undoing bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        append(bytes, to: &text, replacing: original)
    }

    /// A text of which nothing can be taken for a marker.
    static func dropped(from bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        append(bytes, to: &text) { _, _ in nil }
        return text
    }

    @inline(__always)
    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8],
        replacing replacement: (Int, UnsafeBufferPointer<UInt8>) -> UInt8?
    ) {
        var copied = 0
        var index = firstIndex(in: bytes, from: 0)
        while index < bytes.count {
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            if let byte = replacement(index, bytes) { text.append(byte) }
            copied = index + 3
            index = firstIndex(in: bytes, from: copied)
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
}
