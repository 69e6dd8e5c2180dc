import SiteBytes

extension ByteBuffer {
    /// Adds text with `&`, `<`, `>` and both quotes escaped.
    mutating func append(escapingHTML text: String) {
        text.withUTF8Bytes { append(escapingHTML: $0) }
    }

    /// Adds UTF-8 with `&`, `<`, `>` and both quotes escaped.
    mutating func append(escapingHTML bytes: UnsafeBufferPointer<UInt8>) {
        append(escaping: bytes, next: Self.nextSpecial, replace: Self.replaceSpecial)
    }

    private static func nextSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstIndex(from: start) { $0.or("&").or("<").or(">").or("\"").or("'") }
    }

    private static func replaceSpecial(
        in text: UnsafeBufferPointer<UInt8>, at position: Int, output: inout ByteBuffer
    ) -> Int {
        output.append(entity(for: text[position]) ?? "&#39;")
        return 1
    }
}
