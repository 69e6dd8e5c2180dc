import SiteBytes
import SiteModel

/// Makes one layout of each template, its partials, its parents and their blocks.
struct LayoutLinker {
    /// A use of a template or of a block, with what is put into the blocks inside it.
    private struct Use: Hashable {
        let template: String
        let block: TemplateBlock.Identifier?
        let overrides: [String: TemplateBlock.Identifier]
    }

    private let sources: [String: TemplateSource]
    private let parsed: [String: [TemplateNode]]
    private let constants: TemplateConstants
    /// What is being linked, and how many sections were open when that began.
    private var open: [Use: Int] = [:]
    private var sectionDepth = 0
    private var numbers: [Use: Int] = [:]
    /// The partials that use themselves.
    private(set) var procedures: [[LayoutNode]] = []

    /// Makes a linker.
    ///
    /// - Parameters:
    ///   - sources: The templates as they were written.
    ///   - parsed: The same, read.
    ///   - constants: What is the same on every page.
    init(sources: [TemplateSource], parsed: [String: [TemplateNode]], constants: TemplateConstants) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { _, last in last }
        self.parsed = parsed
        self.constants = constants
    }

    /// Links a template.
    ///
    /// - Parameter name: The template.
    /// - Returns: How to lay it out.
    /// - Throws: A `DiagnosedError` for a block that uses itself without end.
    mutating func link(_ name: String) throws(DiagnosedError) -> [LayoutNode] {
        try link(template: name, putting: [:])
    }

    private mutating func link(
        template name: String, putting overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LayoutNode] {
        let use = Use(template: name, block: nil, overrides: overrides.mapValues(\.identifier))
        return try link(parsed[name] ?? [], as: use, line: 1, putting: overrides)
    }

    private mutating func link(
        _ block: TemplateBlock, putting overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LayoutNode] {
        let chosen = overrides[block.name] ?? block
        let use = Use(
            template: chosen.identifier.template, block: chosen.identifier,
            overrides: overrides.mapValues(\.identifier))
        return try link(chosen.content, as: use, line: chosen.identifier.line, putting: overrides)
    }

    /// Links what may use itself.
    private mutating func link(
        _ nodes: [TemplateNode], as use: Use, line: Int, putting overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LayoutNode] {
        if let depth = open[use] {
            guard sectionDepth > depth else { throw recursion(in: use, line: line) }
            return [.procedure(number(of: use))]
        }
        if let number = numbers[use] { return [.procedure(number)] }
        open[use] = sectionDepth
        let linked = try link(nodes, putting: overrides)
        open[use] = nil
        if let number = numbers[use] {
            procedures[number] = linked
            return [.procedure(number)]
        }
        return linked.asksForLoop ? [.outsideLoop(linked)] : linked
    }

    private mutating func link(
        _ nodes: [TemplateNode], putting overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LayoutNode] {
        var result: [LayoutNode] = []
        for node in nodes {
            switch node {
            case .text(let bytes): result.add(.literal(bytes))
            case .variable(let expression, let isEscaped): result.add(variable(expression, isEscaped: isEscaped))
            case .section(let expression, let isInverted, let content):
                sectionDepth += 1
                let linked = try link(content, putting: overrides)
                sectionDepth -= 1
                result.add(section(expression, isInverted: isInverted, linked))
            case .partial(let name): result.add(try link(template: name, putting: overrides))
            case .parent(let name, let blocks):
                let own = Dictionary(blocks.map { ($0.name, $0) }) { _, last in last }
                let all = overrides.merging(own) { outer, _ in outer }
                result.add(try link(template: name, putting: all))
            case .block(let block): result.add(try link(block, putting: overrides))
            }
        }
        return result
    }

    // MARK: Constants

    private func variable(_ expression: TemplateExpression, isEscaped: Bool) -> LayoutNode {
        guard let value = constants.value(of: expression) else { return .variable(expression, isEscaped: isEscaped) }
        var output = ByteBuffer(capacity: 64)
        value.append(to: &output, isEscaped: isEscaped)
        return .literal(Array(output.bytes))
    }

    private func section(
        _ expression: TemplateExpression, isInverted: Bool, _ content: [LayoutNode]
    ) -> [LayoutNode] {
        switch (constants.value(of: expression), isInverted) {
        case (.absent, true): content
        case (.text, false) where !content.asksForLoop && !content.asksForCurrent: content
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
