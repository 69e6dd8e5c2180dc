/// A syllable of Hangul, alone or with the one behind it, in 28 bits.
///
/// Numbers are in the order of the keys' UTF-8.
struct SyllableKey: Equatable {
    /// The first syllable's number in the upper half; the second's, from 1, in the lower, where 0 is none.
    let rawValue: UInt32

    /// How many bits there are.
    static let bitCount = 28

    @inline(__always)
    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Takes syllables, U+AC00 to U+D7A3.
    @inline(__always)
    init(_ first: UInt32, _ second: UInt32? = nil) {
        rawValue = (first - 0xAC00) << 14 | (second.map { $0 - 0xAC00 + 1 } ?? 0)
    }

    /// The first syllable alone.
    @inline(__always)
    var single: SyllableKey { SyllableKey(rawValue: rawValue & ~0x3FFF) }

    @inline(__always)
    var isSingle: Bool { rawValue & 0x3FFF == 0 }

    @inline(__always)
    var first: UInt32 { 0xAC00 + rawValue >> 14 }

    /// The second syllable, if there is one.
    @inline(__always)
    var second: UInt32? { isSingle ? nil : 0xAC00 + (rawValue & 0x3FFF) - 1 }

    /// Whether the number is that of a key.
    var isValid: Bool { rawValue >> 14 < 11_172 && rawValue & 0x3FFF <= 11_172 }
}
