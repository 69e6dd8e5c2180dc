/// Bytes that something else holds: they are valid only for as long as it does, so they are passed on but never kept.
@usableFromInline
package typealias ByteView = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// Some of the bytes.
    @inlinable @inline(__always)
    package subscript(view range: some RangeExpression<Int>) -> ByteView { ByteView(rebasing: self[range]) }
}

extension [UInt8] {
    /// Reads the bytes where they are; the view is gone when `body` returns.
    @inlinable @inline(__always)
    package func withView<Result, Failure: Error>(
        _ body: (ByteView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer(body)
    }

    /// The text that some of the bytes are.
    @inlinable
    package func text(in range: Range<Int>) -> String {
        withView { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The 64 bits at a position, lowest byte first.
    @inlinable
    package func word(at position: Int) -> UInt64 {
        withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)) }
    }

    /// Whether a text that the program holds is at a position.
    package func holds(_ text: StaticString, at position: Int) -> Bool {
        guard position >= 0, position <= count - text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in withView { $0[view: position..<(position + text.count)].equals(text) } }
    }

    /// A copy that takes no more memory than it needs.
    package var compact: [UInt8] { withView { Array($0) } }
}

extension ArraySlice<UInt8> {
    /// Reads the bytes where they are; the view is gone when `body` returns.
    @inlinable @inline(__always)
    package func withView<Result, Failure: Error>(
        _ body: (ByteView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer(body)
    }
}
