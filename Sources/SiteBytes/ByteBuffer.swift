/// Bytes being written, one short piece after another.
///
/// An array's `append(contentsOf:)` costs more than most of the pieces that make up a page; this is a bare copy.
@usableFromInline
package struct ByteBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    /// How many bytes have been written.
    @usableFromInline package var count = 0

    /// Makes an empty buffer.
    ///
    /// - Parameter capacity: How many bytes fit before it has to grow.
    package init(capacity: Int) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit {
        start.deallocate()
    }

    /// What has been written; gone as soon as more is written or the buffer ends.
    @inlinable
    package var bytes: ByteView { UnsafeBufferPointer(start: start, count: count) }

    /// Some of what has been written; gone as soon as more is written or the buffer ends.
    @inlinable
    package subscript(range: Range<Int>) -> ByteView { bytes[view: range] }

    /// Adds a byte.
    @inlinable @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    /// Adds bytes.
    @inlinable @inline(__always)
    package mutating func append(_ source: ByteView) {
        guard let base = source.baseAddress else { return }
        if capacity - count < source.count { grow(by: source.count) }
        (start + count).update(from: base, count: source.count)
        count += source.count
    }

    /// Adds a text that the program holds.
    @inlinable @inline(__always)
    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a text.
    @inlinable
    package mutating func append(_ text: String) {
        text.withUTF8Bytes { append($0) }
    }

    /// Adds some bytes of an array.
    @inlinable
    package mutating func append(_ array: [UInt8], in range: Range<Int>) {
        array.withView { append($0[view: range]) }
    }

    /// Adds bytes.
    @inlinable
    package mutating func append(_ array: [UInt8]) {
        array.withView { append($0) }
    }

    /// Adds bytes.
    @inlinable
    package mutating func append(contentsOf bytes: some Sequence<UInt8>) {
        let isWritten: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
        if isWritten == nil { for byte in bytes { append(byte) } }
    }

    /// Adds 64 bits, lowest byte first.
    @inlinable
    package mutating func append(word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { $0.withMemoryRebound(to: UInt8.self) { append($0) } }
    }

    /// Makes room for so many more bytes at once.
    package mutating func reserve(_ additional: Int) {
        if capacity - count < additional { grow(by: additional) }
    }

    /// Takes off what was written after so many bytes.
    @inlinable
    package mutating func cut(to newCount: Int) {
        count = min(count, newCount)
    }

    @inline(never) @usableFromInline
    mutating func grow(by additional: Int) {
        capacity = max(2 * capacity, count + additional)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}
