/// Decides whether a request means this server by the name it uses.
///
/// A page from elsewhere can have its own host's name lead to this machine (DNS rebinding) and then read what it
/// likes; its requests still carry that name.
struct HostPolicy: Sendable {
    private let names: Set<String>
    private let port: UInt16

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - host: The host that the server was told to listen on.
    ///   - port: The port it listens on.
    init(host: String, port: UInt16) {
        names = ["localhost", "127.0.0.1", "[::1]", Self.written(host)]
        self.port = port
    }

    /// Whether a host field names this server.
    ///
    /// - Parameters:
    ///   - field: The field.
    ///   - local: The address of this machine that the connection came to.
    /// - Returns: `true` when it does.
    func allows(_ field: String, local: String?) -> Bool {
        let field = field.lowercased()
        let end = field.hasPrefix("[") ? field.firstIndex(of: "]").map(field.index(after:)) : field.firstIndex(of: ":")
        let name = String(field[..<(end ?? field.endIndex)])
        let rest = field[(end ?? field.endIndex)...]
        guard rest == ":\(port)" || port == 80 && rest.isEmpty else { return false }
        return names.contains(name) || local.map { Self.written($0) == name } ?? false
    }

    /// A host as it stands in an address.
    static func written(_ host: String) -> String {
        (host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host).lowercased()
    }
}
