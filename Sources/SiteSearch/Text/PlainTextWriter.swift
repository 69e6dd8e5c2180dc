import SiteBytes

/// Writes the text of HTML as a reader sees it, piece after piece.
struct PlainTextWriter: ~Copyable {
    private var text: ByteBuffer
    /// White space that comes before the next character, if there is one.
    private var gap = Gap.none

    private enum Gap { case none, space, line }

    /// Makes a writer.
    ///
    /// - Parameter capacity: How many bytes the text will have, at a guess.
    init(capacity: Int) {
        text = ByteBuffer(capacity: capacity)
    }

    /// Reads what has been written: UTF-8.
    func withText<Result>(_ body: (ByteView) -> Result) -> Result { body(text.bytes) }

    /// Starts a new line before whatever comes next.
    mutating func breakLine() { gap = .line }

    /// Writes the text of some HTML.
    mutating func write(html: ByteView) {
        var index = 0
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: "<"): index = passMarkup(at: index, in: html)
            case UInt8(ascii: "&"): index = writeReference(at: index, in: html)
            case 0x20, 0x09...0x0D:
                addSpace()
                index += 1
            case 0xC2 where index + 1 < html.count && html[index + 1] == 0xA0:
                addSpace()
                index += 2
            default:
                let end = html.firstIndex(from: index + 1) {
                    $0.or("<").or("&").or(" ").or(0x09...0x0D).or(0xC2 as UInt8)
                }
                write(html[view: index..<end])
                index = end
            }
        }
    }

    /// Writes plain text.
    mutating func write(text: String) { text.withUTF8Bytes { write($0) } }

    private mutating func write(_ bytes: ByteView) {
        guard !bytes.isEmpty else { return }
        closeGap()
        text.append(bytes)
    }

    private mutating func addSpace() {
        if gap == .none { gap = .space }
    }

    private mutating func closeGap() {
        if gap != .none, text.count > 0 { text.append(gap == .line ? 0x0A : 0x20) }
        gap = .none
    }

    // MARK: Tags

    /// Passes over a tag or comment, and over what is in an element that shows no text.
    private mutating func passMarkup(at start: Int, in html: ByteView) -> Int {
        guard let tag = MarkupTag(at: start, in: html) else {
            write(html[view: start..<(start + 1)])
            return start + 1
        }
        switch tag.effect {
        case .none: break
        case .block: gap = .line
        case .hidden(let isBlock):
            if isBlock { gap = .line }
            return tag.isClosing ? tag.end : tag.endOfElement(in: html)
        }
        return tag.end
    }

    // MARK: Character references

    private mutating func writeReference(at start: Int, in html: ByteView) -> Int {
        guard let reference = ShortReference(at: start, in: html) else {
            write(html[view: start..<(start + 1)])
            return start + 1
        }
        switch reference.scalar.value {
        case 0x20, 0x09...0x0D, 0xA0: addSpace()
        default:
            closeGap()
            for byte in UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
        }
        return reference.end
    }
}

/// A character reference as our own pages have them: a number, or one of six names.
private struct ShortReference {
    let scalar: Unicode.Scalar
    let end: Int

    private static let names: [(StaticString, Unicode.Scalar)] = [
        ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("nbsp;", "\u{A0}"),
    ]

    init?(at start: Int, in html: ByteView) {
        let rest = html[view: (start + 1)...]
        for (name, scalar) in Self.names
        where rest.starts(with: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) {
            self.scalar = scalar
            end = start + 1 + name.utf8CodeUnitCount
            return
        }
        guard rest.first == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = rest.count > 1 && rest[1] | 0x20 == UInt8(ascii: "x")
        let digits = rest[(isHexadecimal ? 2 : 1)...].prefix(8).prefix {
            $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20)
        }
        guard !digits.isEmpty, digits.count <= 7, digits.endIndex < rest.count,
            rest[digits.endIndex] == UInt8(ascii: ";"),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            value > 0, let scalar = Unicode.Scalar(value)
        else { return nil }
        self.scalar = scalar
        end = start + 1 + digits.endIndex + 1
    }
}
