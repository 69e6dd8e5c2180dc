/// Writes XML 1.0.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    /// Writes an element that holds others.
    mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [], content: (inout XMLWriter) -> Void
    ) {
        line("<\(name)\(Self.markup(of: attributes))>")
        depth += 1
        content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// Writes an element that holds text.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        line("<\(name)\(Self.markup(of: attributes))>\(Self.escape(text))</\(name)>")
    }

    /// Writes an element that holds nothing.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)]) {
        line("<\(name)\(Self.markup(of: attributes))/>")
    }

    private mutating func line(_ markup: String) {
        text += String(repeating: "  ", count: depth) + markup + "\n"
    }

    private static func markup(of attributes: [(name: String, value: String)]) -> String {
        attributes.map { " \($0.name)=\"\(escape($0.value))\"" }.joined()
    }

    /// Whether a byte stands for itself; U+FFFE and U+FFFF start with 0xEF.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        default: true
        }
    }

    /// Escapes markup and leaves out the characters that XML 1.0 forbids (section 2.2).
    private static func escape(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
