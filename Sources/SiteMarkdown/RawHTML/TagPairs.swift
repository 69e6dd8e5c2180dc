/// Pairs opening and closing tags that are properly nested.
struct TagPairs {
    /// A tag that is open.
    private struct Opening {
        let index: Int
        let name: String
    }

    private var open: [Opening] = []
    /// The index of the closing tag for that of the opening one, and the other way round.
    private(set) var partners: [Int: Int] = [:]

    /// Deeper elements are not paired: nobody needs them, and each level costs time.
    private static let maximumDepth = 16

    /// Takes the next opening tag, by a number of the caller's.
    mutating func open(_ name: String, _ index: Int) {
        if open.count < Self.maximumDepth { open.append(Opening(index: index, name: name)) }
    }

    /// Takes the next closing tag; elements that are open inside its own stay without a partner.
    mutating func close(_ name: String, _ index: Int) {
        guard let position = open.lastIndex(where: { $0.name == name }) else { return }
        partners[index] = open[position].index
        partners[open[position].index] = index
        open.removeSubrange(position...)
    }

    /// Leaves all open elements without a partner.
    mutating func reset() { open = [] }
}
