/// A value in JSON text that may stand inside a `<script>` element.
enum JSONValue: ExpressibleByStringLiteral {
    case text(String)
    case number(Int)
    case list([JSONValue])
    /// Members in the order in which they are written; those without a value are left out.
    case object([(name: String, value: JSONValue?)])

    init(stringLiteral text: String) {
        self = .text(text)
    }

    /// The value as UTF-8.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2000)
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (position, value) in values.enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                value.append(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): Self.append(members, to: &bytes)
        }
    }

    private static func append(_ members: [(name: String, value: JSONValue?)], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for case (let name, let value?) in members {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            append(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            value.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a text in quotes.
    ///
    /// Besides what JSON asks for, `<`, `>` and `&` are escaped, so that no text can end the element or open a comment
    /// in it, and the two line separators that older scripts take for the end of a line.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var written = 0
            for (position, byte) in utf8.enumerated() where !isPlain(byte) {
                guard let escape = escape(byte, at: position, in: utf8) else { continue }
                bytes.append(contentsOf: utf8[written..<position])
                bytes.append(contentsOf: escape.text.utf8)
                written = position + escape.length
            }
            bytes.append(contentsOf: utf8[written...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte stands for itself wherever it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            0x7F,
            0xE2:
            false
        default: true
        }
    }

    private static func escape(
        _ byte: UInt8, at position: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (text: String, length: Int)? {
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
