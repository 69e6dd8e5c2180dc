extension ByteBuffer {
    /// Adds a text with some of its characters written in another way.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - next: Finds the next byte that may have to be, from an index on; the end of the text when there is none.
    ///   - escape: What to write for the bytes from an index on, and how many they are; `nil` for the byte itself.
    @inlinable
    package mutating func append(
        escaping text: String, next: (UnsafeBufferPointer<UInt8>, Int) -> Int,
        escape: (UnsafeBufferPointer<UInt8>, Int) -> (text: String, length: Int)?
    ) {
        text.withUTF8Bytes { utf8 in
            var written = 0
            var index = next(utf8, 0)
            while index < utf8.count {
                if let escape = escape(utf8, index) {
                    append(UnsafeBufferPointer(rebasing: utf8[written..<index]))
                    append(escape.text)
                    written = index + escape.length
                }
                index = next(utf8, max(index + 1, written))
            }
            append(UnsafeBufferPointer(rebasing: utf8[written...]))
        }
    }
}
