/// Decides requests that hold only under a condition: RFC 9110, section 13.2.2.
struct Preconditions {
    let fields: HeaderFields
    /// The tag of what would be sent, with its quotes.
    let tag: String
    /// When that was last written, in seconds since 1970.
    let modified: Int

    /// The status to answer with, where a condition decides that nothing is sent.
    var status: Status? {
        if !fields.values(of: "if-match").isEmpty {
            if !matches(fields.list(of: "if-match")) { return .preconditionFailed }
        } else if let limit = fields["if-unmodified-since"].flatMap(HTTPDate.seconds), modified > limit {
            return .preconditionFailed
        }
        if !fields.values(of: "if-none-match").isEmpty {
            return matches(fields.list(of: "if-none-match")) ? .notModified : nil
        }
        if let known = fields["if-modified-since"].flatMap(HTTPDate.seconds), modified <= known { return .notModified }
        return nil
    }

    /// Whether a part may be sent rather than the whole.
    var allowsRange: Bool {
        guard let condition = fields["if-range"] else { return fields.values(of: "if-range").isEmpty }
        return condition == tag || HTTPDate.seconds(condition) == modified
    }

    private func matches(_ tags: [String]) -> Bool {
        tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }
}
