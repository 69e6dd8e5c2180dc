/// What a client asks for: a request line and header fields.
///
/// Nothing that this server does has use for content.
struct Request: Sendable {
    let method: String
    /// The target as it came, such as `/posts/%EA%B8%80/?a=b`.
    let target: String
    /// 0 or 1, of HTTP/1.0 or HTTP/1.1.
    let minorVersion: Int
    let fields: HeaderFields

    /// Whether the client may send another request on the same connection.
    var keepsAlive: Bool {
        let options = fields.list(of: "connection").map { $0.lowercased() }
        return minorVersion == 1 ? !options.contains("close") : options.contains("keep-alive")
    }
}
