/// Classes of ASCII characters; no byte of another character belongs to one.
extension UInt8 {
    /// Whether this is `0` to `9`.
    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// Whether this is `a` to `z` or `A` to `Z`.
    @inlinable @inline(__always)
    package var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    /// Whether this is `A` to `Z`.
    @inlinable @inline(__always)
    package var isASCIIUppercase: Bool { self &- UInt8(ascii: "A") < 26 }

    /// Whether this is a letter or a digit.
    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// Whether this is a space, a tab, a line feed, a vertical tab, a form feed or a carriage return.
    @inlinable @inline(__always)
    package var isASCIIWhitespace: Bool { self == UInt8(ascii: " ") || self &- 0x09 < 5 }

    /// Whether this is visible and neither a letter nor a digit.
    @inlinable @inline(__always)
    package var isASCIIPunctuation: Bool { self &- 0x21 < 0x7F - 0x21 && !isASCIIAlphanumeric }

    /// The lower case of a capital; any other byte itself.
    @inlinable @inline(__always)
    package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

    /// The hexadecimal digit, in capitals, for a number below 16.
    @inlinable @inline(__always)
    package init(hexDigit value: UInt8) {
        self = (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") &- 10) &+ value
    }

    /// What this is worth as a hexadecimal digit; `nil` if it is none.
    package var hexDigitValue: UInt8? {
        if isASCIIDigit { return self &- UInt8(ascii: "0") }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }
}

extension Unicode.Scalar {
    /// Whether this is `0` to `9`.
    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { isASCII && UInt8(truncatingIfNeeded: value).isASCIIDigit }

    /// Whether this is an ASCII letter or digit.
    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCII && UInt8(truncatingIfNeeded: value).isASCIIAlphanumeric }
}

/// A set of ASCII characters, in which a byte is looked up without a branch.
@usableFromInline
package struct ASCIISet: Sendable {
    @usableFromInline let low: UInt64
    @usableFromInline let high: UInt64

    /// Makes a set of some characters; those outside ASCII are left out.
    package init(_ characters: String) {
        var halves: (low: UInt64, high: UInt64) = (0, 0)
        for byte in characters.utf8 where byte < 0x80 {
            if byte < 64 { halves.low |= 1 << UInt64(byte) } else { halves.high |= 1 << UInt64(byte - 64) }
        }
        (low, high) = halves
    }

    /// Whether a byte is one of the characters; no byte of any other character is.
    @inlinable @inline(__always)
    package func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && ((byte < 64 ? low : high) &>> UInt64(byte)) & 1 != 0
    }

    /// Makes the union of two sets.
    package init(_ first: ASCIISet, _ second: ASCIISet) {
        low = first.low | second.low
        high = first.high | second.high
    }
}
