/// What an answer holds: pieces of files and of memory, one after the other.
struct Content: Sendable {
    /// A piece of content.
    enum Piece: Sendable {
        case bytes([UInt8])
        case file(OpenFile, Range<Int>)

        var byteCount: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, let range): range.count
            }
        }

        /// A part of the piece, counted from its start.
        func part(_ range: Range<Int>) -> Piece {
            switch self {
            case .bytes(let bytes): .bytes(Array(bytes[range]))
            case .file(let file, let whole):
                .file(file, (whole.lowerBound + range.lowerBound)..<(whole.lowerBound + range.upperBound))
            }
        }
    }

    let pieces: [Piece]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    /// How long it is.
    var byteCount: Int { pieces.reduce(0) { $0 + $1.byteCount } }

    /// A part of it.
    ///
    /// - Parameter range: Which bytes, within its length.
    /// - Returns: The part.
    func part(_ range: Range<Int>) -> Content {
        var parts: [Piece] = []
        var start = 0
        for piece in pieces {
            let end = start + piece.byteCount
            let shared = range.clamped(to: start..<end)
            if !shared.isEmpty { parts.append(piece.part((shared.lowerBound - start)..<(shared.upperBound - start))) }
            start = end
        }
        return Content(parts)
    }
}
