import SiteBytes
import SiteModel

/// Writes values one after the other as bytes.
struct CacheEncoder: ~Copyable {
    private var output: ByteBuffer
    /// The documents whose bodies were written, by position in the site: a file that shows one needs it.
    private(set) var bodies: [Int] = []

    /// Makes an empty encoder with room for about the expected number of bytes.
    init(expecting expected: Int = 256) {
        output = ByteBuffer(capacity: expected)
    }

    /// Everything written so far.
    var bytes: [UInt8] { Array(output.bytes) }

    /// The fingerprint of everything written so far.
    var fingerprint: Fingerprint { Fingerprint(of: output) }

    /// Makes room for more bytes.
    mutating func reserve(_ count: Int) {
        output.reserve(count)
    }

    /// Writes a value.
    mutating func write(_ value: some CacheEncodable) {
        value.encode(into: &self)
    }

    /// Records that a body was written.
    mutating func noteBody(of position: Int) {
        bodies.append(position)
    }

    /// Writes a text without its length.
    mutating func write(text: String) {
        output.append(text)
    }

    /// Writes 64 bits, lowest byte first.
    mutating func write(word: UInt64) {
        output.append(word: word)
    }

    /// Writes a number that is mostly small: seven bits to a byte, lowest first, the eighth set if more follow.
    mutating func write(count: UInt64) {
        var rest = count
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(rest))
    }

    /// Writes bytes without their count.
    mutating func write(bytes other: some Sequence<UInt8>) {
        output.append(contentsOf: other)
    }
}
