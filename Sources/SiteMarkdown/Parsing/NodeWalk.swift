/// Visits nodes without recursion, so that no depth of nesting overflows the stack.
enum NodeWalk {
    /// Calls a function for a node and everything below it, parents first.
    ///
    /// - Parameters:
    ///   - root: Where to start.
    ///   - visit: What to do with each node.
    static func forEach(from root: Node, _ visit: (Node) -> Void) {
        run(
            from: root,
            enter: {
                visit($0); return true
            }, leave: { _ in })
    }

    /// Calls one function before and one after the children of each node.
    ///
    /// - Parameters:
    ///   - root: Where to start.
    ///   - enter: Called first; returns whether to visit the node's children and then leave it.
    ///   - leave: Called after the children of a node that was entered.
    static func run(from root: Node, enter: (Node) -> Bool, leave: (Node) -> Void) {
        var node = root
        while true {
            if enter(node) {
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node)
            }
            while node != root, node.next == nil, let parent = node.parent {
                leave(parent)
                node = parent
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }
}
