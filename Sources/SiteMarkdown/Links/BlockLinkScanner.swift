import SiteBytes

/// Finds the links of a block in its source, as the parser does.
///
/// The positions of the parser's own inline nodes cannot replace this. They say where a link opens, but not where its
/// address is, and they are wrong, even with `CMARK_OPT_SOURCEPOS` (measured with cmark-gfm 0.29.0.gfm.6), for
///
/// - everything after a link definition in the same paragraph: the line is too small;
/// - lines whose text is indented more or less than the block's first line, as in `>lazy` quotes, lists, task items,
///   footnotes, rows of tables and lines with tabs: the column is off by the difference;
/// - links and images that span lines: the line is the last one, the column that of the first;
/// - everything after a destination and title on separate lines: the line is too small;
/// - table cells after an escaped `|`, and lines after NUL: the column is off by the bytes removed or added;
/// - addresses in angle brackets after a block's first line: the column counts from the start of the block.
///
/// https://spec.commonmark.org/0.29/#phase-2-inline-structure
struct BlockLinkScanner {
    /// A link or an image.
    struct Link {
        let isImage: Bool
        /// The address as the parser gives it.
        let address: String
        let target: Target
        /// Where it opens; the tree has links in this order.
        let opening: Int
    }

    /// Where the address of a link is.
    enum Target {
        /// At an offset in the block.
        case here(Int)
        /// In the definition with this index.
        case definition(Int)
    }

    /// A bracket that may open a link, and how much had been found before it.
    private struct Opener {
        let offset: Int
        let isImage: Bool
        var isActive = true
        /// Whether another bracket opens inside, so that the text is not a label.
        var holdsBracket = false
        let linkCount: Int
        let bareCount: Int
        let tagCount: Int
    }

    /// Links and images, in the order in which they open.
    private(set) var links: [Link] = []
    /// Where bare addresses may start.
    private(set) var bareAddresses: [Int] = []
    /// Tags and comments.
    private(set) var tags: [Range<Int>] = []

    private let bytes: [UInt8]
    private let definitions: LinkDefinitions
    private let syntax: LinkSyntax
    private var openers: [Opener] = []

    /// Scans the lines of a block of a parsed text; the cells of a table are scanned one by one.
    init(_ bytes: [UInt8], block: Range<Int>, isTable: Bool, definitions: LinkDefinitions) {
        self.bytes = bytes
        self.definitions = definitions
        syntax = LinkSyntax(bytes: bytes)
        for piece in isTable ? Self.cells(in: bytes, block) : [block] {
            openers = []
            scan(piece)
        }
        links.sort { $0.opening < $1.opening }
    }

    private static func cells(in bytes: [UInt8], _ table: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = table.lowerBound
        for index in table where bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "|"), index > 0, bytes[index - 1] == UInt8(ascii: "\\") { continue }
            cells.append(start..<index)
            start = index + 1
        }
        return cells + [start..<table.upperBound]
    }

    private mutating func scan(_ range: Range<Int>) {
        let code = CodeSpans(in: bytes, range)
        var tagFinder = InlineHTMLTags(in: bytes, before: range.upperBound)
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                let isEscape = index + 1 < range.upperBound && bytes[index + 1].isASCIIPunctuation
                index += isEscape ? 2 : 1
            case UInt8(ascii: "`"): index = code.span(at: index)?.upperBound ?? code.runEnd(from: index)
            case UInt8(ascii: "<"): index = readAngleBracket(at: index, before: range.upperBound, &tagFinder)
            case UInt8(ascii: "!") where index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: "["):
                open(at: index, isImage: true)
                index += 2
            case UInt8(ascii: "["):
                open(at: index, isImage: false)
                index += 1
            case UInt8(ascii: "]"): index = close(at: index, before: range.upperBound)
            default:
                if startsBareAddress(at: index, before: range.upperBound) { bareAddresses.append(index) }
                index += 1
            }
        }
    }

    // MARK: Angle brackets and bare addresses

    private mutating func readAngleBracket(at start: Int, before end: Int, _ tagFinder: inout InlineHTMLTags) -> Int {
        if let address = syntax.angleAddress(at: start, before: end) {
            let text = String(decoding: bytes[address].withView(Marker.undone), as: UTF8.self)
            links.append(Link(isImage: false, address: text, target: .here(address.lowerBound), opening: start))
            return address.upperBound + 1
        }
        guard let tagEnd = tagFinder.end(ofTagAt: start) else { return start + 1 }
        tags.append(start..<tagEnd)
        return tagEnd
    }

    /// Whether a scheme or `www.` starts at an index, and not inside a word.
    private func startsBareAddress(at index: Int, before end: Int) -> Bool {
        guard "hHfFwW".utf8.contains(bytes[index]),
            index == 0 || !bytes[index - 1].isASCIIAlphanumeric
        else { return false }
        let head = bytes[index..<min(index + 8, end)].map { $0 | 0x20 }
        return Self.starts.contains { head.starts(with: $0) }
    }

    /// What bare addresses start with, with bit 5 of each byte set, which is the case of letters.
    private static let starts = ["http://", "https://", "ftp://", "www."].map { $0.utf8.map { $0 | 0x20 } }

    // MARK: Brackets

    private mutating func open(at offset: Int, isImage: Bool) {
        if !openers.isEmpty { openers[openers.count - 1].holdsBracket = true }
        openers.append(
            Opener(
                offset: offset, isImage: isImage, linkCount: links.count, bareCount: bareAddresses.count,
                tagCount: tags.count))
    }

    private mutating func close(at index: Int, before end: Int) -> Int {
        guard let opener = openers.popLast(), opener.isActive else { return index + 1 }
        if let (destination, linkEnd) = syntax.inlineTarget(at: index + 1, before: end) {
            let target = Target.here(destination.offset)
            add(
                Link(isImage: opener.isImage, address: destination.address, target: target, opening: opener.offset),
                opener)
            return linkEnd
        }
        guard let (position, linkEnd) = reference(from: opener, closingAt: index, before: end) else { return index + 1 }
        let address = definitions.all[position].address
        add(
            Link(isImage: opener.isImage, address: address, target: .definition(position), opening: opener.offset),
            opener)
        return linkEnd
    }

    /// The definition that a link names in a second pair of brackets, or by its text.
    private func reference(from opener: Opener, closingAt index: Int, before end: Int) -> (Int, end: Int)? {
        let label = syntax.label(at: index + 1, before: end)
        if let label, !label.text.isEmpty {
            return definitions.position(of: bytes[label.text]).map { ($0, label.end) }
        }
        guard !opener.holdsBracket else { return nil }
        let text = (opener.offset + (opener.isImage ? 2 : 1))..<index
        return definitions.position(of: bytes[text]).map { ($0, label?.end ?? index + 1) }
    }

    /// Adds a link: there are no links inside the text of an image, and no addresses inside that of a link.
    private mutating func add(_ link: Link, _ opener: Opener) {
        bareAddresses.removeSubrange(opener.bareCount...)
        if opener.isImage {
            links.removeSubrange(opener.linkCount...)
            tags.removeSubrange(opener.tagCount...)
        } else {
            for position in openers.indices.reversed() where !openers[position].isImage {
                guard openers[position].isActive else { break }
                openers[position].isActive = false
            }
        }
        links.append(link)
    }
}
