import SiteBytes
import SiteModel

/// Writes JSON text that may stand inside a `<script>` element.
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

    /// Writes JSON that is ready as the next value of a list.
    mutating func element(ready json: [UInt8]) {
        separate()
        json.withUnsafeBufferPointer { output.append($0) }
    }

    // MARK: Members

    /// Writes a member of an object that is a text, unless there is none.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        self.name(name)
        append(text)
    }

    /// Writes a member of an object that is an address, made of two parts.
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

    /// Writes a member of an object that is JSON made before.
    mutating func member(_ name: StaticString, ready json: [UInt8]) {
        self.name(name)
        json.withUnsafeBufferPointer { output.append($0) }
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

    /// Puts a comma behind whatever stands before in the same list or object.
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
    /// Besides what JSON asks for, `<`, `>` and `&` are escaped, so that no text can end the element or open a comment
    /// in it, and the two line separators that older scripts take for the end of a line.
    private mutating func escape(_ text: String) {
        output.append(escaping: text, next: Self.nextSpecial, escape: Self.escape)
    }

    /// What a JSON text or a `<script>` element reads in its own way, and the first byte of line separators.
    private static func nextSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstIndex(from: start) {
            $0.or(0...0x1F).or("\"").or("\\").or("<").or(">").or("&").or(0x7F).or(0xE2)
        }
    }

    private static func escape(
        in text: UnsafeBufferPointer<UInt8>, at position: Int
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
