import SiteBytes
import SiteModel

/// Writes XML 1.0.
struct XMLWriter: ~Copyable {
    typealias Attribute = (name: StaticString, value: String)

    private var output = ByteBuffer(capacity: 16_384)
    private var depth = 0

    /// Makes a writer that starts with the XML declaration.
    init() {
        append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    /// What has been written.
    var text: String { String(decoding: output.bytes, as: UTF8.self) }

    /// Writes an element that holds others.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute] = [], content: (inout XMLWriter) -> Void
    ) {
        indent()
        open(name, attributes)
        append(">\n")
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
        indent()
        open(name, attributes)
        append(">")
        append(escaping: text)
        close(name)
    }

    /// Writes an element that holds nothing.
    mutating func element(_ name: StaticString, _ attributes: [Attribute]) {
        indent()
        open(name, attributes)
        append("/>\n")
    }

    // MARK: Pieces

    private mutating func indent() {
        for _ in 0..<depth { append("  ") }
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        append("<")
        append(name)
        for attribute in attributes {
            append(" ")
            append(attribute.name)
            append("=\"")
            append(escaping: attribute.value)
            append("\"")
        }
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    private mutating func append(_ text: StaticString) {
        output.append(text)
    }

    // MARK: Escapes

    /// Writes text with markup escaped, and without control characters, of which XML 1.0 forbids most (section 2.2).
    private mutating func append(escaping text: String) {
        text.withUTF8Bytes { output.append(escaping: $0, next: Self.nextSpecial, replace: Self.replaceSpecial) }
    }

    /// Finds markup, and bytes with which control characters and noncharacters may start.
    private static func nextSpecial(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start) {
            $0.or(0...0x1F).or("&").or("<").or(">").or("\"").or(0x7F).or(0xC2).or(0xEF...0xF4)
        }
    }

    private static func replaceSpecial(
        in text: ByteView, at position: Int, output: inout ByteBuffer
    ) -> Int {
        if let entity = ByteBuffer.entity(for: text[position]) {
            output.append(entity)
            return 1
        }
        return ControlCharacter.byteCount(in: text, at: position)
    }
}
