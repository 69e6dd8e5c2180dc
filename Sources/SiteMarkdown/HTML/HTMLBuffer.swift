/// UTF-8 HTML being written.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func reserveCapacity(_ byteCount: Int) {
        bytes.reserveCapacity(byteCount)
    }

    /// Adds markup.
    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text that is already HTML.
    mutating func append(html: String) {
        bytes.append(contentsOf: html.utf8)
    }

    /// Adds bytes that are already HTML; markers are left out.
    mutating func append(html source: UnsafeBufferPointer<UInt8>) {
        appendTranslated(source) { _ in nil }
    }

    /// Starts a new line, unless one has just started.
    mutating func startLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        appendTranslated(text, Self.escape)
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Adds a URL as an attribute's value: what may not stand in a URL is percent-encoded, what is encoded stays.
    mutating func append(url: UnsafeBufferPointer<UInt8>) {
        appendTranslated(url, Self.escapeInURL)
    }

    /// Adds a URL as an attribute's value.
    mutating func append(url: String) {
        var url = url
        url.withUTF8 { append(url: $0) }
    }

    /// Copies runs of bytes that need no translation at once.
    private mutating func appendTranslated(
        _ source: UnsafeBufferPointer<UInt8>, _ translation: (UInt8) -> [UInt8]?
    ) {
        var copied = 0
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte == 0xEF, Marker.starts(at: index, in: source) {
                bytes.append(contentsOf: source[copied..<index])
                index += 3
                copied = index
            } else if let replacement = translation(byte) {
                bytes.append(contentsOf: source[copied..<index])
                bytes.append(contentsOf: replacement)
                index += 1
                copied = index
            } else {
                index += 1
            }
        }
        bytes.append(contentsOf: source[copied..<source.count])
    }

    private static func escape(_ byte: UInt8) -> [UInt8]? {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): textReplacements[Int(byte)]
        default: nil
        }
    }

    private static func escapeInURL(_ byte: UInt8) -> [UInt8]? {
        urlReplacements[Int(byte)]
    }

    private static let textReplacements: [[UInt8]?] = (0...255).map { value in
        switch UInt8(value) {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        case UInt8(ascii: "\""): Array("&quot;".utf8)
        default: nil
        }
    }

    /// What the C library does to a URL (`houdini_escape_href`), so that plain output equals its own.
    private static let urlReplacements: [[UInt8]?] = (0...255).map { value in
        let byte = UInt8(value)
        if byte == UInt8(ascii: "&") { return Array("&amp;".utf8) }
        if byte == UInt8(ascii: "'") { return Array("&#x27;".utf8) }
        let isKept = Unicode.Scalar(byte).isASCIIAlphanumeric || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
        return isKept ? nil : Array("%".utf8) + hexadecimal(byte)
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
