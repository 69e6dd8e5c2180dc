/// Characters that no text for readers has: control characters except tabs and line ends, and noncharacters.
///
/// HTML counts them as errors (https://html.spec.whatwg.org/#preprocessing-the-input-stream), XML forbids most.
package enum ControlCharacter {
    /// The text without such characters.
    ///
    /// - Parameter text: UTF-8.
    /// - Returns: The same bytes if there is nothing to remove.
    package static func removed(from text: [UInt8]) -> [UInt8] {
        text.withView { view -> [UInt8]? in
            let start = first(in: view, from: 0)
            guard start < view.count else { return nil }
            var output = ByteBuffer(capacity: view.count)
            output.append(view[view: ..<start])
            output.append(escaping: view[view: start...], next: next) { text, position, _ in
                byteCount(in: text, at: position)
            }
            return Array(output.bytes)
        } ?? text
    }

    /// How many bytes the character at a position takes if it is one of these; 0 for any other.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - position: Where the character starts.
    /// - Returns: 1 to 4, or 0.
    package static func byteCount(in text: ByteView, at position: Int) -> Int {
        let rest = text[view: position...]
        switch rest[0] {
        case 0x09, 0x0A, 0x0D: return 0
        case 0..<0x20, 0x7F: return 1
        // U+0080 to U+009F.
        case 0xC2: return rest.count > 1 && rest[1] < 0xA0 ? 2 : 0
        // U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
        case 0xEF where rest.count > 2:
            let isNoncharacter = rest[1] == 0xB7 ? 0x90...0xAF ~= rest[2] : rest[1] == 0xBF && rest[2] >= 0xBE
            return isNoncharacter ? 3 : 0
        // The last two of every later plane.
        case 0xF0...0xF4 where rest.count > 3:
            return rest[1] & 0x0F == 0x0F && rest[2] == 0xBF && rest[3] >= 0xBE ? 4 : 0
        default: return 0
        }
    }

    private static func first(in text: ByteView, from start: Int) -> Int {
        func next(_ start: Int) -> Int {
            Self.next(text, text.indexSkippingStretches(from: start, without: mayStart))
        }
        var position = next(start)
        while position < text.count, byteCount(in: text, at: position) == 0 { position = next(position + 1) }
        return position
    }

    /// The next byte with which such a character may start.
    fileprivate static func next(_ text: ByteView, _ start: Int) -> Int {
        text.firstIndex(from: start, of: mayStart)
    }

    /// Looks for the bytes with which such a character may start: up to 0x1F, 0x7F, 0xC2, and from 0xEF on.
    ///
    /// A carriage return is rare, and no text has the bytes from 0xF5 on: fewer ranges are quicker.
    @inlinable @inline(__always)
    static func mayStart(_ bytes: ByteVector) -> ByteVector {
        bytes.or(from: 0xEF, through: 0x08).or(0x0B...0x1F).or(0x7F).or(0xC2)
    }
}

extension ByteBuffer {
    /// Adds text without control characters and noncharacters, but with tabs and line ends.
    package mutating func append(withoutControlCharacters text: String) {
        text.withUTF8Bytes { text in
            append(escaping: text, next: ControlCharacter.next) { text, position, _ in
                ControlCharacter.byteCount(in: text, at: position)
            }
        }
    }
}

extension String {
    /// The text without control characters and noncharacters, but with tabs and line ends.
    package var withoutControlCharacters: String {
        String(decoding: ControlCharacter.removed(from: Array(utf8)), as: UTF8.self)
    }
}
