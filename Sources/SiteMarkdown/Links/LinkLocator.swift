import SiteBytes
import SiteModel

/// Finds where in the source the address of a link is, which the parser does not say (see `BlockLinkScanner`).
///
/// A class, since its owner makes it lazily: a structure would be copied, with all links of a block, for each link.
final class LinkLocator {
    private let source: SourceLines
    private var counter: PositionCounter
    private lazy var definitions = LinkDefinitions(in: source)
    /// The block of the last link; links of one block come one after another.
    private var open: OpenBlock?
    /// How many more times to search for the line of a link, which takes time in proportion to its block.
    private var lineSearches = 100

    init(source: SourceLines) {
        self.source = source
        counter = PositionCounter(in: source)
    }

    /// A block, whose links are looked for when they are not plain to see.
    private struct OpenBlock {
        let lines: ClosedRange<Int>
        let isTable: Bool
        var links: BlockLinks?
        /// How many more addresses to look for one by one, each of which takes time in proportion to the block.
        var searches = 8
    }

    /// Where the address of a link is.
    enum Place {
        /// In the link itself.
        case here(SourcePosition)
        /// In a definition, which other links may share.
        case definition(SourcePosition)

        /// The place, in either case.
        var position: SourcePosition {
            switch self {
            case .here(let position), .definition(let position): position
            }
        }
    }

    /// Where an address starts, with the column in code points, or only its line if it cannot be found.
    ///
    /// The address is as in the tree: escapes and character references are resolved. The node is the link or image, the
    /// text that contains the bare address, or the paragraph.
    func place(of address: String, at node: Node) -> Place {
        enterBlock(of: node)
        if node.kind == .link || node.kind == .image, let offset = plainOffset(of: address) {
            return .here(counter.position(of: offset))
        }
        readBlock()
        if node.kind != .text, let place = open?.links?.take(address, isImage: node.kind == .image) {
            return resolved(place)
        }
        if node.kind == .text || node.isBlock,
            let position = open?.links?.takeBare(Self.spellings(of: address, at: node))
        {
            return .here(position)
        }
        return definitions.position(ofAddress: address).map { resolved(.definition($0)) }
            ?? .here(SourcePosition(line: line(of: node)))
    }

    private func line(of node: Node) -> Int {
        lineSearches -= 1
        return source.countedLine(of: lineSearches >= 0 ? node.ownLine : (node.enclosingBlock ?? node).line)
    }

    /// A bare address as the source may have it: the tree has a scheme before `www.`.
    private static func spellings(of address: String, at node: Node) -> [String] {
        node.isBlock && address.hasPrefix("http://www.") ? [address, String(address.dropFirst(7))] : [address]
    }

    /// Where raw HTML in a paragraph starts.
    func offset(ofTag node: Node) -> Int? {
        enterBlock(of: node)
        readBlock()
        return open?.links?.takeTag(node.literal)
    }

    /// The place of an offset.
    func position(of offset: Int) -> SourcePosition { counter.position(of: offset) }

    private func resolved(_ place: BlockLinks.Place) -> Place {
        switch place {
        case .here(let position): .here(position)
        case .definition(let position):
            .definition(counter.position(of: definitions.all[position].offset))
        }
    }

    private func enterBlock(of node: Node) {
        var block = node.enclosingBlock ?? node
        // The parser does not always know the lines of rows.
        while block.kind.isPartOfTable, let parent = block.parent { block = parent }
        let lines = block.line...max(block.line, block.lastLine)
        guard open?.lines != lines else { return }
        open = OpenBlock(lines: lines, isTable: block.kind == .table)
    }

    private func range(of lines: ClosedRange<Int>) -> Range<Int> {
        source.start(of: lines.lowerBound)..<source.start(of: lines.upperBound + 1)
    }

