import SiteBytes
import SiteModel

/// Renders one page: takes values from views and writes UTF-8.
struct TemplateRenderer: ~Copyable {
    private let program: TemplateProgram
    /// The value of the innermost section.
    private var current: TemplateValue
    /// The views among the values of the enclosing sections, innermost last.
    private var views: [any ViewModel]
    private(set) var output: ByteBuffer
    private let limits: PageLimits
    private var partsLeft: Int
    private var depth = 0

    init(_ view: any ViewModel, program: TemplateProgram, capacity: Int, limits: PageLimits) {
        current = .view(view)
        views = [view]
        self.program = program
        self.limits = limits
        partsLeft = limits.parts
        output = ByteBuffer(capacity: capacity)
    }

    /// Whether the page had become too long, and was left as it was.
    var isTooLong: Bool { partsLeft <= 0 }

    /// Carries out some steps, which may be in a loop.
    mutating func render(_ steps: Range<Int>, loop: LoopPosition? = nil) {
        depth += 1
        defer { depth -= 1 }
        if depth > limits.depth || output.count > limits.byteCount { partsLeft = 0 }
        var position = steps.lowerBound
        while position < steps.upperBound, partsLeft > 0 {
            partsLeft &-= 1
            let content = position + 1
            position = content
            switch program.steps[content - 1] {
            case .text(let range): append(range)
            case .variable(let lookup, let isEscaped):
                value(of: lookup, loop).append(to: &output, isEscaped: isEscaped)
                if output.count > limits.byteCount { partsLeft = 0 }
            case .section(let lookup, let end):
                renderSection(value(of: lookup, loop), content..<end, loop)
                position = end
            case .inverted(let lookup, let end):
                renderInverted(value(of: lookup, loop), content..<end, loop)
                position = end
            case .constant(let number, let end):
                render(content..<end, inside: .text(program.constants[number]))
                position = end
            case .outsideLoop(let end):
                render(content..<end)
                position = end
            case .procedure(let number): render(program.procedures[number])
            }
        }
    }

    private mutating func append(_ range: Range<Int>) {
        output.append(program.texts, in: range)
    }

    private mutating func renderSection(_ value: TemplateValue, _ content: Range<Int>, _ loop: LoopPosition?) {
        switch value {
        case .absent, .flag(false): break
        case .flag(true): render(content, loop: loop)
        case .list(let items):
            for (index, item) in items.enumerated() where partsLeft > 0 {
                render(content, inside: item, loop: LoopPosition(index: index, isLast: index == items.count - 1))
            }
        case .number, .text, .bodyPart, .bound, .html, .view: render(content, inside: value)
        }
    }

    private mutating func renderInverted(_ value: TemplateValue, _ content: Range<Int>, _ loop: LoopPosition?) {
        switch value {
        case .absent, .flag(false): render(content, loop: loop)
        case .list(let items) where items.isEmpty: render(content, inside: value)
        case .flag, .list, .number, .text, .bodyPart, .bound, .html, .view: break
        }
    }

    private mutating func render(_ content: Range<Int>, inside value: TemplateValue, loop: LoopPosition? = nil) {
        let outer = current
        current = value
        if case .view(let view) = value {
            views.append(view)
            render(content, loop: loop)
            views.removeLast()
        } else {
            render(content, loop: loop)
        }
        current = outer
    }

    // MARK: Values

    private mutating func value(of lookup: TemplateProgram.Lookup, _ loop: LoopPosition?) -> TemplateValue {
        switch lookup {
        case .current: return current
        case .loop(let function): return loop?.value(of: function) ?? .absent
        case .path(let parts):
            var found = value(ofName: parts.lowerBound)
            for part in parts.dropFirst() { found = found.member(program.names[part]) }
            // A view makes a list anew each time.
            if case .list(let items) = found { partsLeft &-= items.count }
            return found
        }
    }

    /// The value of a variable in the innermost section that knows it.
    private func value(ofName number: Int) -> TemplateValue {
        let name = program.names[number]
        var depth = views.count
        while depth > 0 {
            depth -= 1
            if let value = views[depth].value(of: name) { return value }
        }
        return .absent
    }
}

/// How far a loop has come.
struct LoopPosition {
    let index: Int
    let isLast: Bool

    func value(of function: LoopFunction) -> TemplateValue {
        switch function {
        case .first: .flag(index == 0)
        case .last: .flag(isLast)
        case .index: .number(index)
        case .even: .flag(index.isMultiple(of: 2))
        case .odd: .flag(!index.isMultiple(of: 2))
        }
    }
}
