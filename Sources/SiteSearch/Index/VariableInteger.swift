import SiteBytes

// Numbers in the index: LEB128, seven bits in each byte, the lowest first
// (https://en.wikipedia.org/wiki/LEB128#Unsigned_LEB128).

extension ByteBuffer {
    /// Adds a number that is not negative.
    @inline(__always)
    mutating func append(variable number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Adds a text with its length before it.
    mutating func append(counted text: String) {
        append(variable: text.utf8.count)
        append(text)
    }
}

/// Reads what was written piece by piece, and never beyond its end.
struct ByteCursor {
    let bytes: ByteView
    private(set) var position = 0

    init(_ bytes: ByteView) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Reads a byte.
    @inline(__always)
    mutating func byte() throws(SearchDamage) -> UInt8 {
        guard position < bytes.count else { throw .content }
        defer { position += 1 }
        return bytes[position]
    }

    /// Reads a number.
    @inline(__always)
    mutating func variable() throws(SearchDamage) -> Int {
        var (number, shift) = (0, 0)
        while true {
            let byte = try byte()
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
            guard shift <= 49 else { throw .content }
        }
    }

    /// Reads so many bytes.
    @inline(__always)
    mutating func take(_ count: Int) throws(SearchDamage) -> ByteView {
        guard count >= 0, count <= bytes.count - position else { throw .content }
        defer { position += count }
        return bytes[view: position..<(position + count)]
    }

    /// Reads a text with its length before it.
    mutating func countedText() throws(SearchDamage) -> String {
        String(decoding: try take(try variable()), as: UTF8.self)
    }
}
