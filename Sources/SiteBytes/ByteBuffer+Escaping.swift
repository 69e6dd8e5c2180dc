extension ByteBuffer {
    /// Adds a text with some of its characters written in another way.
    ///
    /// - Parameters:
    ///   - text: The text as UTF-8.
    ///   - next: Finds the next byte at or after an index that may have to be replaced; the end of the text if there is
    ///     none.
    ///   - replace: Adds the replacement for the bytes from an index on, and returns how many bytes that replaces; 0 to
    ///     keep the byte.
    @inlinable @inline(__always)
    package mutating func append(
        escaping text: ByteView, next: (ByteView, Int) -> Int,
        replace: (ByteView, Int, inout ByteBuffer) -> Int
    ) {
        var written = 0
        var index = next(text, 0)
        while index < text.count {
            append(text[view: written..<index])
            written = index + replace(text, index, &self)
            index = next(text, max(index + 1, written))
        }
        append(text[view: written...])
    }

    /// The entity for a character that has a meaning in HTML and XML; `nil` for any other.
    @inlinable
    package static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    // MARK: HTML

    /// Adds text with `&`, `<`, `>` and both quotes escaped, and without control characters.
    package mutating func append(escapingHTML text: String) {
        text.withUTF8Bytes { append(escapingHTML: $0) }
    }

    /// Adds UTF-8 with `&`, `<`, `>` and both quotes escaped, and without control characters.
    package mutating func append(escapingHTML bytes: ByteView) {
        append(escaping: bytes, next: Self.nextSpecial) { text, position, output in
            let byte = text[position]
            guard let entity = byte == UInt8(ascii: "'") ? "&#39;" : Self.entity(for: byte) else {
                return ControlCharacter.byteCount(in: text, at: position)
            }
            output.append(entity)
            return 1
        }
    }

    /// Adds UTF-8 with `&`, `<`, `>` and both quotes escaped, and without control characters.
    package mutating func append(escapingHTML bytes: [UInt8]) {
        bytes.withView { append(escapingHTML: $0) }
    }

    private static func nextSpecial(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start) {
            ControlCharacter.mayStart($0.or("'").or(either: "&", or: "\"").or(either: "<", or: ">"))
        }
    }
}

extension String {
    /// The text with `&`, `<`, `>` and both quotes escaped, and without control characters.
    package var escapedForHTML: String {
        var html = ByteBuffer(capacity: utf8.count + 16)
        html.append(escapingHTML: self)
        return String(decoding: html.bytes, as: UTF8.self)
    }
}
