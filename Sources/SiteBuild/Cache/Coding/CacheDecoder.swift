import SiteBytes

/// Reads back what a `CacheEncoder` wrote; never reads past the end, even of damaged bytes.
struct CacheDecoder {
    let bytes: [UInt8]
    private let end: Int
    /// Where the next value starts.
    private(set) var position: Int

    /// Reads part of some bytes.
    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == end }

    /// How many bytes have not been read.
    var restByteCount: Int { end - position }

    /// Reads a value.
    mutating func read<Value: CacheCodable>(_ type: Value.Type = Value.self) throws(CacheDamage) -> Value {
        try Value(from: &self)
    }

    /// Reads 64 bits.
    mutating func word() throws(CacheDamage) -> UInt64 {
        let range = try take(8)
        return bytes.word(at: range.lowerBound)
    }

    /// Reads a number that is mostly small.
    mutating func count() throws(CacheDamage) -> UInt64 {
        // Most are below 128.
        if position < end, bytes[position] < 0x80 {
            defer { position += 1 }
            return UInt64(bytes[position])
        }
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw CacheDamage()
    }

    /// Reads how many bytes or values follow; never more than there are bytes left.
    mutating func length() throws(CacheDamage) -> Int {
        guard let length = Int(exactly: try count()), length <= end - position else { throw CacheDamage() }
        return length
    }

    /// Skips some bytes and returns their range.
    mutating func take(_ count: Int) throws(CacheDamage) -> Range<Int> {
        guard count <= end - position else { throw CacheDamage() }
        defer { position += count }
        return position..<(position + count)
    }

    /// Reads a text of a known length.
    mutating func text(byteCount: Int) throws(CacheDamage) -> String {
        let range = try take(byteCount)
        return bytes.text(in: range)
    }
}
