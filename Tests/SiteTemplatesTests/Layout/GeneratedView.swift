@testable import SiteTemplates

/// A view of generated values, for our renderer.
final class GeneratedView: ViewModel {
    private let fields: [String: TemplateValue]
    private let isClosed: Bool

    init(fields: [String: GeneratedValue], isClosed: Bool) {
        self.fields = fields.mapValues(\.templateValue)
        self.isClosed = isClosed
    }

    func value(of name: FieldName) -> TemplateValue? {
        fields[name.text] ?? (isClosed ? .absent : nil)
    }
}
