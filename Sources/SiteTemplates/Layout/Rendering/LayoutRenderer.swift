import SiteBytes
import SiteModel

/// Lays out one page: takes values from views and writes UTF-8.
struct LayoutRenderer: ~Copyable {
    private let code: LayoutCode
    private let procedures: [Range<Int>]
    /// What the innermost section stands for.
    private var current: TemplateValue
    /// The views among what the enclosing sections stand for, innermost last.
    private var views: [any ViewModel]
    private(set) var output: ByteBuffer

    /// Makes a renderer for one page.
    ///
    /// - Parameters:
    ///   - view: What the page shows.
    ///   - code: The steps of all layouts.
    ///   - procedures: Where those of partials that use themselves stand.
    ///   - capacity: How many bytes to make room for.
    init(_ view: any ViewModel, code: LayoutCode, procedures: [Range<Int>], capacity: Int) {
        current = .view(view)
        views = [view]
        self.code = code
        self.procedures = procedures
        output = ByteBuffer(capacity: capacity)
    }

    /// Takes some steps.
    ///
    /// - Parameters:
    ///   - steps: Where they stand.
    ///   - loop: Where the loop around them stands, if they are in one.
    mutating func render(_ steps: Range<Int>, loop: LoopPosition? = nil) {
        var position = steps.lowerBound
        while position < steps.upperBound {
            let content = position + 1
            position = content
            switch code.steps[content - 1] {
            case .text(let range): append(range)
            case .variable(let question, let isEscaped):
                value(of: question, loop).append(to: &output, isEscaped: isEscaped)
            case .section(let question, let end):
                renderSection(value(of: question, loop), content..<end, loop)
                position = end
            case .inverted(let question, let end):
                renderInverted(value(of: question, loop), content..<end, loop)
                position = end
            case .constant(let number, let end):
                render(content..<end, inside: .text(code.constants[number]))
                position = end
            case .outsideLoop(let end):
                render(content..<end)
                position = end
            case .procedure(let number): render(procedures[number])
            }
        }
    }

    private mutating func append(_ range: Range<Int>) {
        code.texts.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func renderSection(_ value: TemplateValue, _ content: Range<Int>, _ loop: LoopPosition?) {
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

    private mutating func renderInverted(_ value: TemplateValue, _ content: Range<Int>, _ loop: LoopPosition?) {
        switch value {
        case .absent, .flag(false): render(content, loop: loop)
        case .list(let items) where items.isEmpty: render(content, inside: value)
        case .flag, .list, .number, .text, .html, .view: break
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

    private func value(of question: LayoutCode.Question, _ loop: LoopPosition?) -> TemplateValue {
        switch question {
        case .current: current
        case .loop(let function): loop?.value(of: function) ?? .absent
        case .path(let parts):
            parts.dropFirst().reduce(value(ofName: parts.lowerBound)) { $0.member(code.names[$1]) }
        }
    }

    /// The value of a variable in the innermost section that knows it.
    private func value(ofName number: Int) -> TemplateValue {
        let name = code.names[number]
        var depth = views.count
        while depth > 0 {
            depth -= 1
            if let value = views[depth].value(of: name) { return value }
        }
        return .absent
    }
}
