import SiteModel

/// Tells whether bytes are UTF-8 without making a string of them.
enum UTF8Check {
    /// Whether bytes are well-formed UTF-8 (The Unicode Standard 16.0, table 3-7).
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: Whether they are.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = UnsafeRawPointer(bytes.baseAddress) else { return true }
        var position = 0
        while position &+ 8 <= bytes.count {
            let eight = UInt64(littleEndian: (start + position).loadUnaligned(as: UInt64.self))
            let others = eight & 0x8080_8080_8080_8080
            if others & 0x80 == 0 {
                position &+= others.trailingZeroBitCount / 8
            } else if ThreeByteCharacters.areTwo(eight, leads: usualLeads) {
                position &+= 6
            } else if ThreeByteCharacters.isOne(eight, leads: usualLeads) {
                position &+= 3
            } else if let length = length(at: position, in: bytes) {
                position &+= length
            } else {
                return false
            }
        }
        while position < bytes.count {
            guard let length = length(at: position, in: bytes) else { return false }
            position &+= length
        }
        return true
    }

    /// The low halves of the leads that any two bytes of 0x80 to 0xBF may follow: 0xE1 to 0xEC, 0xEE and 0xEF.
    private static let usualLeads: UInt64 = 0b1101_1111_1111_1110

    /// The length in bytes of the character at a position, unless it is none.
    @inline(__always)
    private static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let lead = bytes[position]
        switch lead {
        case ..<0x80: return 1
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
