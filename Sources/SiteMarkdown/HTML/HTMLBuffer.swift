import SiteBytes
import SiteModel

/// UTF-8 HTML being written.
///
/// The bytes are behind a pointer: a property of the class would be checked for overlapping access at each of the many
/// small writes, which costs more than the writes.
final class HTMLBuffer {
    private let storage: UnsafeMutablePointer<ByteBuffer>
    private let fragmentStart: UnsafeMutablePointer<Int>
    /// How many bytes the finished fragments have.
    private let doneCount: UnsafeMutablePointer<Int>
    private let limit: Int

    /// Makes an empty buffer that will hold about `expected` bytes, and is full after `limit`.
    init(expecting expected: Int, limit: Int) {
        self.limit = limit
        storage = .allocate(capacity: 1)
        storage.initialize(to: ByteBuffer(capacity: expected + 256))
        fragmentStart = .allocate(capacity: 1)
        fragmentStart.initialize(to: 0)
        doneCount = .allocate(capacity: 1)
        doneCount.initialize(to: 0)
    }

    deinit {
        storage.deinitialize(count: 1)
        storage.deallocate()
        fragmentStart.deallocate()
        doneCount.deallocate()
    }

    /// How many bytes all unfinished fragments have.
    var count: Int { storage.pointee.count }

    /// Whether all fragments together exceed the limit; the buffer still accepts more.
    var isFull: Bool { doneCount.pointee + storage.pointee.count > limit }

    /// The bytes that a closure writes, separate from everything written so far.
    func fragment(_ write: () -> Void) -> [UInt8] {
        let outerStart = fragmentStart.pointee
        let start = count
        fragmentStart.pointee = start
        write()
        doneCount.pointee += count - start
        defer {
            storage.pointee.cut(to: start)
            fragmentStart.pointee = outerStart
        }
        return Array(storage.pointee.bytes[start...])
    }

    /// Adds markup.
    @inline(__always)
    func append(_ markup: StaticString) {
        storage.pointee.append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Adds text that is already HTML.
    func append(html: String) {
        html.withUTF8Bytes { storage.pointee.append($0) }
    }

    /// Adds bytes that are already HTML; markers are undone.
    func append(html source: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: source, nextSpecial: Marker.firstIndex, replacement: { _ in nil })
    }

    /// Starts a new line, unless it is at the start of one.
    func startLine() {
        guard count > fragmentStart.pointee, storage.pointee.bytes[count - 1] != UInt8(ascii: "\n") else { return }
        storage.pointee.append(UInt8(ascii: "\n"))
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: text, nextSpecial: Self.nextMarkup, replacement: Self.entity)
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: String) {
        text.withUTF8Bytes { append(escaping: $0) }
    }

    /// Adds a URL as an attribute's value: bytes that a URL cannot contain are percent-encoded, encoded ones stay.
    func append(url: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: url, nextSpecial: Self.nextNotKept, replacement: Self.urlEncoding)
    }

    /// Adds a URL as an attribute's value.
    func append(url: String) {
        url.withUTF8Bytes { append(url: $0) }
    }

    /// Copies each run of bytes that needs no replacement at once, and undoes markers.
    ///
    /// `nextSpecial` finds the next byte that may be a marker's or have a replacement; `replacement` returns `nil` for the
    /// byte itself.
    @inline(__always)
    private func appendRuns(
        of source: UnsafeBufferPointer<UInt8>, nextSpecial: (UnsafeBufferPointer<UInt8>, Int) -> Int,
        replacement: (UInt8) -> String?
    ) {
        var copied = 0
        var index = nextSpecial(source, 0)
        while index < source.count {
            let length = Marker.starts(at: index, in: source) ? 3 : 1
            if length == 3 {
                storage.pointee.append(UnsafeBufferPointer(rebasing: source[copied..<index]))
                if let original = Marker.original(at: index, in: source) { storage.pointee.append(original) }
                copied = index + length
            } else if let replacement = replacement(source[index]) {
                storage.pointee.append(UnsafeBufferPointer(rebasing: source[copied..<index]))
                append(html: replacement)
                copied = index + length
            }
            index = nextSpecial(source, index + length)
        }
        storage.pointee.append(UnsafeBufferPointer(rebasing: source[copied...]))
    }

    private static func nextMarkup(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstIndex(from: start) { $0.or("&").or("<").or(">").or("\"").or(Marker.firstByte) }
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    private static func nextNotKept(in url: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < url.count, isKeptInURL(url[index]) { index += 1 }
        return index
    }

    /// The bytes that the C library keeps in a URL (`houdini_escape_href`), so that plain output equals its own.
    private static func isKeptInURL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "?"),
            UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func urlEncoding(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "'"): "&#x27;"
        default: percentEncodings[Int(byte)]
        }
    }

    private static let percentEncodings: [String] = (0...255).map { byte in
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
