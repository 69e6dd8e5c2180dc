import SiteModel

/// A request that is answered with an error, and the words for it.
struct Refusal: Error, Sendable, Equatable {
    let status: Status
    /// What the answer says, for a person who looks at it.
    let reason: Wording

    init(_ status: Status, _ reason: Wording) {
        self.status = status
        self.reason = reason
    }
}
