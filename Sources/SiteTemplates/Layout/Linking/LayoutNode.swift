/// A step of laying out a page.
indirect enum LayoutNode: Sendable {
    case literal([UInt8])
    case variable(TemplateExpression, isEscaped: Bool)
    case section(TemplateExpression, [LayoutNode])
    case inverted(TemplateExpression, [LayoutNode])
    /// The section of a text that is known beforehand.
    case constant(String, [LayoutNode])
    /// A partial's or a block's content, which knows nothing of the loop around it.
    case outsideLoop([LayoutNode])
    /// A partial that uses itself.
    case procedure(Int)
}

extension [LayoutNode] {
    /// Adds a node, joining neighbouring texts.
    mutating func add(_ node: LayoutNode) {
        guard case .literal(let bytes) = node else { return append(node) }
        guard !bytes.isEmpty else { return }
        if case .literal(let before) = last {
            self[count - 1] = .literal(before + bytes)
        } else {
            append(node)
        }
    }

    /// Adds nodes, joining neighbouring texts.
    mutating func add(_ nodes: [LayoutNode]) {
        for node in nodes { add(node) }
    }

    /// Whether a loop around the nodes may matter to them.
    var asksForLoop: Bool {
        contains { node in
            switch node {
            case .variable(.loop, _), .section(.loop, _), .inverted(.loop, _): true
            case .section(_, let content), .inverted(_, let content), .constant(_, let content): content.asksForLoop
            case .variable, .literal, .outsideLoop, .procedure: false
            }
        }
    }

    /// Whether the innermost value around the nodes may matter to them.
    var asksForCurrent: Bool {
        contains { node in
            switch node {
            case .variable(.current, _), .section(.current, _), .inverted(.current, _), .procedure: true
            case .section(_, let content), .inverted(_, let content), .constant(_, let content): content.asksForCurrent
            case .outsideLoop(let content): content.asksForCurrent
            case .variable, .literal: false
            }
        }
    }
}
