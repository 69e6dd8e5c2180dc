/// A view whose variables stand in a table.
protocol TabledView: ViewModel {
    /// The variables that templates see.
    static var fields: FieldTable<Self> { get }
}

extension TabledView {
    typealias Field = FieldTable<Self>.Field

    func value(of name: FieldKey) -> TemplateValue? {
        Self.fields.value(of: name, in: self)
    }
}
