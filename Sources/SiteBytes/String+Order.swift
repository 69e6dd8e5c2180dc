import Foundation

extension String {
    /// Whether this text stands before another, by UTF-8 bytes: an order that no locale changes.
    ///
    /// - Parameter other: The text to compare with.
    /// - Returns: `true` when this text comes first.
    public func precedes(_ other: String) -> Bool {
        withUTF8Bytes { left in other.withUTF8Bytes { right in left.precedes(right) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these bytes stand before others.
    ///
    /// - Parameter other: The bytes to compare with.
    /// - Returns: `true` when these come first.
    package func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = baseAddress, let otherStart = other.baseAddress else { return count < other.count }
        let order = memcmp(start, otherStart, Swift.min(count, other.count))
        return order == 0 ? count < other.count : order < 0
    }
}
