/// The name of a variable, and the number that stands for it.
struct FieldName: Sendable, Hashable {
    let text: String
    let key: FieldKey

    init(_ text: some StringProtocol) {
        self.text = String(text)
        key = FieldKey(text)
    }
}
