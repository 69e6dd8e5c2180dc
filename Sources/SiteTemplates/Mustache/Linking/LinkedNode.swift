/// A piece of a template after linking: partials, parents and blocks are replaced by what they stand for.
indirect enum LinkedNode: Sendable {
    case literal([UInt8])
    case variable(TemplateExpression, isEscaped: Bool)
    case section(TemplateExpression, [LinkedNode])
    case inverted(TemplateExpression, [LinkedNode])
    /// The section of a text that is the same on every page.
    case constant(String, [LinkedNode])
    /// The content of a partial or block, which cannot see the loop around it.
    case outsideLoop([LinkedNode])
    /// A partial that uses itself, by its number.
    case procedure(Int)
}

extension [LinkedNode] {
    /// Whether the nodes may depend on the loop around them.
    var usesLoop: Bool {
        contains { node in
            switch node {
            case .variable(.loop, _), .section(.loop, _), .inverted(.loop, _): true
            case .section(_, let content), .inverted(_, let content), .constant(_, let content): content.usesLoop
            case .variable, .literal, .outsideLoop, .procedure: false
            }
        }
    }

    /// Whether the nodes may depend on the value of the section around them.
    var usesCurrent: Bool {
        contains { node in
            switch node {
            case .variable(.current, _), .section(.current, _), .inverted(.current, _), .procedure: true
            case .section(_, let content), .inverted(_, let content), .constant(_, let content): content.usesCurrent
            case .outsideLoop(let content): content.usesCurrent
            case .variable, .literal: false
            }
        }
    }
}
