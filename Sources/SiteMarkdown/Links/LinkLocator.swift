import SiteModel

/// Finds where in the source an address stands that the parser has given out without its place.
struct LinkLocator {
    private let source: SourceLines
    private var counter: PositionCounter
    private lazy var definitions = LinkDefinitions(in: source)
    /// The block that was asked for last; its links follow each other.
    private var open: (lines: ClosedRange<Int>, links: BlockLinks)?
    /// A look for the line of one link costs as much as its block is long, so that so many have to do.
    private var lineSearches = 100

    /// Makes a locator for one document.
    ///
    /// - Parameter source: The text that was parsed.
    init(source: SourceLines) {
        self.source = source
        counter = PositionCounter(in: source)
    }

    /// Where a link has its address.
    enum Place {
        /// Where it stands itself.
        case here(SourcePosition)
        /// In a definition, which other links may share.
        case definition(SourcePosition)

        /// The place alone.
        var position: SourcePosition {
            switch self {
            case .here(let position), .definition(let position): position
            }
        }
    }

    /// The place of an address.
    ///
    /// - Parameters:
    ///   - address: The address as the parser gives it: escapes and character references resolved.
    ///   - node: The link or picture, the text in which the address stands bare, or the paragraph.
    /// - Returns: Where the address starts, with the column in code points; only the line when it cannot be found.
    mutating func place(of address: String, at node: Node) -> Place {
        enterBlock(of: node)
        if node.kind != .text, let place = open?.links.take(address, isImage: node.kind == .image) {
            return resolved(place)
        }
        if node.kind == .text || node.isBlock,
            let position = open?.links.takeBare(Self.spellings(of: address, at: node))
        {
            return .here(position)
        }
        return definitions.position(ofAddress: address).map { resolved(.definition($0)) }
            ?? .here(SourcePosition(line: line(of: node)))
    }

    private mutating func line(of node: Node) -> Int {
        lineSearches -= 1
        return source.countedLine(of: lineSearches >= 0 ? node.ownLine : (node.enclosingBlock ?? node).line)
    }

    /// A bare address as it may stand in the source: the parser puts a scheme before `www.`.
    private static func spellings(of address: String, at node: Node) -> [String] {
        node.isBlock && address.hasPrefix("http://www.") ? [address, String(address.dropFirst(7))] : [address]
    }

    /// Where raw HTML within a paragraph starts.
    mutating func offset(ofTag node: Node) -> Int? {
        enterBlock(of: node)
        return open?.links.takeTag(node.literal)
    }

    /// The place of an offset.
    mutating func position(of offset: Int) -> SourcePosition { counter.position(of: offset) }

    private mutating func resolved(_ place: BlockLinks.Place) -> Place {
        switch place {
        case .here(let position): .here(position)
        case .definition(let position):
            .definition(counter.position(of: definitions.all[position].offset))
        }
    }

    private mutating func enterBlock(of node: Node) {
        var block = node.enclosingBlock ?? node
        // Of rows the parser does not always know the lines.
        while block.kind.isPartOfTable, let parent = block.parent { block = parent }
        let lines = block.line...max(block.line, block.lastLine)
        guard open?.lines != lines else { return }
        let scanner = BlockLinkScanner(
            source.bytes, block: source.start(of: lines.lowerBound)..<source.start(of: lines.upperBound + 1),
            isTable: block.kind == .table, definitions: definitions)
        open = (lines, BlockLinks(scanner, in: source))
    }
}

extension NodeKind {
    fileprivate var isPartOfTable: Bool { self == .tableRow || self == .tableCell }
}
