import SiteBytes
import SiteModel

/// Writes JSON that is safe inside a `<script>` element.
struct JSONWriter: ~Copyable {
    private var output = ByteBuffer(capacity: JSONWriter.usualSize)

    /// What has been written, as UTF-8.
    var bytes: [UInt8] { Array(output.bytes) }

    private static let usualSize = 2000

    // MARK: Values

    /// Writes an object, alone or as the next value of a list.
    mutating func object(_ writeMembers: (inout JSONWriter) -> Void) {
        separate()
        output.append(UInt8(ascii: "{"))
        writeMembers(&self)
        output.append(UInt8(ascii: "}"))
    }

    /// Writes a text as the next value of a list.
    mutating func element(_ text: String) {
        separate()
        append(text)
    }

    /// Writes finished JSON as the next value of a list.
    mutating func element(ready json: [UInt8]) {
        separate()
        output.append(json)
    }

    // MARK: Members

    /// Writes a member of an object that is a text, or nothing if there is no text.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        self.name(name)
        append(text)
    }

    /// Writes a member of an object that is an address in two parts.
    mutating func member(_ name: StaticString, origin: String, link: String) {
        self.name(name)
        output.append(UInt8(ascii: "\""))
        escape(origin)
        escape(link)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a member of an object that is a number.
    mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        output.append(String(number))
    }

    /// Writes a member of an object that is finished JSON.
    mutating func member(_ name: StaticString, ready json: [UInt8]) {
        self.name(name)
        output.append(json)
    }

    /// Writes a member of an object that is a list.
    mutating func list(_ name: StaticString, _ writeElements: (inout JSONWriter) -> Void) {
        self.name(name)
        output.append(UInt8(ascii: "["))
        writeElements(&self)
        output.append(UInt8(ascii: "]"))
    }

    // MARK: Text

    /// Writes the name of a member, which needs no escapes.
    private mutating func name(_ name: StaticString) {
        separate()
        output.append(UInt8(ascii: "\""))
        output.append(name)
        output.append(UInt8(ascii: "\""))
        output.append(UInt8(ascii: ":"))
    }

    /// Adds a comma if the list or object already has a value.
    private mutating func separate() {
        switch output.bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        default: output.append(UInt8(ascii: ","))
        }
    }

    /// Writes a text in quotes.
    private mutating func append(_ text: String) {
        output.append(UInt8(ascii: "\""))
        escape(text)
        output.append(UInt8(ascii: "\""))
    }

    /// Writes a text without quotes.
    ///
    /// Besides what JSON requires, this escapes `<`, `>` and `&`, so that no text can end the element or open a comment
    /// in it, and the two line separators that end lines in older scripts. Control characters are left out.
    private mutating func escape(_ text: String) {
        text.withUTF8Bytes { output.append(escaping: $0, next: Self.nextSpecial, replace: Self.replaceSpecial) }
    }

    /// Finds what has a meaning in JSON strings or `<script>` elements, and the first byte of line separators.
    private static func nextSpecial(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start) {
            $0.or(0...0x1F).or("\"").or("\\").or("<").or(">").or("&").or(0x7F).or(0xC2).or(0xE2).or(0xEF...0xF4)
        }
    }

    private static func replaceSpecial(
        in text: ByteView, at position: Int, output: inout ByteBuffer
    ) -> Int {
        let byte = text[position]
        switch byte {
        case UInt8(ascii: "\""): output.append("\\\"" as StaticString)
        case UInt8(ascii: "\\"): output.append("\\\\" as StaticString)
        case UInt8(ascii: "\n"): output.append("\\n" as StaticString)
        case 0xE2:
            // U+2028 and U+2029.
            guard position + 2 < text.count, text[position + 1] == 0x80, 0xA8...0xA9 ~= text[position + 2] else {
                return 0
            }
            output.append("\\u202" + String(text[position + 2] & 0xF, radix: 16))
            return 3
        case 0x7F...: return ControlCharacter.byteCount(in: text, at: position)
        default:
            let controls = ControlCharacter.byteCount(in: text, at: position)
            guard controls == 0 else { return controls }
            output.append("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
        }
        return 1
    }
}
