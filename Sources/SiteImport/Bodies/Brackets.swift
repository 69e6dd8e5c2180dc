/// Which brackets of a line belong together, found in one go.
struct Brackets {
    /// For each `]` of a label its `[`.
    private var labels: [Int: Int] = [:]
    /// For the start of what is behind `](` or `]: `, where it ends: at its `)`, at white space, or with the line.
    private var addresses: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        var squares: [Int] = []
        var rounds: [Int] = []
        var start = 0
        func isStart(_ position: Int) -> Bool {
            position >= 2
                && (bytes[position - 2] == UInt8(ascii: "]")
                    || position >= 3 && bytes[position - 3] == UInt8(ascii: "]"))
        }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "["): squares.append(index)
            case UInt8(ascii: "]"):
                let opening = squares.popLast()
                if bytes[(index + 1)...].first == UInt8(ascii: "(") { labels[index] = opening }
            case UInt8(ascii: "("): rounds.append(index)
            case UInt8(ascii: ")"):
                // One that closes nothing ends an address that the word starts with.
                let opening = rounds.popLast()
                let place = opening.map { $0 + 1 } ?? start
                if isStart(place), addresses[place] == nil { addresses[place] = index }
            case 0...0x20:
                end(&rounds, isStart(start) ? start : nil, at: index)
                start = index + 1
            default: continue
            }
        }
        end(&rounds, isStart(start) ? start : nil, at: bytes.count)
    }

    /// What is open at the end of a word ends there; of several that are open only the last can be an address.
    private mutating func end(_ rounds: inout [Int], _ start: Int?, at index: Int) {
        if let last = rounds.last { addresses[last + 1] = index }
        if let start, addresses[start] == nil { addresses[start] = index }
        rounds.removeAll(keepingCapacity: true)
    }

    /// Where the `[` of a label is that ends at a position.
    func start(ofLabelTo position: Int) -> Int? { labels[position] }

    /// Where an address ends that starts at a position; the position itself if there is none.
    func end(ofAddressAt position: Int) -> Int { addresses[position] ?? position }
}
