/// Lays out one page: takes values from views and writes UTF-8.
struct LayoutRenderer {
    private let procedures: [[LayoutNode]]
    /// The values that the enclosing sections stand for, innermost last.
    private var scopes: [TemplateValue]
    private(set) var output: [UInt8] = []

    /// Makes a renderer for one page.
    ///
    /// - Parameters:
    ///   - view: What the page shows.
    ///   - procedures: The partials that use themselves.
    ///   - capacity: How many bytes to make room for.
    init(_ view: any ViewModel, procedures: [[LayoutNode]], capacity: Int) {
        scopes = [.view(view)]
        self.procedures = procedures
        output.reserveCapacity(capacity)
    }

    /// Writes some nodes.
    ///
    /// - Parameters:
    ///   - nodes: What to write.
    ///   - loop: Where the loop around the nodes stands, if they are in one.
    mutating func render(_ nodes: [LayoutNode], loop: LoopPosition? = nil) {
        for node in nodes {
            switch node {
            case .literal(let bytes): output += bytes
            case .variable(let expression, let isEscaped):
                value(of: expression, loop).append(to: &output, isEscaped: isEscaped)
            case .section(let expression, let content): renderSection(value(of: expression, loop), content, loop)
            case .inverted(let expression, let content): renderInverted(value(of: expression, loop), content, loop)
            case .constant(let text, let content): render(content, inside: .text(text))
            case .outsideLoop(let content): render(content)
            case .procedure(let number): render(procedures[number])
            }
        }
    }

    private mutating func renderSection(_ value: TemplateValue, _ content: [LayoutNode], _ loop: LoopPosition?) {
        switch value {
        case .absent, .flag(false): break
        case .flag(true): render(content, loop: loop)
        case .list(let items):
            for (index, item) in items.enumerated() {
                render(content, inside: item, loop: LoopPosition(index: index, isLast: index == items.count - 1))
            }
        case .number, .text, .html, .view: render(content, inside: value)
        }
    }

    private mutating func renderInverted(_ value: TemplateValue, _ content: [LayoutNode], _ loop: LoopPosition?) {
        switch value {
        case .absent, .flag(false): render(content, loop: loop)
        case .list(let items) where items.isEmpty: render(content, inside: value)
        case .flag, .list, .number, .text, .html, .view: break
        }
    }

    private mutating func render(_ content: [LayoutNode], inside value: TemplateValue, loop: LoopPosition? = nil) {
        scopes.append(value)
        render(content, loop: loop)
        scopes.removeLast()
    }

    // MARK: Values

    private func value(of expression: TemplateExpression, _ loop: LoopPosition?) -> TemplateValue {
        switch expression {
        case .current: scopes.last ?? .absent
        case .loop(let function): loop?.value(of: function) ?? .absent
        case .path(let first, let rest): rest.reduce(value(of: first)) { value, name in value.member(name) }
        }
    }

    /// The value of a variable in the innermost section that knows it.
    private func value(of name: FieldName) -> TemplateValue {
        for case .view(let view) in scopes.reversed() {
            if let value = view.value(of: name) { return value }
        }
        return .absent
    }
}
