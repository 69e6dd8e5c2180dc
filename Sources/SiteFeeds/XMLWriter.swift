import SiteModel

/// Writes XML 1.0.
struct XMLWriter {
    private var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var depth = 0

    /// What has been written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an element that holds others.
    mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [], content: (inout XMLWriter) -> Void
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
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        indent()
        open(name, attributes)
        append(">")
        append(escaping: text)
        close(name)
    }

    /// Writes an element that holds nothing.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)]) {
        indent()
        open(name, attributes)
        append("/>\n")
    }

    // MARK: Pieces

    private mutating func indent() {
        for _ in 0..<depth { append("  ") }
    }

    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
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

    private mutating func close(_ name: String) {
        append("</")
        append(name)
        append(">\n")
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    // MARK: Escapes

    /// Markup, and what XML 1.0 may forbid.
    private static let special = ASCIISet(
        String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init))) + "&<>\"")

    /// Writes text with markup escaped, and without the characters that XML 1.0 forbids (section 2.2).
    private mutating func append(escaping text: String) {
        let special = Self.special
        // U+FFFE and U+FFFF start with 0xEF.
        guard text.utf8.contains(where: { $0 == 0xEF || special.contains($0) }) else { return append(text) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\t", "\n", "\r": bytes.append(UInt8(ascii: scalar))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }
}
