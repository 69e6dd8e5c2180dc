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
}

extension Unicode.Scalar {
    /// Whether this is `0` to `9`.
    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { isASCII && UInt8(truncatingIfNeeded: value).isASCIIDigit }

    /// Whether this is an ASCII letter or digit.
    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCII && UInt8(truncatingIfNeeded: value).isASCIIAlphanumeric }
}
