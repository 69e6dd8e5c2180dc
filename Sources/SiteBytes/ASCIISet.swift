/// A set of ASCII characters, which a byte is looked up in without a branch.
public struct ASCIISet: Sendable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    /// Makes a set.
    ///
    /// - Parameter characters: Its characters; others than ASCII are passed over.
    public init(_ characters: String) {
        var halves: (low: UInt64, high: UInt64) = (0, 0)
        for byte in characters.utf8 where byte < 0x80 {
            if byte < 64 { halves.low |= 1 << UInt64(byte) } else { halves.high |= 1 << UInt64(byte - 64) }
        }
        (low, high) = halves
    }

    /// Whether a byte is one of the characters; no byte of any other character is.
    ///
    /// - Parameter byte: A byte of UTF-8.
    /// - Returns: Whether the set has it.
    @inlinable @inline(__always)
    public func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && ((byte < 64 ? low : high) &>> UInt64(byte)) & 1 != 0
    }

    /// Makes the set of the characters of two.
    public init(_ first: ASCIISet, _ second: ASCIISet) {
        low = first.low | second.low
        high = first.high | second.high
    }
}
