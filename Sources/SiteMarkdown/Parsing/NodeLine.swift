extension Node {
    /// The line on which the node starts; the parser itself knows only the lines of blocks.
    ///
    /// In a paragraph it is counted from the end, since definitions and markers may have been taken out at its start.
    /// Of a heading the start is known for sure.
    var ownLine: Int {
        guard let block = enclosingBlock else { return 1 }
        guard block != self, block.lastLine > block.line else { return block.line }
        let line =
            block.kind == .heading
            ? block.line + lineEnds(toEdgeOf: block, by: \.previous)
            : block.lastLine - lineEndsWithin - lineEnds(toEdgeOf: block, by: \.next)
        return min(max(line, block.line), block.lastLine)
    }

    /// The line ends between this node and one end of a block that holds it.
    private func lineEnds(toEdgeOf block: Node, by step: (Node) -> Node?) -> Int {
        var count = 0
        var place = self
        while place != block {
            var sibling = step(place)
            while let node = sibling {
                count += node.lineEndsWithin
                sibling = step(node)
            }
            guard let parent = place.parent else { return count }
            place = parent
        }
        return count
    }

    private var lineEndsWithin: Int {
        var count = 0
        NodeWalk.forEach(from: self) { node in
            switch node.kind {
            case .softBreak, .lineBreak: count += 1
            case .inlineHTML: count += node.literal.count { $0 == UInt8(ascii: "\n") }
            default: break
            }
        }
        return count
    }
}
