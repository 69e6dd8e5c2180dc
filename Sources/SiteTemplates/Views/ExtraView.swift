import SiteModel

/// Front matter keys that only templates know; a missing key is absent rather than looked up in enclosing sections.
final class ExtraView: ViewModel {
    private let entries: [FieldKey: FrontMatterValue]

    init(entries: [String: FrontMatterValue]) {
        self.entries = Dictionary(entries.map { (FieldKey($0.key), $0.value) }) { first, _ in first }
    }

    func value(of name: FieldKey) -> TemplateValue? {
        entries[name]?.templateValue ?? .absent
    }
}

extension FrontMatterValue {
    /// The value for templates; `false`, `no` and `off` are false in sections.
    fileprivate var templateValue: TemplateValue {
        switch self {
        case .text("false"), .text("no"), .text("off"): .flag(false)
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.templateValue))
        case .mapping(let entries): .view(ExtraView(entries: entries))
        }
    }
}
