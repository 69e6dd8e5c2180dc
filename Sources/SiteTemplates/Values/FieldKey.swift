import SiteBytes

/// The number that stands for the name of a variable, found once, so that pages look values up without its letters.
struct FieldKey: Sendable, Hashable {
    let hash: UInt64

    init(_ name: some StringProtocol) {
        hash = ContentHash.number(of: name.utf8)
    }
}
