/// The 64-bit FNV-1a hash of some bytes (http://www.isthe.com/chongo/tech/comp/fnv/).
///
/// It goes byte by byte, so that a path's hash gives those of its folders on the way. It is part of the names of
/// published assets: a change would give every one of them another address.
@usableFromInline
package struct ShortHash {
    /// The hash of what has been added.
    @usableFromInline package var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Starts with no bytes.
    @inlinable
    package init() {}

    /// Hashes some bytes.
    @inlinable
    package init(of bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Adds a byte.
    @inlinable @inline(__always)
    package mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// The first ten hexadecimal digits.
    package var digits: String {
        let digits = String(value, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(10))
    }
}
