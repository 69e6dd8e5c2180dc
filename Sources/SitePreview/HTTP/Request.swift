/// A request without content, which this server has no use for.
struct Request: Sendable {
    let method: String
    /// The target as it was sent, such as `/posts/%EA%B8%80/?a=b`.
    let target: String
    /// 0 for HTTP/1.0, 1 for HTTP/1.1.
    let minorVersion: Int
    let fields: HeaderFields

    /// Whether the client may send another request on the same connection.
    var keepsAlive: Bool {
        let options = fields.list(of: "connection").map { $0.lowercased() }
        return minorVersion == 1 ? !options.contains("close") : options.contains("keep-alive")
    }
}
