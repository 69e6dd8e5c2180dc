/// Tells contents apart.
package enum ContentHash {
    /// The 64-bit FNV-1a hash of some bytes (http://www.isthe.com/chongo/tech/comp/fnv/).
    ///
    /// - Parameter bytes: The content.
    /// - Returns: The hash.
    @inlinable
    package static func number(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash ^= UInt64(byte)
            hash &*= 0x100_0000_01B3
        }
        return hash
    }

    /// The first digits of the hash.
    ///
    /// - Parameter bytes: The content.
    /// - Returns: Ten hexadecimal digits.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        let digits = String(number(of: bytes), radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(10))
    }
}
