import SiteBytes
import SiteModel

/// Reads the addresses in the raw HTML of a document.
struct RawHTMLLinks {
    private var reader = HTMLTagReader()

    /// Whether what follows is in a comment, a script or the like, so that nobody can follow it.
    var isHidden: Bool { reader.isHidden }

    /// An address that raw HTML links to or loads.
    struct Link {
        let kind: DocumentLink.Kind
        let address: String
        /// Where it starts.
        let offset: Int
    }

    /// The addresses in a piece of raw HTML, which follows the one read before, in order.
    mutating func links(in bytes: [UInt8], _ range: Range<Int>) -> [Link] {
        var links: [Link] = []
        reader.read(bytes, in: range) { tag in
            links += Self.links(of: tag, in: bytes).sorted { $0.offset < $1.offset }
        }
        return links
    }

    private static func links(of tag: HTMLTagReader.Tag, in bytes: [UInt8]) -> [Link] {
        var links: [Link] = []
        if let address = tag.attribute("href") {
            links.append(link(tag.isNamed("link") ? .resource : .link, address.value, in: bytes))
        }
        let files = [
            tag.attribute("src"), tag.attribute("poster"), tag.isNamed("object") ? tag.attribute("data") : nil,
        ]
        links += files.compactMap { $0 }.map { link(.resource, $0.value, in: bytes) }
        if let set = tag.attribute("srcset") {
            links += candidates(in: set.value, of: bytes).map { link(.resource, $0, in: bytes) }
        }
        if tag.isNamed("img"), tag.attribute("alt") == nil, let source = tag.attribute("src") {
            links.append(link(.imageWithoutText, source.value, in: bytes))
        }
        return links
    }

    private static func link(_ kind: DocumentLink.Kind, _ value: Range<Int>, in bytes: [UInt8]) -> Link {
        let start = bytes[value].firstIndex { !$0.isHTMLSpace } ?? value.lowerBound
        // Browsers remove line ends and tabs from addresses.
        let written = bytes[value].withView(Marker.undone).filter { !(9...13).contains($0) }
        return Link(
            kind: kind, address: String(decoding: CharacterReference.resolved(in: written), as: UTF8.self).trimmed,
            offset: start)
    }

    /// The addresses of a `srcset`, each followed by a width or density; a comma ends an address only at its end.
    ///
    /// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
    private static func candidates(in value: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var candidates: [Range<Int>] = []
        let comma = UInt8(ascii: ",")
        var rest = bytes[value]
        while true {
            rest = rest.drop { $0.isHTMLSpace || $0 == comma }
            guard !rest.isEmpty else { return candidates }
            let run = rest.prefix { !$0.isHTMLSpace }
            rest = rest[run.endIndex...]
            if run.last == comma {
                let end = run.lastIndex { $0 != comma } ?? run.startIndex
                candidates.append(run.startIndex..<(end + 1))
            } else {
                candidates.append(run.startIndex..<run.endIndex)
                rest = rest.drop { $0 != comma }
            }
        }
    }
}

/// Finds the source of raw HTML, from whose lines the parser has removed the markers of quotes and lists.
struct RawHTMLLines {
    private let literal: [UInt8]
    private let source: SourceLines
    private var literalLine = 0
    /// Up to where the literal has been searched for line ends.
    private var searched = 0
    private var sourceLine: Int
    /// How far an offset in the source is from the one in the literal, on the current line.
    private var distance: Int

    /// Starts with raw HTML whose first byte is at an offset in the source.
    init(_ literal: [UInt8], in source: SourceLines, startingAt start: Int) {
        self.literal = literal
        self.source = source
        sourceLine = source.line(at: start)
        distance = start
    }

    /// Starts with a block of raw HTML, whose first line extends to the end of a line in the source.
    init(block literal: [UInt8], in source: SourceLines, line: Int) {
        let length = literal.prefix { !$0.isLineEnd }.count
        let range = source.start(of: line)..<source.start(of: line + 1)
        let end = source.bytes[range].lastIndex { !$0.isLineEnd }.map { $0 + 1 } ?? range.lowerBound
        self.init(literal, in: source, startingAt: max(range.lowerBound, end - length))
    }

    /// The offset in the source for one in the literal, which must not be before the last one.
    mutating func sourceOffset(of offset: Int) -> Int {
        while let end = literal[searched..<max(searched, offset)].firstIndex(of: UInt8(ascii: "\n")) {
            literalLine = end + 1
            searched = literalLine
            sourceLine += 1
            let start = contentStart(of: source.bytes, from: source.start(of: sourceLine))
            distance = start - contentStart(of: literal, from: literalLine)
        }
        searched = max(searched, offset)
        return min(offset + distance, source.bytes.count)
    }

    private func contentStart(of bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex { !" \t>".utf8.contains($0) } ?? bytes.count
    }
}

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
