import SiteBytes
import SiteModel

/// Escapes values for HTML.
enum EscapedHTML {
    /// Adds text with `&`, `<`, `>` and both quotes escaped.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - output: What it is added to.
    static func append(_ text: String, to output: inout ByteBuffer) {
        text.withUTF8Bytes { append($0, to: &output) }
    }

    /// Adds UTF-8 with `&`, `<`, `>` and both quotes escaped.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - output: What it is added to.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
        var written = 0
        var index = nextSpecial(in: bytes, from: 0)
        while index < bytes.count {
            output.append(UnsafeBufferPointer(rebasing: bytes[written..<index]))
            output.append(entity(bytes[index]))
            written = index + 1
            index = nextSpecial(in: bytes, from: written)
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[written...]))
    }

    private static func nextSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstIndex(from: start) { $0.or("&").or("<").or(">").or("\"").or("'") }
    }

    private static func entity(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
