/// What templates can ask of one kind of view.
struct FieldTable<View>: Sendable {
    typealias Field = @Sendable (View) -> TemplateValue
    private typealias Slot = (hash: UInt64, field: Field)

    private let fields: [String: Field]
    /// The fields by the low bits of their name's hash; one whose slot is taken stands in the next free slot.
    private let slots: [Slot?]

    /// Makes a table.
    ///
    /// - Parameter fields: What gives the value of each variable.
    init(_ fields: [String: Field]) {
        self.fields = fields
        // Half of the slots stay free, so that a search ends soon.
        var slots = [Slot?](repeating: nil, count: 4)
        while slots.count < fields.count * 2 { slots += slots }
        for (name, field) in fields {
            let hash = FieldName(name).hash
            var position = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[position] != nil { position = (position + 1) & (slots.count - 1) }
            slots[position] = (hash, field)
        }
        self.slots = slots
    }

    /// Makes the table of a view that holds another one, and has its fields and more.
    ///
    /// - Parameters:
    ///   - own: The fields it has besides.
    ///   - inherited: The other view's fields.
    ///   - inner: Where it holds the other view.
    init<Inner>(
        _ own: [String: Field], extending inherited: FieldTable<Inner>,
        through inner: @escaping @Sendable (View) -> Inner
    ) {
        let lifted = inherited.fields.mapValues { field -> Field in { field(inner($0)) } }
        self.init(lifted.merging(own) { _, own in own })
    }

    /// The variables, sorted.
    var names: [String] { fields.keys.sorted() }

    /// The value of a variable.
    ///
    /// - Parameters:
    ///   - name: The variable.
    ///   - view: The view to ask.
    /// - Returns: Its value, or `nil` for a variable that this kind of view does not know.
    func value(of name: FieldName, in view: View) -> TemplateValue? {
        var position = Int(truncatingIfNeeded: name.hash) & (slots.count - 1)
        while let slot = slots[position] {
            if slot.hash == name.hash { return slot.field(view) }
            position = (position + 1) & (slots.count - 1)
        }
        return nil
    }
}
