import SiteModel

/// Writes JSON text that may stand inside a `<script>` element.
struct JSONWriter {
    /// What has been written, as UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Makes a writer that has written nothing.
    init() {
        bytes.reserveCapacity(Self.usualSize)
    }

    private static let usualSize = 2000

    // MARK: Values

    /// Writes an object, alone or as the next value of a list.
    mutating func object(_ writeMembers: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        writeMembers(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a text as the next value of a list.
    mutating func element(_ text: String) {
        separate()
        append(text)
    }

    /// Writes JSON that is ready as the next value of a list.
    mutating func element(ready json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
    }

    // MARK: Members

    /// Writes a member of an object that is a text, unless there is none.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        self.name(name)
        append(text)
    }

    /// Writes a member of an object that is a number.
    mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes a member of an object that is JSON made before.
    mutating func member(_ name: StaticString, ready json: [UInt8]) {
        self.name(name)
        bytes.append(contentsOf: json)
    }

    /// Writes a member of an object that is a list.
    mutating func list(_ name: StaticString, _ writeElements: (inout JSONWriter) -> Void) {
        self.name(name)
        bytes.append(UInt8(ascii: "["))
        writeElements(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    // MARK: Text

    /// Writes the name of a member, which needs no escapes.
    private mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Puts a comma behind whatever stands before in the same list or object.
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    /// Writes a text in quotes.
    ///
    /// Besides what JSON asks for, `<`, `>` and `&` are escaped, so that no text can end the element or open a comment
    /// in it, and the two line separators that older scripts take for the end of a line.
    private mutating func append(_ text: String) {
        var text = text
        let special = Self.special
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var written = 0
            var position = 0
            while position < utf8.count {
                let byte = utf8[position]
                if byte == 0xE2 || special.contains(byte), let escape = Self.escape(at: position, in: utf8) {
                    bytes.append(contentsOf: utf8[written..<position])
                    bytes.append(contentsOf: escape.text.utf8)
                    position += escape.length
                    written = position
                } else {
                    position += 1
                }
            }
            bytes.append(contentsOf: utf8[written...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What a JSON text or a `<script>` element reads in its own way.
    private static let special = ASCIISet(
        String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init))) + "\"\\<>&\u{7F}")

    private static func escape(
        at position: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (text: String, length: Int)? {
        let byte = text[position]
        switch byte {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case UInt8(ascii: "\n"): return ("\\n", 1)
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
            return ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16), 1)
        case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80:
            // U+2028 and U+2029.
            let last = text[position + 2]
            return last == 0xA8 || last == 0xA9 ? ("\\u202" + String(last & 0xF, radix: 16), 3) : nil
        default: return nil
        }
    }
}
