/// The name of a variable, hashed once when a template is read, so that pages look values up by number.
struct FieldName: Sendable, Hashable {
    let text: String
    let hash: UInt64

    init(_ text: some StringProtocol) {
        self.text = String(text)
        hash = ContentHash.number(of: text.utf8)
    }
}
