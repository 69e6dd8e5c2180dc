extension String {
    /// The longest prefix of the text that fits a number of bytes, without splitting a grapheme.
    ///
    /// - Parameter limit: The maximum number of UTF-8 bytes.
    /// - Returns: The prefix.
    public func cut(toByteCount limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var byteCount = 0
        let kept = prefix { character in
            byteCount += character.utf8.count
            return byteCount <= limit
        }
        return String(kept)
    }
}
