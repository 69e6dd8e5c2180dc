/// Stands for some bytes for as long as a site is kept: what one program remembers by it, every later one finds.
///
/// A cache may be lost, so that `Fingerprint` may become another hash whenever one is faster; this one must stay. It is
/// SipHash-1-3 with 128 bits of output and the key 0, 1, … 15 (https://www.aumasson.jp/siphash/siphash.pdf).
package enum LastingFingerprint {
    /// The fingerprint of some bytes.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> Fingerprint {
        var state = State()
        let wordCount = bytes.count / 8
        for word in 0..<wordCount {
            state.absorb(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)))
        }
        var last = UInt64(truncatingIfNeeded: bytes.count) << 56
        for (place, byte) in bytes[(wordCount * 8)...].enumerated() { last |= UInt64(byte) << UInt64(8 * place) }
        state.absorb(last)
        return state.finish()
    }

    /// The fingerprint of a text.
    package static func of(_ text: String) -> Fingerprint {
        Array(text.utf8).withUnsafeBytes { of($0) }
    }

    /// The four words that SipHash works on.
    private struct State {
        private var first: UInt64
        private var second: UInt64
        private var third: UInt64
        private var fourth: UInt64

        init() {
            let lowKey: UInt64 = 0x0706_0504_0302_0100
            let highKey: UInt64 = 0x0F0E_0D0C_0B0A_0908
            first = lowKey ^ 0x736F_6D65_7073_6575
            second = highKey ^ 0x646F_7261_6E64_6F6D ^ 0xEE
            third = lowKey ^ 0x6C79_6765_6E65_7261
            fourth = highKey ^ 0x7465_6462_7974_6573
        }

        mutating func absorb(_ word: UInt64) {
            fourth ^= word
            round()
            first ^= word
        }

        mutating func finish() -> Fingerprint {
            third ^= 0xEE
            for _ in 0..<3 { round() }
            let low = first ^ second ^ third ^ fourth
            second ^= 0xDD
            for _ in 0..<3 { round() }
            return Fingerprint(low: low, high: first ^ second ^ third ^ fourth)
        }

        private mutating func round() {
            first &+= second
            second = Self.rotate(second, by: 13) ^ first
            first = Self.rotate(first, by: 32)
            third &+= fourth
            fourth = Self.rotate(fourth, by: 16) ^ third
            first &+= fourth
            fourth = Self.rotate(fourth, by: 21) ^ first
            third &+= second
            second = Self.rotate(second, by: 17) ^ third
            third = Self.rotate(third, by: 32)
        }

        private static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
            word << count | word >> (64 - count)
        }
    }
}
