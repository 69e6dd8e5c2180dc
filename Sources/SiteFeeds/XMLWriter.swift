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

    /// Writes text with markup escaped, and without the characters that XML 1.0 forbids (section 2.2).
    private mutating func append(escaping text: String) {
        text.withUTF8Bytes { output.append(escaping: $0, next: Self.nextSpecial, replace: Self.replaceSpecial) }
    }

    /// Finds markup, control characters, and the first byte of U+FFFE and U+FFFF.
    private static func nextSpecial(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start) { $0.or(0...0x1F).or("&").or("<").or(">").or("\"").or(0xEF) }
    }

    private static func replaceSpecial(
        in text: ByteView, at position: Int, output: inout ByteBuffer
    ) -> Int {
        if let entity = ByteBuffer.entity(for: text[position]) {
            output.append(entity)
            return 1
        }
        switch text[position] {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return 0
        case 0..<0x20: return 1
        default:
            let rest = text[position...]
            return rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF]) ? 3 : 0
        }
    }
}
