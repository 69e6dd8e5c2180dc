#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension String {
    /// Whether this text comes before another by UTF-8 bytes: an order that no locale changes.
    package func precedes(_ other: String) -> Bool {
        withUTF8Bytes { left in other.withUTF8Bytes { right in left.precedes(right) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes come before others.
    package func precedes(_ other: ByteView) -> Bool {
        guard let start = baseAddress, let otherStart = other.baseAddress else { return count < other.count }
        let order = memcmp(start, otherStart, Swift.min(count, other.count))
        return order == 0 ? count < other.count : order < 0
    }

    /// Where a byte is first, at or after an index.
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
        return found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
    }

    /// Whether these bytes are the same as others.
    package func equals(_ other: ByteView) -> Bool {
        guard count == other.count else { return false }
        guard let start = baseAddress, let otherStart = other.baseAddress else { return true }
        return memcmp(start, otherStart, count) == 0
    }
}

extension [String] {
    /// The positions of the texts in the order of their UTF-8 bytes.
    ///
    /// The texts are compared side by side in one piece of memory: sorting strings counts references at every step.
    package var positionsInByteOrder: [Int] {
        var texts = ByteBuffer(capacity: count * Self.usualLength)
        var places: [(text: Range<Int>, position: Int)] = []
        places.reserveCapacity(count)
        for (position, text) in enumerated() {
            let start = texts.count
            texts.append(text)
            places.append((start..<texts.count, position))
        }
        places.sort { texts[$0.text].precedes(texts[$1.text]) }
        return places.map(\.position)
    }

    /// Of a path, in bytes.
    private static var usualLength: Int { 64 }
}

/// A path that is compared with others by its UTF-8 bytes.
///
/// The hash of a `String` looks for the composed form of every letter first, which for Hangul costs many times as much;
/// the paths of a site are composed already.
package struct ExactPath: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: ExactPath, right: ExactPath) -> Bool {
        left.text.withUTF8Bytes { left in right.text.withUTF8Bytes { right in left.equals(right) } }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: text)
    }
}

extension Hasher {
    /// Adds the bytes of a text in NFC, without looking for its composed form.
    package mutating func combine(bytesOf text: String) {
        text.withUTF8Bytes { combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes all at once; an array adds them one by one.
    package mutating func combine(bytesOf array: [UInt8]) {
        array.withUnsafeBytes { combine(bytes: $0) }
    }
}
