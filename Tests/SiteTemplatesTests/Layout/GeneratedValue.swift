@testable import SiteTemplates

/// A value that both renderers can be given.
indirect enum GeneratedValue: Sendable {
    case absent
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([GeneratedValue])
    /// Variables by name; a closed view hides outer variables, as front matter does.
    case view([String: GeneratedValue], isClosed: Bool)

    var templateValue: TemplateValue {
        switch self {
        case .absent: .absent
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .text(let text): text.utf8.count % 2 == 0 ? .text(text) : .html(Array(text.utf8))
        case .list(let items): .list(items.map(\.templateValue))
        case .view(let fields, let isClosed): .view(GeneratedView(fields: fields, isClosed: isClosed))
        }
    }
}
