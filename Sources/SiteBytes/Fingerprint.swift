/// Identifies some bytes: equal bytes have equal fingerprints, and different ones do not have the same by chance.
///
/// It is MurmurHash3 for 64-bit machines with 128 bits of output and the seed 0 (Austin Appleby, in the public domain:
/// https://github.com/aappleby/smhasher/wiki/MurmurHash3), the same on every machine. It must stay as it is: a site
/// remembers the addresses of its documents by it for as long as it exists.
///
/// Someone who makes two texts collide on purpose harms nobody else: a file is compared with its own past, so that a
/// change of theirs is not noticed, or with one that is gone (`AddressBook`), of which they could as well add a copy.
package struct Fingerprint: Hashable, Sendable {
    package let low: UInt64
    package let high: UInt64

    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The fingerprint of some bytes.
    package init(of bytes: UnsafeRawBufferPointer) {
        var state = State()
        let wholeCount = bytes.count & ~15
        if var place = bytes.baseAddress {
            let end = place + wholeCount
            while place < end {
                state.absorb(
                    UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)),
                    UInt64(littleEndian: (place + 8).loadUnaligned(as: UInt64.self)))
                place += 16
            }
        }
        var rest: (low: UInt64, high: UInt64) = (0, 0)
        for (place, byte) in bytes[wholeCount...].enumerated() {
            if place < 8 { rest.low |= UInt64(byte) << UInt64(8 * place) }
            if place >= 8 { rest.high |= UInt64(byte) << UInt64(8 * place - 64) }
        }
        (low, high) = state.finish(rest.low, rest.high, byteCount: bytes.count)
    }

    /// The fingerprint of some bytes.
    package init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
    }

    /// The fingerprint of some bytes.
    package init(of bytes: ArraySlice<UInt8>) {
        self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
    }

    /// The fingerprint of what has been written.
    package init(of buffer: borrowing ByteBuffer) {
        self.init(of: UnsafeRawBufferPointer(buffer.bytes))
    }

    /// The fingerprint of a text.
    package init(of text: String) {
        self = text.withUTF8Bytes { Fingerprint(of: UnsafeRawBufferPointer($0)) }
    }

    /// The two words that the hash works on.
    private struct State {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Takes sixteen bytes.
        @inline(__always)
        mutating func absorb(_ first: UInt64, _ second: UInt64) {
            low ^= Self.scattered(first)
            low = (Self.rotate(low, by: 27) &+ high) &* 5 &+ 0x52DC_E729
            high ^= Self.scattered(second: second)
            high = (Self.rotate(high, by: 31) &+ low) &* 5 &+ 0x3849_5AB5
        }

        /// Takes what is left, with zeros behind it.
        mutating func finish(_ first: UInt64, _ second: UInt64, byteCount: Int) -> (low: UInt64, high: UInt64) {
            low ^= Self.scattered(first) ^ UInt64(byteCount)
            high ^= Self.scattered(second: second) ^ UInt64(byteCount)
            low &+= high
            high &+= low
            low = Self.mixed(low)
            high = Self.mixed(high)
            low &+= high
            high &+= low
            return (low, high)
        }

        @inline(__always)
        private static func scattered(_ word: UInt64) -> UInt64 {
            rotate(word &* 0x87C3_7B91_1142_53D5, by: 31) &* 0x4CF5_AD43_2745_937F
        }

        @inline(__always)
        private static func scattered(second word: UInt64) -> UInt64 {
            rotate(word &* 0x4CF5_AD43_2745_937F, by: 33) &* 0x87C3_7B91_1142_53D5
        }

        private static func mixed(_ word: UInt64) -> UInt64 {
            var word = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
            word = (word ^ word >> 33) &* 0xC4CE_B9FE_1A85_EC53
            return word ^ word >> 33
        }

        @inline(__always)
        private static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
            word << count | word >> (64 - count)
        }
    }
}
