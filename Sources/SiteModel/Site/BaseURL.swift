import SiteBytes

/// Where the site is published: an origin and a path.
public struct BaseURL: Sendable, Hashable, Encodable {
    /// The scheme and host, such as `https://user.github.io`.
    public let origin: String
    /// The path of the site's root without a trailing slash: empty, or for example `/blog`.
    public let basePath: String

    /// The folders of the base path, as plain text in NFC.
    public var folders: [String] { basePath.split(separator: "/").map { String($0).percentDecoded.composed } }

    /// Makes a base URL from its parts.
    ///
    /// - Parameters:
    ///   - origin: The scheme and host.
    ///   - basePath: The path of the site's root, percent-encoded, without a trailing slash.
    public init(origin: String, basePath: String) {
        self.origin = origin
        self.basePath = basePath
    }

    /// Makes a base URL, unless the text is not one.
    ///
    /// - Parameter text: An absolute `http` or `https` URL without query or fragment.
    public init?(_ text: String) {
        let lowered = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
        guard !text.contains(where: { $0.isWhitespace || "?#\"<>\\".contains($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty, !host.contains("@") else { return nil }
        let folders = rest.dropFirst(host.count).split(separator: "/").map { String($0).percentDecoded }
        guard !folders.contains("."), !folders.contains(".."), !folders.contains(where: { $0.contains("/") }) else {
            return nil
        }
        origin = scheme + host.lowercased()
        basePath = folders.map { "/" + PercentEncoding.path($0) }.joined()
    }

    /// Whether it only works on this machine.
    public var isLocal: Bool {
        let host = origin.drop { $0 != "/" }.dropFirst(2)
        return ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
    }

    /// The link to a route from any page of the site.
    ///
    /// - Parameter route: The route.
    /// - Returns: A percent-encoded path that starts with the base path.
    public func link(to route: Route) -> String {
        basePath + PercentEncoding.path(route.path)
    }

    /// The full address of a route.
    ///
    /// - Parameter route: The route.
    /// - Returns: A percent-encoded absolute URL.
    public func absoluteURL(of route: Route) -> String {
        origin + link(to: route)
    }

    /// The full address of what a document links to.
    ///
    /// - Parameter link: An absolute URL, or a path from the site's root, already percent-encoded.
    /// - Returns: The link itself if it is absolute, otherwise the link under this base URL.
    public func absoluteURL(ofLink link: String) -> String {
        if link.hasPrefix("//") { return "https:" + link }
        guard link.hasPrefix("/") else { return link }
        return link.hasPrefix(basePath + "/") ? origin + link : origin + basePath + link
    }
}

extension BaseURL {
    /// What follows the host in an address of this site, which may have `https`, `http` or no scheme.
    ///
    /// - Parameter address: An absolute address.
    /// - Returns: The path and everything after it, which may be empty; `nil` for another site's address.
    public func rest(ofOwn address: String) -> Substring? {
        guard mayBeOwn(address),
            let scheme = ["https://", "http://", "//"].first(where: address.prefix(8).lowercased().hasPrefix)
        else { return nil }
        let host = origin.firstRange(of: "://").map { origin[$0.upperBound...] } ?? origin[...]
        let own = address.dropFirst(scheme.count)
        guard own.prefix(host.count).lowercased() == host else { return nil }
        let rest = own.dropFirst(host.count)
        return rest.first.map { "/?#".contains($0) } ?? true ? rest : nil
    }
}

extension BaseURL {
    /// Whether an address may be one of this site, which a few bytes tell of nearly every other: a document links to
    /// many other sites.
    private func mayBeOwn(_ address: String) -> Bool {
        address.withUTF8Bytes { address in
            origin.withUTF8Bytes { origin in
                guard let start = Self.hostStart(in: address) else { return false }
                guard let own = Self.hostStart(in: origin) else { return true }
                let (host, ownHost) = (address[start...], origin[own...])
                // The case of other letters takes longer to compare.
                guard ownHost.allSatisfy({ $0 < 0x80 }) else { return true }
                return host.count >= ownHost.count
                    && zip(host, ownHost).allSatisfy { $0 >= 0x80 || $0.asciiLowercased == $1 }
            }
        }
    }

    /// Where the host starts; `nil` in an address that has neither a scheme of the web nor two slashes.
    private static func hostStart(in address: ByteView) -> Int? {
        guard let slash = address.prefix(7).firstIndex(of: UInt8(ascii: "/")), slash + 1 < address.count,
            address[slash + 1] == UInt8(ascii: "/")
        else { return nil }
        return slash + 2
    }
}
