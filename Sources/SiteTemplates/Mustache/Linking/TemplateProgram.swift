import SiteBytes
import SiteModel

/// The linked templates of a theme as one flat list of steps, ready to be rendered.
///
/// Steps refer to everything they need by number and hold no references: walking a tree whose nodes do costs more than
/// carrying them out.
struct TemplateProgram: Sendable {
    private(set) var steps: [Step] = []
    /// The bytes of all texts, one after the other.
    private(set) var texts: [UInt8] = []
    private(set) var names: [FieldKey] = []
    /// The values of the sections that are the same on every page.
    private(set) var constants: [String] = []
    /// The steps of each partial that uses itself.
    private(set) var procedures: [Range<Int>] = []
    /// The steps of each template that pages are rendered with.
    private var entryPoints: [String: Range<Int>] = [:]

    /// A step of rendering; the content of a section is the steps after it, up to its end.
    enum Step {
        case text(Range<Int>)
        case variable(Lookup, isEscaped: Bool)
        case section(Lookup, end: Int)
        case inverted(Lookup, end: Int)
        case constant(Int, end: Int)
        case outsideLoop(end: Int)
        case procedure(Int)
    }

    /// Where a step finds its value.
    enum Lookup {
        case current
        case loop(LoopFunction)
        /// The parts of a dotted name in `names`.
        case path(Range<Int>)
    }

    /// Links the templates with these names; throws for what has no end, or is too large.
    init(
        _ names: [String], of sources: [TemplateSource], parsed: [String: [TemplateNode]],
        constants: TemplateConstants
    ) throws(DiagnosedError) {
        var linker = TemplateLinker(sources: sources, parsed: parsed, constants: constants)
        for name in names { entryPoints[name] = add(try linker.link(name)) }
        procedures = linker.procedures.map { add($0) }
    }

    /// Renders a template as UTF-8; `nil` if the page would be too long.
    func render(_ name: String, _ view: any ViewModel, within limits: PageLimits = PageLimits()) -> [UInt8]? {
        guard let steps = entryPoints[name] else {
            preconditionFailure("no template ‘\(name)’ is linked: its kind of page must declare it")
        }
        var renderer = TemplateRenderer(view, program: self, capacity: Self.usualSize, limits: limits)
        renderer.render(steps)
        return renderer.isTooLong ? nil : Array(renderer.output.bytes)
    }

    private static let usualSize = 16_384

    // MARK: Adding steps

    private mutating func add(_ nodes: [LinkedNode]) -> Range<Int> {
        let start = steps.count
        for node in nodes { add(node) }
        return start..<steps.count
    }

    private mutating func add(_ node: LinkedNode) {
        switch node {
        case .literal(let bytes):
            steps.append(.text(Self.append(ControlCharacter.removed(from: bytes), to: &texts)))
        case .variable(let expression, let isEscaped):
            steps.append(.variable(lookup(expression), isEscaped: isEscaped))
        case .section(let expression, let content):
            let lookup = lookup(expression)
            add(content) { .section(lookup, end: $0) }
        case .inverted(let expression, let content):
            let lookup = lookup(expression)
            add(content) { .inverted(lookup, end: $0) }
        case .constant(let text, let content):
            constants.append(text)
            add(content) { [number = constants.count - 1] in .constant(number, end: $0) }
        case .outsideLoop(let content): add(content) { .outsideLoop(end: $0) }
        case .procedure(let number): steps.append(.procedure(number))
        }
    }

    /// Adds a step and, after it, its content.
    private mutating func add(_ content: [LinkedNode], after step: (_ end: Int) -> Step) {
        let position = steps.count
        steps.append(step(position))
        steps[position] = step(add(content).upperBound)
    }

    private mutating func lookup(_ expression: TemplateExpression) -> Lookup {
        switch expression {
        case .current: .current
        case .loop(let function): .loop(function)
        case .path(let parts): .path(Self.append(parts.map { FieldKey($0) }, to: &names))
        }
    }

    private static func append<Element>(_ elements: [Element], to array: inout [Element]) -> Range<Int> {
        array += elements
        return (array.count - elements.count)..<array.count
    }
}
