extension String {
    /// Reads the text's UTF-8 where it lies.
    ///
    /// `withUTF8` wants a text of its own that it may change; making one counts a reference up and down, which costs
    /// more than reading most texts.
    ///
    /// - Parameter body: Reads the bytes; they are gone when it returns.
    /// - Returns: What it returns.
    @inlinable @inline(__always)
    package func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return try copy.withUTF8(body)
    }
}
