extension BaseURL {
    /// What follows the host in an address of this site, which may have `https`, `http` or no scheme.
    ///
    /// - Parameter address: An absolute address.
    /// - Returns: The path and everything after it, which may be empty; `nil` for another site's address.
    public func rest(ofOwn address: String) -> Substring? {
        guard let scheme = ["https://", "http://", "//"].first(where: address.prefix(8).lowercased().hasPrefix) else {
            return nil
        }
        let host = origin.firstRange(of: "://").map { origin[$0.upperBound...] } ?? origin[...]
        let own = address.dropFirst(scheme.count)
        guard own.prefix(host.count).lowercased() == host else { return nil }
        let rest = own.dropFirst(host.count)
        return rest.first.map { "/?#".contains($0) } ?? true ? rest : nil
    }
}
