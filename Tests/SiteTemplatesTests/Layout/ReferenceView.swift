import Mustache

/// A view of generated values, for the reference; in text it is nothing.
final class ReferenceView: MustacheParent, MustacheCustomRenderable {
    let renderText = ""
    let isNull = false
    private let fields: [String: Any]
    private let isClosed: Bool

    init(fields: [String: GeneratedValue], isClosed: Bool) {
        self.fields = fields.mapValues(\.referenceValue)
        self.isClosed = isClosed
    }

    func child(named name: String) -> Any? {
        fields[name] ?? (isClosed ? ReferenceAbsent() : nil)
    }
}

extension GeneratedValue {
    var referenceValue: Any {
        switch self {
        case .absent: ReferenceAbsent()
        case .flag(let flag): flag
        case .number(let number): number
        case .text(let text): text
        case .list(let items): ReferenceList(items: items.map(\.referenceValue))
        case .view(let fields, let isClosed): ReferenceView(fields: fields, isClosed: isClosed)
        }
    }
}
