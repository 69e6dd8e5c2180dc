/// Decides whether a request is meant for this server, by the host name in it.
///
/// Another site can make its own host name resolve to this machine (DNS rebinding) to read the preview; its requests
/// still carry that name.
struct HostPolicy: Sendable {
    private let names: Set<String>
    private let port: UInt16

    /// Allows the host and port that the server listens on.
    init(host: String, port: UInt16) {
        names = ["localhost", "127.0.0.1", "[::1]", Self.written(host)]
        self.port = port
    }

    /// Whether a host field names this server, or the address `local` of it that the client connected to.
    func allows(_ field: String, local: String?) -> Bool {
        let field = field.lowercased()
        let end = field.hasPrefix("[") ? field.firstIndex(of: "]").map(field.index(after:)) : field.firstIndex(of: ":")
        let name = String(field[..<(end ?? field.endIndex)])
        let rest = field[(end ?? field.endIndex)...]
        guard rest == ":\(port)" || port == 80 && rest.isEmpty else { return false }
        return names.contains(name) || local.map { Self.written($0) == name } ?? false
    }

    /// A host as it appears in a URL.
    static func written(_ host: String) -> String {
        (host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host).lowercased()
    }
}
