/// Evaluates conditional requests: RFC 9110, section 13.2.2.
struct Preconditions {
    let fields: HeaderFields
    /// The entity tag of the file, with its quotes.
    let tag: String
    /// When the file was last written, in seconds since 1970.
    let modified: Int

    /// The status to answer with instead of the file; `nil` if the file is to be sent.
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

    /// Whether a part of the file may be sent.
    var allowsRange: Bool {
        guard let condition = fields["if-range"] else { return fields.values(of: "if-range").isEmpty }
        return condition == tag || HTTPDate.seconds(condition) == modified
    }

    private func matches(_ tags: [String]) -> Bool {
        tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }
}
