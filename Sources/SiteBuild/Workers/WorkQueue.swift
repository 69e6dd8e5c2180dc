/// The pieces of work that nobody has taken yet.
struct WorkQueue: Sendable {
    private let turns: Turns?
    private let count: Int
    /// The next piece to be taken in order, of those that need no turn.
    private var position = 0
    /// The pieces that need one, the last one first.
    private var heavy: [Int] = []
    private var bytesInUse = 0

    /// Queues so many pieces.
    init(count: Int, turns: Turns?) {
        self.count = count
        self.turns = turns
        if let turns { heavy = (0..<count).filter { turns.isHeavy($0) }.reversed() }
    }

    /// The next piece; `nil` if there is none, or none before another is finished: whoever finishes it takes the next.
    mutating func next() -> Int? {
        if let turns, let number = heavy.last,
            bytesInUse == 0 || bytesInUse + turns.byteCount(number) <= turns.mostBytes
        {
            heavy.removeLast()
            bytesInUse += turns.byteCount(number)
            return number
        }
        while position < count, turns?.isHeavy(position) ?? false { position += 1 }
        guard position < count else { return nil }
        defer { position += 1 }
        return position
    }

    /// Makes room for others once a piece is finished.
    mutating func finish(_ number: Int) {
        guard let turns, turns.isHeavy(number) else { return }
        bytesInUse -= turns.byteCount(number)
    }

    /// Takes all pieces out.
    mutating func empty() {
        position = count
        heavy = []
    }
}

/// How pieces of work that need much memory take turns, so that not all of them need it at once.
package struct Turns: Sendable {
    /// How much memory a piece may need.
    let byteCount: @Sendable (Int) -> Int
    /// How much those that run at once may need together; one of them always runs.
    let mostBytes: Int

    /// Pieces that may need no more than this need no turn.
    private static let lightBytes = 24_000_000

    func isHeavy(_ number: Int) -> Bool { byteCount(number) > Self.lightBytes }
}
