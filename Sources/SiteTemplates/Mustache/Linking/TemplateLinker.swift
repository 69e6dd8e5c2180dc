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

    /// A tag that uses another template or a block.
    private struct User {
        let name: String
        let template: String
        let position: SourcePosition
    }

    /// How many sections are open.
    private struct Sections {
        var all = 0
        /// Those of the one list that ends.
        var ofEndingList = 0
    }

    private let sources: [String: TemplateSource]
    private let parsed: [String: [TemplateNode]]
    private let constants: TemplateConstants
    /// The uses being linked, and how many sections were open when each began.
    private var open: [Use: Sections] = [:]
    private var sections = Sections()
    /// How many sections and uses are open.
    private var depth = 0
    /// The tag that uses what is being linked.
    private var user: User?
    private var partCount = 0
    private var byteCount = 0
    private var numbers: [Use: Int] = [:]
    /// The partials that use themselves.
    private(set) var procedures: [[LinkedNode]] = []

    init(sources: [TemplateSource], parsed: [String: [TemplateNode]], constants: TemplateConstants) {
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { _, last in last }
        self.parsed = parsed
        self.constants = constants
    }

    /// Links a template; throws for a block that uses itself without end, and for what would become too large.
    mutating func link(_ name: String) throws(DiagnosedError) -> [LinkedNode] {
        try link(template: name, overrides: [:])
    }

    private mutating func link(
        template name: String, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        let use = Use(template: name, block: nil, overrides: overrides.mapValues(\.identifier))
        return try link(parsed[name] ?? [], as: use, overrides: overrides)
    }

    private mutating func link(
        _ block: TemplateBlock, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        let chosen = overrides[block.name] ?? block
        let use = Use(
            template: chosen.identifier.template, block: chosen.identifier,
            overrides: overrides.mapValues(\.identifier))
        return try link(chosen.content, as: use, overrides: overrides)
    }

    /// Links something that may use itself.
    private mutating func link(
        _ nodes: [TemplateNode], as use: Use, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        if let outer = open[use] {
            // The checker has found the partials that use themselves in other sections, but not the blocks.
            let ends = use.block == nil ? sections.all > outer.all : sections.ofEndingList > outer.ofEndingList
            guard ends else { throw recursion(in: use) }
            return [.procedure(number(of: use))]
        }
        if let number = numbers[use] { return [.procedure(number)] }
        open[use] = sections
        let linked = try link(nodes, in: use.template, overrides: overrides)
        open[use] = nil
        if let number = numbers[use] {
            procedures[number] = linked
            return [.procedure(number)]
        }
        return linked.usesLoop ? [.outsideLoop(linked)] : linked
    }

    private mutating func link(
        _ nodes: [TemplateNode], in template: String, overrides: [String: TemplateBlock]
    ) throws(DiagnosedError) -> [LinkedNode] {
        var result = LinkedNodes()
        for node in nodes {
            try spend(on: node, overrides: overrides.count, in: template)
            switch node {
            case .text(let bytes): result.add(.literal(bytes))
            case .variable(let expression, let isEscaped): result.add(variable(expression, isEscaped: isEscaped))
            case .section(let expression, let isInverted, let content):
                let isEndingList = expression.isEndingList && !isInverted
                depth += 1
                let outer = sections
                sections.all += 1
                sections.ofEndingList += isEndingList ? 1 : 0
                let linked = try link(content, in: template, overrides: overrides)
                sections = outer
                depth -= 1
                result.add(section(expression, isInverted: isInverted, linked))
            case .partial(let name, let position):
                let user = User(name: name, template: template, position: position)
                result.add(try link(template: name, overrides: overrides, for: user))
            case .parent(let name, let blocks, let position):
                let user = User(name: name, template: template, position: position)
                let own = Dictionary(blocks.map { ($0.name, $0) }) { _, last in last }
                result.add(try link(template: name, overrides: overrides.merging(own) { outer, _ in outer }, for: user))
            case .block(let block):
                depth += 1
                result.add(try link(block, overrides: overrides))
                depth -= 1
            }
        }
        return result.finished()
    }

    // MARK: Limits

    /// Counts a node, and throws if there are too many: partials that use others twice each have no end otherwise.
    private mutating func spend(
        on node: TemplateNode, overrides: Int, in template: String
    ) throws(DiagnosedError) {
        switch node {
        case .text(let bytes): byteCount += bytes.count
        case .variable, .section: partCount += 1
        case .partial, .parent, .block: partCount += 1 + overrides
        }
        guard partCount > TemplateLimits.parts || byteCount > TemplateLimits.byteCount else { return }
        throw error(
            .tooLarge(user?.name ?? template), in: user?.template ?? template,
            at: user?.position ?? SourcePosition(line: 1))
    }

    /// Links what a tag uses, unless the tag is too deep in others.
    private mutating func link(
        template name: String, overrides: [String: TemplateBlock], for tag: User
    ) throws(DiagnosedError) -> [LinkedNode] {
        guard depth < TemplateLimits.linkedDepth else {
            throw error(.tooDeep(limit: TemplateLimits.linkedDepth), in: tag.template, at: tag.position)
        }
        let outer = user
        user = tag
        depth += 1
        let linked = try link(template: name, overrides: overrides)
        depth -= 1
        user = outer
        return linked
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

    private func recursion(in use: Use) -> DiagnosedError {
        error(
            .recursion(use.template), in: use.template,
            at: use.block?.position ?? SourcePosition(line: 1))
    }

    private func error(_ problem: TemplateProblem, in template: String, at position: SourcePosition) -> DiagnosedError {
        DiagnosedError(sources[template].map { [$0.diagnostic(problem, at: position)] } ?? [])
    }
}
