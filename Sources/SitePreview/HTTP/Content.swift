/// The content of a response: pieces of files and of memory, one after another.
struct Content: Sendable {
    enum Piece: Sendable {
        case bytes([UInt8])
        case file(OpenFile, Range<Int>)

        var byteCount: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, let range): range.count
            }
        }

        /// The bytes in a range counted from the start of the piece.
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

    var byteCount: Int { pieces.reduce(0) { $0 + $1.byteCount } }

    /// The bytes in a range, which must be within the content.
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
