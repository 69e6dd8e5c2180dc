package import SiteModel

/// Why a build holds a document back.
package enum HoldingReason: Sendable, Hashable {
    /// It is still being written.
    case draft
    /// It is not for everyone.
    case `private`
    /// Its date is in the future.
    case scheduled(Timestamp)
    /// It was published until then.
    case expired(Timestamp)
}

/// How many documents a build held back, and how many it published without listing them.
public struct HeldBackCounts: Sendable, Hashable {
    /// Drafts, and documents that are not for everyone.
    public package(set) var drafts = 0
    /// Documents from the future.
    public package(set) var scheduled = 0
    /// Documents that have expired.
    public package(set) var expired = 0
    /// Documents that are published and in no list.
    public package(set) var unlisted = 0

    /// Counts a document that is held back.
    mutating func add(_ reason: HoldingReason) {
        switch reason {
        case .draft, .private: drafts += 1
        case .scheduled: scheduled += 1
        case .expired: expired += 1
        }
    }
}
