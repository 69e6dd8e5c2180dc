/// Tells whether bytes are UTF-8 without making a string of them.
enum UTF8Check {
    /// Whether bytes are well-formed UTF-8 (The Unicode Standard 16.0, table 3-7).
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: Whether they are.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = UnsafeRawPointer(bytes.baseAddress) else { return true }
        var position = 0
        while position < bytes.count {
            // Nearly all of a Korean text is U+1000 to U+CFFF, asked for in one look.
            while position &+ 4 <= bytes.count {
                let four = UInt32(littleEndian: (start + position).loadUnaligned(as: UInt32.self))
                guard four & 0xC0_C0F0 == 0x80_80E0, four & 0xF != 0, four & 0xF != 0xD else { break }
                position &+= 3
            }
            guard position < bytes.count, let length = length(at: position, in: bytes) else { break }
            position &+= length
        }
        return position == bytes.count
    }

    /// How many bytes to go on: those of a character, or eight of ASCII at once.
    @inline(__always)
    private static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let lead = bytes[position]
        switch lead {
        case ..<0x80:
            guard position + 8 <= bytes.count else { return 1 }
            let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            return eight & 0x8080_8080_8080_8080 == 0 ? 8 : 1
        case 0xE1...0xEC, 0xEE...0xEF: return holds(3, 0x80...0xBF, at: position, in: bytes)
        case 0xED: return holds(3, 0x80...0x9F, at: position, in: bytes)
        case 0xC2...0xDF: return holds(2, 0x80...0xBF, at: position, in: bytes)
        case 0xE0: return holds(3, 0xA0...0xBF, at: position, in: bytes)
        case 0xF0: return holds(4, 0x90...0xBF, at: position, in: bytes)
        case 0xF1...0xF3: return holds(4, 0x80...0xBF, at: position, in: bytes)
        case 0xF4: return holds(4, 0x80...0x8F, at: position, in: bytes)
        default: return nil
        }
    }

    /// A length, if so many bytes are there and all after the first may stand where they do.
    @inline(__always)
    private static func holds(
        _ length: Int, _ second: ClosedRange<UInt8>, at position: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        if length > 2, bytes[position + 2] & 0xC0 != 0x80 { return nil }
        if length > 3, bytes[position + 3] & 0xC0 != 0x80 { return nil }
        return length
    }
}
