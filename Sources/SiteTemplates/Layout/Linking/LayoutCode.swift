/// Layouts as one flat list of steps, which name all that they need by number.
///
/// Steps hold no references: to walk a tree of them, each with its own, costs more than to take them.
struct LayoutCode: Sendable {
    private(set) var steps: [Step] = []
    /// The bytes of all texts, one after the other.
    private(set) var texts: [UInt8] = []
    private(set) var names: [FieldKey] = []
    /// The texts of sections that are known beforehand.
    private(set) var constants: [String] = []

    /// A step of laying out a page; the content of a section is the steps after it, up to its end.
    enum Step {
        case text(Range<Int>)
        case variable(Question, isEscaped: Bool)
        case section(Question, end: Int)
        case inverted(Question, end: Int)
        case constant(Int, end: Int)
        case outsideLoop(end: Int)
        case procedure(Int)
    }

    /// A value that a step asks for.
    enum Question {
        case current
        case loop(LoopFunction)
        /// The parts of a dotted name.
        case path(Range<Int>)
    }

    /// Adds a layout.
    ///
    /// - Parameter nodes: The layout.
    /// - Returns: Where its steps stand.
    mutating func add(_ nodes: [LayoutNode]) -> Range<Int> {
        let start = steps.count
        for node in nodes { add(node) }
        return start..<steps.count
    }

    private mutating func add(_ node: LayoutNode) {
        switch node {
        case .literal(let bytes): steps.append(.text(Self.append(bytes, to: &texts)))
        case .variable(let expression, let isEscaped):
            steps.append(.variable(question(expression), isEscaped: isEscaped))
        case .section(let expression, let content):
            let question = question(expression)
            add(content) { .section(question, end: $0) }
        case .inverted(let expression, let content):
            let question = question(expression)
            add(content) { .inverted(question, end: $0) }
        case .constant(let text, let content):
            constants.append(text)
            add(content) { [number = constants.count - 1] in .constant(number, end: $0) }
        case .outsideLoop(let content): add(content) { .outsideLoop(end: $0) }
        case .procedure(let number): steps.append(.procedure(number))
        }
    }

    /// Adds a step and, after it, its content.
    private mutating func add(_ content: [LayoutNode], after step: (_ end: Int) -> Step) {
        let position = steps.count
        steps.append(step(position))
        steps[position] = step(add(content).upperBound)
    }

    private mutating func question(_ expression: TemplateExpression) -> Question {
        switch expression {
        case .current: .current
        case .loop(let function): .loop(function)
        case .path(let first, let rest): .path(Self.append(([first] + rest).map(\.key), to: &names))
        }
    }

    private static func append<Element>(_ elements: [Element], to array: inout [Element]) -> Range<Int> {
        array += elements
        return (array.count - elements.count)..<array.count
    }
}
