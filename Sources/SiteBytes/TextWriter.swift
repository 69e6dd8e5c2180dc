/// Writes a short text, such as a date, piece by piece without a string for each piece.
@usableFromInline
package struct TextWriter {
    @usableFromInline let buffer: UnsafeMutableBufferPointer<UInt8>
    @usableFromInline var count = 0

    @inlinable
    init(buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// Writes a text.
    package mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { write($0) }
    }

    /// Writes a text.
    package mutating func write(_ text: String) {
        text.withUTF8Bytes { write($0) }
    }

    /// Writes a byte of UTF-8.
    @inlinable @inline(__always)
    package mutating func write(byte: UInt8) {
        precondition(count < buffer.count, "the text is longer than its capacity")
        buffer[count] = byte
        count += 1
    }

    /// Writes a number in decimal.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - width: The least number of digits; zeros fill what is missing.
    package mutating func write(_ number: Int, width: Int = 1) {
        if width == 2, (0..<100).contains(number) {
            write(byte: UInt8(ascii: "0") + UInt8(number / 10))
            return write(byte: UInt8(ascii: "0") + UInt8(number % 10))
        }
        if number < 0 { write("-") }
        var digitCount = 1
        var tens = number.magnitude / 10
        while tens > 0 {
            tens /= 10
            digitCount += 1
        }
        let end = count + max(width, digitCount)
        precondition(end <= buffer.count, "the text is longer than its capacity")
        var rest = number.magnitude
        for position in (count..<end).reversed() {
            buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count = end
    }

    private mutating func write(_ bytes: ByteView) {
        precondition(count + bytes.count <= buffer.count, "the text is longer than its capacity")
        for byte in bytes {
            buffer[count] = byte
            count += 1
        }
    }
}

extension String {
    /// Makes a text piece by piece.
    ///
    /// - Parameters:
    ///   - capacity: The most bytes it may have.
    ///   - write: Writes it.
    @inlinable
    package init(upTo capacity: Int = 96, _ write: (inout TextWriter) -> Void) {
        self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            var writer = TextWriter(buffer: buffer)
            write(&writer)
            return String(decoding: ByteView(rebasing: buffer[..<writer.count]), as: UTF8.self)
        }
    }
}
