import SiteModel

/// A piece of a template as it was written.
indirect enum TemplateNode: Sendable {
    case text([UInt8])
    case variable(TemplateExpression, isEscaped: Bool)
    case section(TemplateExpression, isInverted: Bool, [TemplateNode])
    case partial(String, at: SourcePosition)
    /// The use of a parent, with the blocks that override the parent's own.
    case parent(String, [TemplateBlock], at: SourcePosition)
    case block(TemplateBlock)
}

/// A block with its content: an override if it is inside a parent's tags, otherwise what is shown unless overridden.
struct TemplateBlock: Sendable {
    /// Identifies a block among all of a theme.
    struct Identifier: Hashable, Sendable {
        let template: String
        let position: SourcePosition
    }

    let name: String
    let identifier: Identifier
    let content: [TemplateNode]
}

/// What a tag asks for.
enum TemplateExpression: Sendable {
    /// `.`: the value of the innermost section.
    case current
    case loop(LoopFunction)
    /// The parts of a dotted name, at least one.
    case path([String])

    /// Reads a tag's content without its sigil; `nil` if that is not a name.
    init?(_ text: String) {
        if text == "." {
            self = .current
        } else if text.utf8.last == UInt8(ascii: ")"), text.hasSuffix("()") {
            guard let function = LoopFunction(rawValue: String(text.dropLast(2))) else { return nil }
            self = .loop(function)
        } else {
            let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.allSatisfy(Self.isName) else { return nil }
            self = .path(parts.map { String(Substring($0)) })
        }
    }

    /// The one list that is different for each of its entries and ends: only in it can a template use itself.
    static let endingList = "children"

    /// Whether it asks for that list.
    var isEndingList: Bool {
        if case .path(let parts) = self { parts == [Self.endingList] } else { false }
    }

    private static func isName(_ part: Substring.UTF8View) -> Bool {
        !part.isEmpty && part.allSatisfy { $0.isASCIIAlphanumeric || "-_?".utf8.contains($0) }
    }
}

/// What a template can ask about the loop it is in, as in `{{#last()}}`.
enum LoopFunction: String, CaseIterable {
    case first
    case last
    case index
    case even
    case odd
}
