/// The bytes of an id, which are compared and hashed far faster than its characters, or than an array of them.
struct IdentifierKey: Hashable {
    private let bytes: [UInt8]

    init(_ identifier: String) {
        bytes = Array(identifier.utf8)
    }

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