    /// The offset of an address that needs no reading of the block.
    private func plainOffset(of address: String) -> Int? {
        guard let block = open, block.links == nil, block.searches > 0 else { return nil }
        open?.searches -= 1
        return InlineAddress.offset(of: address, in: source.bytes, block: range(of: block.lines))
    }

    private func readBlock() {
        guard let block = open, block.links == nil else { return }
        let scanner = BlockLinkScanner(
            source.bytes, block: range(of: block.lines), isTable: block.isTable, definitions: definitions)
        open?.links = BlockLinks(scanner, in: source)
    }
}

extension NodeKind {
    fileprivate var isPartOfTable: Bool { self == .tableRow || self == .tableCell }
}

/// The links of a block with their places, taken one by one in the order of the tree.
struct BlockLinks {
    /// Where the address of a link is.
    enum Place {
        case here(SourcePosition)
        /// In the definition with this index.
        case definition(Int)
    }

    private struct Key: Hashable {
        let address: String
        let isImage: Bool
    }

    /// The places of the links to one address, and how many of them have been taken.
    private struct Queue {
        var places: [Place] = []
        var next = 0

        /// The next place; the last one is repeated in case a link is written twice.
        mutating func take() -> Place {
            defer { next = min(next + 1, places.count - 1) }
            return places[next]
        }
    }

    private let bytes: [UInt8]
    private var queues: [Key: Queue] = [:]
    private var bareAddresses: [(offset: Int, position: SourcePosition)]
    private var nextBareAddress = 0
    private let tags: [Range<Int>]
    private var nextTag = 0

    init(_ scanner: BlockLinkScanner, in source: SourceLines) {
        bytes = source.bytes
        tags = scanner.tags
        let offsets = scanner.links.compactMap { if case .here(let offset) = $0.target { offset } else { nil } }
        var counter = PositionCounter(in: source)
        let positions = Dictionary(
            (offsets + scanner.bareAddresses).sorted().map { ($0, counter.position(of: $0)) }
        ) { first, _ in first }
        bareAddresses = scanner.bareAddresses.map { ($0, positions[$0] ?? SourcePosition(line: 1)) }
        for link in scanner.links {
            let place: Place =
                switch link.target {
                case .here(let offset): .here(positions[offset] ?? SourcePosition(line: 1))
                case .definition(let position): .definition(position)
                }
            queues[Key(address: link.address, isImage: link.isImage), default: Queue()].places.append(place)
        }
    }

    /// The place of the next link or image with an address.
    mutating func take(_ address: String, isImage: Bool) -> Place? {
        queues[Key(address: address, isImage: isImage)]?.take()
    }

    /// The place of the next bare address that has one of these spellings.
    mutating func takeBare(_ spellings: [String]) -> SourcePosition? {
        while nextBareAddress < bareAddresses.count {
            let (offset, position) = bareAddresses[nextBareAddress]
            nextBareAddress += 1
            if spellings.contains(where: { reads($0, at: offset) }) { return position }
        }
        return nil
    }

    /// Where the next tag or comment with this text starts.
    mutating func takeTag(_ literal: ByteView) -> Int? {
        let firstLine = literal.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        // Tags before it may have been left out of the tree, but hardly more than this.
        for position in nextTag..<min(nextTag + 32, tags.count) where bytes[tags[position]].starts(with: firstLine) {
            nextTag = position + 1
            return tags[position].lowerBound
        }
        return nil
    }

    /// Whether an address is at an offset, ignoring markers.
    private func reads(_ address: String, at start: Int) -> Bool {
        bytes.withView { bytes in
            var place = start
            for byte in address.utf8 {
                while place < bytes.count, let length = Marker.lengthOfInvisible(at: place, in: bytes) {
                    place += length
                }
                guard place < bytes.count else { return false }
                let marker = Marker.length(at: place, in: bytes)
                guard (marker == nil ? bytes[place] : Marker.original(at: place, in: bytes)) == byte else {
                    return false
                }
                place += marker ?? 1
            }
            return true
        }
    }
}
