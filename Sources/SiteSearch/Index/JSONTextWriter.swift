import SiteBytes

/// Writes the JSON of the index without spaces, in the order in which it is told.
struct JSONTextWriter: ~Copyable {
    private var buffer = ByteBuffer(capacity: 4096)
    private var needsComma = false

    /// Writes a list or an object with what is in it.
    mutating func list(_ body: (inout JSONTextWriter) -> Void) { nest("[", "]", body) }
    mutating func object(_ body: (inout JSONTextWriter) -> Void) { nest("{", "}", body) }

    private mutating func nest(_ open: StaticString, _ close: StaticString, _ body: (inout JSONTextWriter) -> Void) {
        separate()
        buffer.append(open)
        needsComma = false
        body(&self)
        buffer.append(close)
        needsComma = true
    }

    /// Writes the name of a member, whose value is written next.
    mutating func name(_ name: StaticString) {
        separate()
        buffer.append("\"")
        buffer.append(name)
        buffer.append("\":")
        needsComma = false
    }

    /// Writes a number.
    mutating func number(_ number: Int) {
        separate()
        buffer.append(String(number))
    }

    /// Writes a list of numbers.
    mutating func numbers(_ numbers: some Sequence<Int>) {
        list { writer in
            for number in numbers { writer.number(number) }
        }
    }

    /// Writes a text.
    mutating func text(_ text: String) {
        separate()
        buffer.append("\"")
        for byte in text.utf8 { append(escaping: byte) }
        buffer.append("\"")
    }

    /// Writes a list of texts.
    mutating func texts(_ texts: [String]) {
        list { writer in
            for text in texts { writer.text(text) }
        }
    }

    private mutating func separate() {
        if needsComma { buffer.append(",") }
        needsComma = true
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            buffer.append(UInt8(ascii: "\\"))
            buffer.append(byte)
        case ..<0x20:
            buffer.append("\\u00")
            buffer.append(byte < 0x10 ? "0" : "1")
            buffer.append(String(byte & 0x0F, radix: 16))
        default: buffer.append(byte)
        }
    }

    /// What has been written.
    var bytes: [UInt8] { Array(buffer.bytes) }
}
