/// Writes values one after the other as bytes.
struct CacheEncoder {
    private(set) var bytes: [UInt8] = []

    /// Makes room for so many more bytes at once.
    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(bytes.count + count)
    }

    /// Writes a value.
    mutating func write(_ value: some CacheCodable) {
        value.encode(into: &self)
    }

    /// Writes 64 bits, lowest byte first.
    mutating func write(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Writes a number that is mostly small: seven bits to a byte, lowest first, the eighth saying that more follow.
    mutating func write(count: UInt64) {
        var rest = count
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes bytes as they are, without their count.
    mutating func write(bytes other: some Collection<UInt8>) {
        bytes.append(contentsOf: other)
    }
}
