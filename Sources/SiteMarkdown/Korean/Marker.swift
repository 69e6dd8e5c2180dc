/// Noncharacters that stand in the parsed text where Korean needs a boundary that Markdown does not see.
///
/// Both are dropped from the input first and from everything that is written, so that no reader ever meets them.
enum Marker {
    /// U+FDD0: neither white space nor punctuation to the parser; it lets an emphasis run flank a word.
    static let flanking: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+FDD1: stands after an escaped tilde, so that `\~~` is never taken for `~~`.
    static let escape: [UInt8] = [0xEF, 0xB7, 0x91]

    /// Whether a marker starts at an index.
    static func starts(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xB7 && bytes[index + 2] & 0xFE == 0x90
    }

    /// The text without markers.
    static func removed(from bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard bytes.contains(0xEF) else { return Array(bytes) }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if starts(at: index, in: bytes) {
                index += 3
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        return kept
    }
}
