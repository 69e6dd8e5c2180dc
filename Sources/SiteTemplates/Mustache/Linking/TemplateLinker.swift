import SiteBytes
import SiteModel

/// Resolves partials, parents and blocks, so that each template becomes one list of nodes.
struct TemplateLinker {
    /// A use of a template or of a block, with the blocks that are overridden inside it.
    private struct Use: Hashable {
        let template: String
        let block: TemplateBlock.Identifier?
        let overrides: [String: TemplateBlock.Identifier]
    }

    private let sources: [String: TemplateSource]
    private let parsed: [String: [TemplateNode]]
    private let constants: TemplateConstants
    /// The uses being linked, and how many sections were open when each began.
    private var open: [Use: Int] = [:]
    private var sectionDepth = 0
    private var numbers: [Use: Int] = [:]
    /// The partials that use themselves.
    private(set) var procedures: [[LinkedNode]] = []

    init(sources: [TemplateSource], parsed: [String: [TemplateNode]], constants: TemplateConstants) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { _, last in last }
        self.parsed = parsed
        self.constants = constants
    }

    /// Links a template; throws for a block that uses itself without end.
    mutating func link(_ name: String) throws(DiagnosedError) -> [LinkedNode] {
        try link(template: name, overrides: [:])
    }

    private mutating func link(
        template name: String, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        let use = Use(template: name, block: nil, overrides: overrides.mapValues(\.identifier))
        return try link(parsed[name] ?? [], as: use, line: 1, overrides: overrides)
    }

    private mutating func link(
        _ block: TemplateBlock, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        let chosen = overrides[block.name] ?? block
        let use = Use(
            template: chosen.identifier.template, block: chosen.identifier,
            overrides: overrides.mapValues(\.identifier))
        return try link(chosen.content, as: use, line: chosen.identifier.line, overrides: overrides)
    }

    /// Links something that may use itself.
    private mutating func link(
        _ nodes: [TemplateNode], as use: Use, line: Int, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        if let depth = open[use] {
            guard sectionDepth > depth else { throw recursion(in: use, line: line) }
            return [.procedure(number(of: use))]
        }
        if let number = numbers[use] { return [.procedure(number)] }
        open[use] = sectionDepth
        let linked = try link(nodes, overrides: overrides)
        open[use] = nil
        if let number = numbers[use] {
            procedures[number] = linked
            return [.procedure(number)]
        }
        return linked.usesLoop ? [.outsideLoop(linked)] : linked
    }

    private mutating func link(
        _ nodes: [TemplateNode], overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        var result: [LinkedNode] = []
        for node in nodes {
            switch node {
            case .text(let bytes): result.add(.literal(bytes))
            case .variable(let expression, let isEscaped): result.add(variable(expression, isEscaped: isEscaped))
            case .section(let expression, let isInverted, let content):
                sectionDepth += 1
                let linked = try link(content, overrides: overrides)
                sectionDepth -= 1
                result.add(section(expression, isInverted: isInverted, linked))
            case .partial(let name): result.add(try link(template: name, overrides: overrides))
            case .parent(let name, let blocks):
                let own = Dictionary(blocks.map { ($0.name, $0) }) { _, last in last }
                let all = overrides.merging(own) { outer, _ in outer }
                result.add(try link(template: name, overrides: all))
            case .block(let block): result.add(try link(block, overrides: overrides))
            }
        }
        return result
    }

    // MARK: Constants

    private func variable(_ expression: TemplateExpression, isEscaped: Bool) -> LinkedNode {
        guard let value = constants.value(of: expression) else { return .variable(expression, isEscaped: isEscaped) }
        var output = ByteBuffer(capacity: 64)
        value.append(to: &output, isEscaped: isEscaped)
        return .literal(Array(output.bytes))
    }

    private func section(
        _ expression: TemplateExpression, isInverted: Bool, _ content: [LinkedNode]
    ) -> [LinkedNode] {
        switch (constants.value(of: expression), isInverted) {
        case (.absent, true): content
        case (.text, false) where !content.usesLoop && !content.usesCurrent: content
        case (.absent, false), (.text, true): []
        case (.text(let text), false): [.constant(text, content)]
        case (_, true): [.inverted(expression, content)]
        case (_, false): [.section(expression, content)]
        }
    }

    // MARK: Recursion

    private mutating func number(of use: Use) -> Int {
        if let number = numbers[use] { return number }
        numbers[use] = procedures.count
        procedures.append([])
        return procedures.count - 1
    }

    private func recursion(in use: Use, line: Int) -> DiagnosedError {
        guard let source = sources[use.template] else { return DiagnosedError([]) }
        return DiagnosedError([source.diagnostic(.recursion(use.template), line: line)])
    }
}
