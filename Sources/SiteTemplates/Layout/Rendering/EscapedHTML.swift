import SiteModel

/// Escapes values for HTML.
enum EscapedHTML {
    /// Adds text with `&`, `<`, `>` and both quotes escaped.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - output: What it is added to.
    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    /// Adds UTF-8 with `&`, `<`, `>` and both quotes escaped.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - output: What it is added to.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let special = Self.special
        var start = 0
        for index in bytes.indices where special.contains(bytes[index]) {
            guard let escape = escape(bytes[index]) else { continue }
            output += bytes[start..<index]
            escape.withUTF8Buffer { output += $0 }
            start = index + 1
        }
        output += bytes[start...]
    }

    private static let special = ASCIISet("&<>\"'")

    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
