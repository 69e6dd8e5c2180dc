extension String {
    /// Whether this text stands before another, by UTF-8 bytes: an order that no locale changes.
    ///
    /// - Parameter other: The text to compare with.
    /// - Returns: `true` when this text comes first.
    public func precedes(_ other: String) -> Bool {
        utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in left.lexicographicallyPrecedes(right) }
        }.flatMap { $0 } ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}
