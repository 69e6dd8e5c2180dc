/// Tells in a few steps whether bytes are characters of three bytes, which nearly all of a Korean text is.
@usableFromInline
package enum ThreeByteCharacters {
    /// Whether one stands at the start of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, the first of them lowest.
    ///   - leads: The first bytes wanted, 0xE0 to 0xEF, as bits 0 to 15.
    /// - Returns: Whether a wanted byte stands there, and two that may follow it.
    @inlinable @inline(__always)
    package static func isOne(_ bytes: UInt64, leads: UInt64) -> Bool {
        bytes & 0xC0_C0F0 == 0x80_80E0 && leads &>> (bytes & 0xF) & 1 == 1
    }

    /// Whether two stand at the start of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, the first of them lowest.
    ///   - leads: The first bytes wanted, 0xE0 to 0xEF, as bits 0 to 15.
    /// - Returns: Whether wanted bytes stand there, each with two that may follow it.
    @inlinable @inline(__always)
    package static func areTwo(_ bytes: UInt64, leads: UInt64) -> Bool {
        bytes & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
            && leads &>> (bytes & 0xF) & leads &>> (bytes &>> 24 & 0xF) & 1 == 1
    }
}
