import SiteModel

/// The links of a block with their places, given out in the order of the tree.
struct BlockLinks {
    /// Where a link has its address.
    enum Place {
        case here(SourcePosition)
        /// In the definition of this position.
        case definition(Int)
    }

    private struct Key: Hashable {
        let address: String
        let isImage: Bool
    }

    /// The places of links of one address that are still to be given out.
    private struct Queue {
        var places: [Place] = []
        var next = 0

        /// The next place; the last one is given out again, should one link be written twice.
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

    /// Takes what was found in a block.
    ///
    /// - Parameters:
    ///   - scanner: What was found.
    ///   - source: The text that was parsed.
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

    /// The place of the next link or picture of an address.
    mutating func take(_ address: String, isImage: Bool) -> Place? {
        queues[Key(address: address, isImage: isImage)]?.take()
    }

    /// The place of the next bare address that has one of some spellings.
    mutating func takeBare(_ spellings: [String]) -> SourcePosition? {
        while nextBareAddress < bareAddresses.count {
            let (offset, position) = bareAddresses[nextBareAddress]
            nextBareAddress += 1
            if spellings.contains(where: { reads($0, at: offset) }) { return position }
        }
        return nil
    }

    /// Where the next tag or comment starts, if it is the one that is written.
    mutating func takeTag(_ literal: UnsafeBufferPointer<UInt8>) -> Int? {
        let firstLine = literal.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        // Some before it may have been left out, but hardly more.
        for position in nextTag..<min(nextTag + 32, tags.count) where bytes[tags[position]].starts(with: firstLine) {
            nextTag = position + 1
            return tags[position].lowerBound
        }
        return nil
    }

    /// Whether an address stands at an offset, markers allowed for.
    private func reads(_ address: String, at start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            for byte in address.utf8 {
                while place < bytes.count, Marker.isInvisible(at: place, in: bytes) { place += 3 }
                guard place < bytes.count else { return false }
                let isMarked = Marker.starts(at: place, in: bytes) && Marker.original(at: place, in: bytes) == byte
                guard isMarked || bytes[place] == byte else { return false }
                place += isMarked ? 3 : 1
            }
            return true
        }
    }
}
