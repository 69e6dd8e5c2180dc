/// What templates can ask of one kind of view.
struct FieldTable<View: AnyObject>: Sendable {
    /// How a view's value for one variable is found.
    ///
    /// An array takes any type, and so keeps a bare closure in a box that suits all of them, whose references the
    /// threads would count for each value of each page. In a type of its own, for views that are classes, it needs none.
    struct Field: Sendable {
        let value: @Sendable (View) -> TemplateValue

        init(_ value: @escaping @Sendable (View) -> TemplateValue) {
            self.value = value
        }
    }

    private let fields: [String: Field]
    /// Where each field stands in `ordered`, by the low bits of its name's hash; one whose slot is taken stands in the
    /// next free slot.
    private let slots: [Slot]
    private let ordered: [Field]

    /// Holds no reference, so that a search costs no counting of them.
    private struct Slot {
        var hash: UInt64 = 0
        /// A position in `ordered`, or -1 for a free slot.
        var position = -1
    }

    /// Makes a table.
    ///
    /// - Parameter fields: What gives the value of each variable.
    init(_ fields: [String: Field]) {
        self.fields = fields
        // Half of the slots stay free, so that a search ends soon.
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

    /// The variables, sorted.
    var names: [String] { fields.keys.sorted() }

    /// The value of a variable.
    ///
    /// - Parameters:
    ///   - name: The variable.
    ///   - view: The view to ask.
    /// - Returns: Its value, or `nil` for a variable that this kind of view does not know.
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
