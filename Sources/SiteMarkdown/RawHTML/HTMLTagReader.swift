import SiteBytes
import SiteModel

/// Reads the opening tags of HTML as browsers do, without building a tree.
///
/// It skips comments and the content of `<script>` and other elements whose content is text, even if they extend from
/// one piece of HTML into the next.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
package struct HTMLTagReader {
    /// What is open at the end of the text read so far, and contains no tags.
    private enum Hiding {
        case comment
        /// The content of an element, up to its closing tag.
        case text(of: [UInt8])
    }

    private var hiding: Hiding?

    /// Makes a reader at the start of a document.
    package init() {}

    /// Whether a comment or an element whose content is text is open.
    package var isHidden: Bool { hiding != nil }

    /// An opening tag.
    package struct Tag {
        /// The element's name in lower case.
        package let name: [UInt8]
        fileprivate(set) package var attributes: [Attribute] = []

        /// Whether this is the tag of an element.
        package func isNamed(_ name: StaticString) -> Bool { self.name.equals(name) }

        /// The first attribute with a name; browsers ignore any others.
        package func attribute(_ name: StaticString) -> Attribute? { attributes.first { $0.isNamed(name) } }
    }

    /// An attribute.
    package struct Attribute {
        /// The name in lower case.
        package let name: [UInt8]
        /// Where its value is, without quotes.
        package let value: Range<Int>

        /// Whether the attribute has a name.
        package func isNamed(_ name: StaticString) -> Bool { self.name.equals(name) }
    }

    /// Reads a piece of HTML.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - range: The piece, which follows the one read before.
    ///   - body: Is called with each opening tag, in order.
    package mutating func read(_ bytes: [UInt8], in range: Range<Int>, _ body: (Tag) -> Void) {
        bytes.withView { buffer in
            var piece = Piece(
                bytes: buffer[view: ..<range.upperBound], index: range.lowerBound)
            while true {
                if let hiding {
                    guard piece.skip(to: hiding) else { return }
                    self.hiding = nil
                }
                guard piece.findTag() else { return }
                if piece.skips("<!--") {
                    if !piece.skipsEmptyComment() { hiding = .comment }
                } else if let tag = piece.readTag() {
                    body(tag)
                    if Self.textElements.contains(where: tag.isNamed) { hiding = .text(of: tag.name) }
                }
            }
        }
    }

    private static let textElements: [StaticString] = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    ]
}

// MARK: Bytes

extension HTMLTagReader {
    private struct Piece {
        let bytes: ByteView
        var index: Int

        private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

        /// Goes to the next `<`.
        mutating func findTag() -> Bool {
            index = bytes.firstIndex(from: min(index, bytes.count)) { $0.or("<") }
            return index < bytes.count
        }

        mutating func skips(_ text: StaticString) -> Bool {
            guard starts(with: text, at: index) else { return false }
            index += text.utf8CodeUnitCount
            return true
        }

        /// `<!-->` and `<!--->` are whole comments.
        mutating func skipsEmptyComment() -> Bool { skips(">") || skips("->") }

        /// Goes past the end of what hides tags.
        mutating func skip(to hiding: Hiding) -> Bool {
            switch hiding {
            case .comment:
                while index < bytes.count {
                    if skips("-->") || skips("--!>") { return true }
                    index += 1
                }
            case .text(let name):
                while findTag() {
                    if closes(name) { return true }
                    index += 1
                }
            }
            return false
        }

        /// Whether the closing tag of an element is here.
        private func closes(_ name: [UInt8]) -> Bool {
            let end = index + 2 + name.count
            guard end <= bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
                zip(bytes[(index + 2)..<end], name).allSatisfy({ $0.asciiLowercased == $1 })
            else { return false }
            return end == bytes.count || bytes[end].isHTMLSpace || "/>".utf8.contains(bytes[end])
        }

        /// Reads the opening tag that starts here; `nil` after a closing tag, a tag without an end, or a `<` that is not
        /// a tag's.
        mutating func readTag() -> Tag? {
            index += 1
            let isClosing = skips("/")
            guard let first = byte, first.isASCIILetter else { return nil }
            let nameRange = rest { !$0.isHTMLSpace && !"/>".utf8.contains($0) }
            var tag = Tag(name: bytes[nameRange].map(\.asciiLowercased))
            index = nameRange.upperBound
            while let byte {
                if byte == UInt8(ascii: ">") {
                    index += 1
                    return isClosing ? nil : tag
                }
                if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
                    index += 1
                } else {
                    tag.attributes.append(readAttribute())
                }
            }
            return nil
        }

        private mutating func readAttribute() -> Attribute {
            // An equals sign that comes first belongs to the name.
            let start = index
            index += 1
            index = rest { !$0.isHTMLSpace && !"/>=".utf8.contains($0) }.upperBound
            let name = bytes[start..<index].map(\.asciiLowercased)
            skipSpace()
            guard byte == UInt8(ascii: "=") else { return Attribute(name: name, value: index..<index) }
            index += 1
            skipSpace()
            if let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index += 1
                let value = rest { $0 != quote }
                index = min(value.upperBound + 1, bytes.count)
                return Attribute(name: name, value: value)
            }
            let value = rest { !$0.isHTMLSpace && $0 != UInt8(ascii: ">") }
            index = value.upperBound
            return Attribute(name: name, value: value)
        }

        private mutating func skipSpace() {
            index = rest(while: \.isHTMLSpace).upperBound
        }

        private func rest(while belongs: (UInt8) -> Bool) -> Range<Int> {
            index..<(bytes[index...].firstIndex { !belongs($0) } ?? bytes.count)
        }

        private func starts(with text: StaticString, at index: Int) -> Bool {
            index + text.utf8CodeUnitCount <= bytes.count
                && text.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + $0.count)]) }
        }
    }
}

extension [UInt8] {
    fileprivate func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && text.withUTF8Buffer { elementsEqual($0) }
    }
}

extension UInt8 {
    /// White space, as HTML defines it: without the vertical tab.
    var isHTMLSpace: Bool { isASCIIWhitespace && self != 0x0B }
}
