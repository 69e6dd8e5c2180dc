/// Linked nodes in the making, whose neighbouring texts are joined.
struct LinkedNodes {
    private var nodes: [LinkedNode] = []
    /// The text after the last node: joined in place, as a template may have a hundred thousand lines.
    private var text: [UInt8] = []

    /// Adds a node.
    mutating func add(_ node: LinkedNode) {
        if case .literal(let bytes) = node { return text += bytes }
        endText()
        nodes.append(node)
    }

    /// Adds nodes.
    mutating func add(_ nodes: [LinkedNode]) {
        for node in nodes { add(node) }
    }

    /// All nodes that were added.
    mutating func finished() -> [LinkedNode] {
        endText()
        return nodes
    }

    private mutating func endText() {
        guard !text.isEmpty else { return }
        nodes.append(.literal(text))
        text = []
    }
}
