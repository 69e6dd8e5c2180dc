import SiteBytes

/// The values of a template's variables.
protocol ViewModel: AnyObject {
    /// The value of a variable; `nil` if this view does not know it, so that it is looked up in the enclosing sections.
    func value(of name: FieldKey) -> TemplateValue?
}

/// A view whose variables are listed in a table, the one source for rendering, checking and documenting them.
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

/// A hash of a variable's name, taken once, so that rendering looks up numbers instead of strings.
struct FieldKey: Sendable, Hashable {
    let hash: UInt64

    init(_ name: some StringProtocol) {
        hash = ShortHash(of: name.utf8).value
    }
}

/// The variables of one kind of view.
struct FieldTable<View: AnyObject>: Sendable {
    /// How to get the value of one variable from a view.
    ///
    /// This is a type of its own because an array of bare closures keeps each in a generic box, whose references
    /// threads would count for each value of each page.
    struct Field: Sendable {
        let value: @Sendable (View) -> TemplateValue

        init(_ value: @escaping @Sendable (View) -> TemplateValue) {
            self.value = value
        }
    }

    private let fields: [String: Field]
    /// A hash table of positions in `ordered`; a field whose slot is taken is in the next free one.
    private let slots: [Slot]
    private let ordered: [Field]

    /// Holds no reference, so that a search counts none.
    private struct Slot {
        var hash: UInt64 = 0
        /// A position in `ordered`, or -1 for a free slot.
        var position = -1
    }

    init(_ fields: [String: Field]) {
        self.fields = fields
        // Half of the slots stay free, so that searches are short.
        var slots = [Slot](repeating: Slot(), count: 4)
        while slots.count < fields.count * 2 { slots += slots }
        for (number, name) in fields.keys.enumerated() {
            let hash = FieldKey(name).hash
            var position = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[position].position >= 0 { position = (position + 1) & (slots.count - 1) }
            slots[position] = Slot(hash: hash, position: number)
        }
        self.slots = slots
        ordered = Array(fields.values)
    }

    /// The table with the variables of a part of the view added, where it has none of the same name.
    func adding<Part>(
        _ others: FieldTable<Part>, of part: @escaping @Sendable (View) -> Part
    ) -> FieldTable {
        FieldTable(
            fields.merging(others.fields.mapValues { field in Field { field.value(part($0)) } }) { own, _ in own })
    }

    /// The names of the variables, sorted.
    var names: [String] { fields.keys.sorted() }

    /// The value of a variable; `nil` if this kind of view does not have it.
    func value(of name: FieldKey, in view: View) -> TemplateValue? {
        guard let position = position(of: name.hash) else { return nil }
        return ordered[position].value(view)
    }

    private func position(of hash: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot].position >= 0 {
                if slots[slot].hash == hash { return slots[slot].position }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }
}
