/// A key of a mapping with its value.
struct YAMLEntry: Equatable {
    let key: YAMLNode
    let value: YAMLNode

    /// The text of the key; empty when the key is a list or a mapping.
    var name: String { key.scalar?.text ?? "" }
}
