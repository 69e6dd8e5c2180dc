/// UTF-8 HTML being written.
///
/// The bytes stand behind a pointer of their own: a class's property would be checked for overlapping access at each of
/// the many small writes, which costs more than the writes.
final class HTMLBuffer {
    private let storage: UnsafeMutablePointer<[UInt8]>
    private let fragmentStart: UnsafeMutablePointer<Int>

    init() {
        storage = .allocate(capacity: 1)
        storage.initialize(to: [])
        fragmentStart = .allocate(capacity: 1)
        fragmentStart.initialize(to: 0)
    }

    deinit {
        storage.deinitialize(count: 1)
        storage.deallocate()
        fragmentStart.deallocate()
    }

    /// The bytes of all fragments that are being written.
    var count: Int { storage.pointee.count }

    private var bytes: [UInt8] {
        @inline(__always) get { storage.pointee }
        @inline(__always) _modify { yield &storage.pointee }
    }

    /// Writes a fragment apart from what has been written so far.
    ///
    /// - Parameter write: Writes it.
    /// - Returns: The fragment.
    func fragment(_ write: () -> Void) -> String {
        let outerStart = fragmentStart.pointee
        let start = count
        fragmentStart.pointee = start
        write()
        defer {
            bytes.removeSubrange(start...)
            fragmentStart.pointee = outerStart
        }
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[start...]), as: UTF8.self)
        }
    }

    /// Adds markup.
    func append(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text that is already HTML.
    func append(html: String) {
        bytes.append(contentsOf: html.utf8)
    }

    /// Adds bytes that are already HTML; markers are undone.
    func append(html source: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: source, isSpecial: { _ in false }, replacement: { _ in "" })
    }

    /// Starts a new line, unless one has just started.
    func startLine() {
        guard count > fragmentStart.pointee, bytes[count - 1] != UInt8(ascii: "\n") else { return }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: text, isSpecial: Self.isMarkup, replacement: Self.entity)
    }

    /// Adds text with `&`, `<`, `>` and `"` escaped.
    func append(escaping text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    /// Adds a URL as an attribute's value: what may not stand in a URL is percent-encoded, what is encoded stays.
    func append(url: UnsafeBufferPointer<UInt8>) {
        appendRuns(of: url, isSpecial: { !Self.isKeptInURL($0) }, replacement: Self.urlEncoding)
    }

    /// Adds a URL as an attribute's value.
    func append(url: String) {
        var url = url
        url.withUTF8 { append(url: $0) }
    }

    /// Copies runs of bytes that need no replacement at once, and undoes markers.
    @inline(__always)
    private func appendRuns(
        of source: UnsafeBufferPointer<UInt8>, isSpecial: (UInt8) -> Bool, replacement: (UInt8) -> String
    ) {
        var copied = 0
        var index = 0
        while index < source.count {
            let byte = source[index]
            let isMarker = byte == 0xEF && Marker.starts(at: index, in: source)
            guard isMarker || isSpecial(byte) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<index]))
            if !isMarker {
                bytes.append(contentsOf: replacement(byte).utf8)
            } else if let original = Marker.original(at: index, in: source) {
                bytes.append(original)
            }
            index += isMarker ? 3 : 1
            copied = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...]))
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"")
    }

    private static func entity(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: "&quot;"
        }
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

    private static func urlEncoding(_ byte: UInt8) -> String {
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
