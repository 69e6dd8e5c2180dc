/// Finds the links of a block in its source as the parser does, which gives out none of their places.
///
/// https://spec.commonmark.org/0.29/#phase-2-inline-structure
struct BlockLinkScanner {
    /// A link or picture.
    struct Link {
        let isImage: Bool
        /// The address as the parser gives it.
        let address: String
        let target: Target
        /// Where it opens; links stand in the tree in this order.
        let opening: Int
    }

    /// Where a link has its address.
    enum Target {
        /// In the block, at an offset.
        case here(Int)
        /// In the definition of this position.
        case definition(Int)
    }

    /// A bracket that a link may open with, and what had been found before it.
    private struct Opener {
        let offset: Int
        let isImage: Bool
        var isActive = true
        /// Whether another bracket opens within, so that what it holds is no label.
        var holdsBracket = false
        let linkCount: Int
        let bareCount: Int
        let tagCount: Int
    }

    /// Links and pictures, in the order in which they open.
    private(set) var links: [Link] = []
    /// Where bare addresses may start.
    private(set) var bareAddresses: [Int] = []
    /// Tags and comments.
    private(set) var tags: [Range<Int>] = []

    private let bytes: [UInt8]
    private let definitions: LinkDefinitions
    private let syntax: LinkSyntax
    private var openers: [Opener] = []

    /// Scans a block.
    ///
    /// - Parameters:
    ///   - bytes: The text that was parsed.
    ///   - block: The block's lines.
    ///   - isTable: Whether it is a table, whose cells are texts of their own.
    ///   - definitions: The definitions of the document.
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
        let code = BacktickRuns(in: bytes, range)
        var tagFinder = InlineHTMLTags(in: bytes, before: range.upperBound)
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                let isEscape = index + 1 < range.upperBound && bytes[index + 1].isASCIIPunctuation
                index += isEscape ? 2 : 1
            case UInt8(ascii: "`"): index = code.spanEnd(from: index)
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
            let text = String(decoding: bytes[address].withUnsafeBufferPointer(Marker.undone), as: UTF8.self)
            links.append(Link(isImage: false, address: text, target: .here(address.lowerBound), opening: start))
            return address.upperBound + 1
        }
        guard let tagEnd = tagFinder.end(ofTagAt: start) else { return start + 1 }
        tags.append(start..<tagEnd)
        return tagEnd
    }

    /// Whether a scheme or `www.` stands at an index, and not within a word.
    private func startsBareAddress(at index: Int, before end: Int) -> Bool {
        guard "hHfFwW".utf8.contains(bytes[index]),
            index == 0 || !Unicode.Scalar(bytes[index - 1]).isASCIIAlphanumeric
        else { return false }
        let head = bytes[index..<min(index + 8, end)].map { $0 | 0x20 }
        return Self.starts.contains { head.starts(with: $0) }
    }

    /// Bare addresses start so, but for bit 5 of each byte, which tells the case of letters.
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

    /// The definition that a link names in brackets of its own, or by its text.
    private func reference(from opener: Opener, closingAt index: Int, before end: Int) -> (Int, end: Int)? {
        let label = syntax.label(at: index + 1, before: end)
        if let label, !label.text.isEmpty {
            return definitions.position(of: bytes[label.text]).map { ($0, label.end) }
        }
        guard !opener.holdsBracket else { return nil }
        let text = (opener.offset + (opener.isImage ? 2 : 1))..<index
        return definitions.position(of: bytes[text]).map { ($0, label?.end ?? index + 1) }
    }

    /// Adds a link; within a picture's text nothing is a link, within a link's no address is.
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
