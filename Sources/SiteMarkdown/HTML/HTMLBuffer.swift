import SiteBytes
import SiteModel

/// UTF-8 HTML being written, with the markers of the source undone.
///
/// Its properties are not checked for overlapping access: for the many small writes the checks would cost 3 % of a cold
/// build.
final class HTMLBuffer {
    @exclusivity(unchecked) private var output: ByteBuffer
    @exclusivity(unchecked) private var fragmentStart = 0
    /// How many bytes the finished fragments have.
    @exclusivity(unchecked) private var doneCount = 0
    private let limit: Int

    /// Makes an empty buffer that will hold about `expected` bytes, and is full after `limit`.
    init(expecting expected: Int, limit: Int) {
        self.limit = limit
        output = ByteBuffer(capacity: expected + 256)
    }

    /// Whether all fragments together exceed the limit; the buffer still accepts more.
    var isFull: Bool { doneCount + output.count > limit }

    /// The bytes that a closure writes, separate from everything written so far.
    func fragment(_ write: () -> Void) -> [UInt8] {
        let outerStart = fragmentStart
        let start = output.count
        fragmentStart = start
        write()
        doneCount += output.count - start
        defer {
            output.cut(to: start)
            fragmentStart = outerStart
        }
        return Array(output.bytes[start...])
    }

    /// Adds markup.
    @inline(__always)
    func append(_ markup: StaticString) {
        output.append(markup)
    }

    /// Adds a number from 0 to 9.
    func append(digit: Int) {
        output.append(UInt8(hexDigit: UInt8(digit)))
    }

    /// Adds text that is already HTML.
    func append(html: String) {
        output.append(html)
    }

    /// Adds bytes that need no escape and hold no marker.
    func append(unchanged text: ByteView) {
        output.append(text)
    }

    /// Adds bytes that are already HTML, as the tree has them.
    func append(html source: ByteView) {
        append(source, next: Marker.firstIndex) { _, _ in false }
    }

    /// Starts a new line, unless it is at the start of one.
    func startLine() {
        guard output.count > fragmentStart, output.bytes[output.count - 1] != UInt8(ascii: "\n") else { return }
        output.append(UInt8(ascii: "\n"))
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: ByteView) {
        append(text, next: Self.nextMarkup) { byte, output in
            guard let entity = ByteBuffer.entity(for: byte) else { return false }
            output.append(entity)
            return true
        }
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: String) {
        text.withUTF8Bytes { append(escaping: $0) }
    }

    /// Adds a URL as an attribute's value: bytes that a URL cannot contain are percent-encoded, encoded ones stay.
    func append(url: ByteView) {
        append(url, next: Self.nextNotKept) { byte, output in
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "'"): output.append("&#x27;")
            default:
                output.append(UInt8(ascii: "%"))
                output.append(UInt8(hexDigit: byte >> 4))
                output.append(UInt8(hexDigit: byte & 15))
            }
            return true
        }
    }

    /// Adds a URL as an attribute's value.
    func append(url: String) {
        url.withUTF8Bytes { append(url: $0) }
    }

    /// Copies each run of bytes that needs no replacement at once, and undoes markers.
    ///
    /// `next` finds the next byte that may be a marker's or have a replacement; `replace` adds the replacement of a byte,
    /// or returns `false` to keep it.
    @inline(__always)
    private func append(
        _ source: ByteView, next: (ByteView, Int) -> Int,
        replace: (UInt8, inout ByteBuffer) -> Bool
    ) {
        output.append(escaping: source, next: next) { source, index, output in
            guard let length = Marker.length(at: index, in: source) else {
                return replace(source[index], &output) ? 1 : 0
            }
            if let original = Marker.original(at: index, in: source) {
                // Of the characters that markers replace, HTML knows this one alone.
                if original != UInt8(ascii: "<") || !replace(original, &output) { output.append(original) }
            }
            return length
        }
    }

    private static func nextMarkup(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start, of: mayBeMarkup)
    }

    /// Looks for bytes of a text that are escaped, and for the first byte of markers.
    @inline(__always)
    static func mayBeMarkup(_ bytes: ByteVector) -> ByteVector {
        bytes.or(either: "&", or: "\"").or(either: "<", or: ">").or(Marker.firstByte)
    }

    private static func nextNotKept(in url: ByteView, from start: Int) -> Int {
        let kept = keptInURLs
        var index = start
        while index < url.count, kept.contains(url[index]) { index += 1 }
        return index
    }

    /// The bytes that the C library keeps in a URL (`houdini_escape_href`), so that plain output is the same.
    private static let keptInURLs = ASCIISet(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~")
}
