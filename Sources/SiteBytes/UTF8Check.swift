/// Checks UTF-8 without making a string of it.
package enum UTF8Check {
    /// Whether bytes are well-formed UTF-8 (The Unicode Standard 16.0, table 3-7).
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: Whether they are.
    package static func isValid(_ bytes: ByteView) -> Bool {
        var position = 0
        while position < bytes.count {
            position = endOfUsual(from: position, in: bytes)
            // Whatever stopped it is checked here, before sixteen bytes at a time are looked at again.
            let end = min(position &+ Vector.scalarCount, bytes.count)
            while position < end {
                guard let length = length(at: position, in: bytes) else { return false }
                position &+= length
            }
        }
        return true
    }

    /// Whether bytes are well-formed UTF-8.
    package static func isValid(_ bytes: [UInt8]) -> Bool { bytes.withView(isValid) }

    // MARK: Sixteen bytes at a time

    private typealias Vector = SIMD16<UInt8>

    /// Passes over ASCII and characters of three bytes, which nearly all of a Korean text is.
    ///
    /// - Returns: The start of a character; all before it are well-formed.
    private static func endOfUsual(from start: Int, in bytes: ByteView) -> Int {
        // Each look sees the two bytes before it as well.
        guard start >= 2, let text = UnsafeRawPointer(bytes.baseAddress) else { return start }
        var position = start
        while position &+ Vector.scalarCount <= bytes.count, areUsual(text + position) {
            position &+= Vector.scalarCount
        }
        guard position > start else { return start }
        // The last character may be cut; the next look begins with it.
        let cut = (1...2).first { usualLeads.contains(bytes[position &- $0]) } ?? 0
        return position &- cut
    }

    /// Whether sixteen bytes go on as ASCII and characters of three bytes do.
    ///
    /// A character that is cut by the end of the sixteen counts as whole: the next check, of sixteen bytes or of single
    /// characters, must begin where that character does.
    @inline(__always)
    private static func areUsual(_ start: UnsafeRawPointer) -> Bool {
        let bytes = start.loadUnaligned(as: Vector.self)
        let before = (start - 1).loadUnaligned(as: Vector.self)
        let furtherBefore = (start - 2).loadUnaligned(as: Vector.self)
        let isContinuation = (bytes &- Vector(repeating: 0x80)) .<= Vector(repeating: 0x3F)
        let mustContinue = isUsualLead(before) .| isUsualLead(furtherBefore)
        let isOtherLead = (bytes .>= Vector(repeating: 0xC0)) .& .!isUsualLead(bytes)
        let isSurrogate = (before .== Vector(repeating: 0xED)) .& (bytes .>= Vector(repeating: 0xA0))
        let isWrong = (isContinuation .^ mustContinue) .| isOtherLead .| isSurrogate
        // Sixteen bytes both: as two numbers they are compared in one step, as a mask one by one.
        return unsafeBitCast(isWrong, to: SIMD2<UInt64>.self) == SIMD2(repeating: 0)
    }

    @inline(__always)
    private static func isUsualLead(_ bytes: Vector) -> SIMDMask<Vector.MaskStorage> {
        (bytes &- Vector(repeating: usualLeads.lowerBound)) .<= Vector(repeating: UInt8(usualLeads.count - 1))
    }

    /// The first bytes of characters of three bytes; those that start with 0xE0 are checked one by one.
    private static let usualLeads: ClosedRange<UInt8> = 0xE1...0xEF

    // MARK: One character at a time

    /// The length in bytes of the character at a position; `nil` if it is malformed.
    @inline(__always)
    private static func length(at position: Int, in bytes: ByteView) -> Int? {
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

    /// A length, if there are so many bytes and all after the first are allowed in their place.
    @inline(__always)
    private static func holds(
        _ length: Int, _ second: ClosedRange<UInt8>, at position: Int, in bytes: ByteView
    ) -> Int? {
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        if length > 2, bytes[position + 2] & 0xC0 != 0x80 { return nil }
        if length > 3, bytes[position + 3] & 0xC0 != 0x80 { return nil }
        return length
    }

    // MARK: Decomposed letters

    /// Whether valid UTF-8 has letters that macOS decomposes: conjoining Hangul (U+1100…U+11FF), combining marks
    /// (U+0300…U+036F) or kana voicing marks (U+3099, U+309A).
    ///
    /// Each begins with one of four bytes that are rare in Korean text, and that never appear within another character of
    /// UTF-8.
    package static func mayBeDecomposed(_ bytes: [UInt8]) -> Bool {
        bytes.withView { bytes in
            holds(0xCC, in: bytes) { _, _ in true } || holds(0xCD, in: bytes) { second, _ in second < 0xB0 }
                || holds(0xE1, in: bytes) { second, _ in (0x84...0x87).contains(second) }
                || holds(0xE3, in: bytes) { second, third in second == 0x82 && (0x99...0x9A).contains(third) }
        }
    }

    /// Whether valid UTF-8 has a scalar that starts with a byte and is one of those looked for.
    private static func holds(
        _ lead: UInt8, in bytes: ByteView, _ isWanted: (_ second: UInt8, _ third: UInt8) -> Bool
    ) -> Bool {
        var position = bytes.firstIndex(of: lead, from: 0)
        while let found = position {
            let third = found + 2 < bytes.count ? bytes[found + 2] : 0
            if isWanted(bytes[found + 1], third) { return true }
            position = bytes.firstIndex(of: lead, from: found + 1)
        }
        return false
    }
}
