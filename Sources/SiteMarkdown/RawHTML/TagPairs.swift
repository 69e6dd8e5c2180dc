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

    /// The tags of each `<summary>`, and the `<details>` around it.
    private var summaries: [(opening: Int, closing: Int, details: Int?)] = []

    /// Deeper elements are not paired: nobody needs them, and each level costs time.
    private static let maximumDepth = 16

    /// Takes the next opening tag, by a number of the caller's.
    mutating func open(_ name: String, _ index: Int) {
        if open.count < Self.maximumDepth { open.append(Opening(index: index, name: name)) }
    }

    /// Takes the next closing tag; elements that are open inside its own stay without a partner.
    mutating func close(_ name: String, _ index: Int) {
        guard let position = open.lastIndex(where: { $0.name == name }) else { return }
        let opening = open[position].index
        partners[index] = opening
        partners[opening] = index
        if name == AllowedElement.summary.name {
            let details = open[..<position].last { $0.name == AllowedElement.details.name }
            summaries.append((opening, index, details?.index))
        }
        open.removeSubrange(position...)
    }

    /// The tags of each `<summary>` that is not inside a `<details>`, which has to be complete, too.
    func tagsOfLoneSummaries(isComplete: (Int) -> Bool) -> Set<Int> {
        let lone = summaries.filter { isComplete($0.opening) && $0.details.map(isComplete) != true }
        return Set(lone.flatMap { [$0.opening, $0.closing] })
    }

    /// Leaves all open elements without a partner.
    mutating func reset() { open = [] }
}
