import SiteModel

/// Why a request is answered with an error.
struct Refusal: Error, Sendable, Equatable {
    let status: Status
    /// The text of the response, for people.
    let reason: Wording

    init(_ status: Status, _ reason: Wording) {
        self.status = status
        self.reason = reason
    }
}
