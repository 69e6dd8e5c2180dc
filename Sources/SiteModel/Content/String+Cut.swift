extension String {
    /// The longest start of the text that fits a number of bytes; no grapheme is cut in two.
    ///
    /// - Parameter limit: The most UTF-8 bytes.
    /// - Returns: The start.
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
