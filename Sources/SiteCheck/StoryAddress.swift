/// Tells whether two addresses name one story.
enum StoryAddress {
    /// What is left of an address without what changes from one copy to the next: the scheme, `www.`, a fragment, a
    /// slash at the end, and the parameters by which campaigns are counted.
    ///
    /// - Parameter address: The address of a story.
    /// - Returns: A key that addresses of one story share; `nil` for an address that names only a host.
    static func key(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...].prefix { $0 != "#" }
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        let path = rest.dropFirst(host.count).prefix { $0 != "?" }
        let query = rest.dropFirst(host.count + path.count).dropFirst()
        let parameters = query.split(separator: "&").filter { !countsCampaigns($0) }
        let trimmed = path.hasSuffix("/") ? path.dropLast() : path
        guard !trimmed.isEmpty || !parameters.isEmpty else { return nil }
        let lowered = host.lowercased()
        let name = lowered.hasPrefix("www.") ? lowered.dropFirst(4) : lowered[...]
        return name + trimmed + "?" + parameters.joined(separator: "&")
    }

    private static func countsCampaigns(_ parameter: Substring) -> Bool {
        parameter.hasPrefix("utm_") || parameter.hasPrefix("fbclid=") || parameter.hasPrefix("gclid=")
    }
}
