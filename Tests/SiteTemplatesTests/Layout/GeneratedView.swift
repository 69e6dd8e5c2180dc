@testable import SiteTemplates

/// A view of generated values, for our renderer.
final class GeneratedView: ViewModel {
    private let fields: [FieldKey: TemplateValue]
    private let isClosed: Bool

    init(fields: [String: GeneratedValue], isClosed: Bool) {
        self.fields = Dictionary(uniqueKeysWithValues: fields.map { (FieldKey($0), $1.templateValue) })
        self.isClosed = isClosed
    }

    func value(of name: FieldKey) -> TemplateValue? {
        fields[name] ?? (isClosed ? .absent : nil)
    }
}
