/// A key of a mapping with its value.
struct YAMLEntry: Equatable {
    let key: YAMLNode
    let value: YAMLNode
    /// The text of the key; empty when the key is a list or a mapping.
    let name: String

    init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
        name = key.scalar?.text ?? ""
    }
}
