/// Nodes that follow each other under one parent.
struct NodeSiblings: Sequence, IteratorProtocol {
    private var upcoming: Node?

    init(first: Node?) {
        upcoming = first
    }

    /// The next node; it may be taken out of the tree afterwards without upsetting the walk.
    mutating func next() -> Node? {
        defer { upcoming = upcoming?.next }
        return upcoming
    }
}
