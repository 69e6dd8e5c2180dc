import SiteModel

/// Front matter that an author keeps for templates; a key that is not there is absent, not looked for further out.
final class ExtraView: ViewModel {
    let entries: [String: FrontMatterValue]

    init(entries: [String: FrontMatterValue]) {
        self.entries = entries
    }

    func value(of name: FieldName) -> TemplateValue? {
        entries[name.text]?.templateValue ?? .absent
    }
}

extension FrontMatterValue {
    /// The value as templates take it; `false`, `no` and `off` are false in sections.
    fileprivate var templateValue: TemplateValue {
        switch self {
        case .text("false"), .text("no"), .text("off"): .flag(false)
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.templateValue))
        case .mapping(let entries): .view(ExtraView(entries: entries))
        }
    }
}
