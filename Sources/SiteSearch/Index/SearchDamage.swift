/// Why a file of the index cannot be read: it is cut off, or holds what no builder writes.
public enum SearchDamage: Error, Sendable, Hashable {
    /// The compressed bytes are not whole.
    case compression
    /// The bytes end too early, or a number or name in them makes no sense.
    case content
}
