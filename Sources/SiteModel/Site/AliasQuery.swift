import SiteBytes

/// Tells the query of a former address from a `?` in a name: programs with a database had addresses such as `/?p=12` and
/// `/view?id=1&lang=ko`.
package enum AliasQuery {
    /// An address without its query, and the query; `nil` if it has none, or a fragment as well.
    static func divided(_ address: String) -> (path: String, query: String)? {
        guard let mark = address.firstIndex(of: "?"), !address.contains("#"), !address.contains("://"),
            !address.hasPrefix("//")
        else { return nil }
        let query = String(address[address.index(after: mark)...])
        guard parameters(of: query) != nil else { return nil }
        let path = String(address[..<mark])
        return (path.isEmpty ? "/" : path, query)
    }

    /// The parameters of a query, percent-encoded: `id=1`, `lang=ko`; `nil` if it is not made of names and values.
    package static func parameters(of query: String) -> [String]? {
        let parts = query.split(separator: "&", omittingEmptySubsequences: false)
        let parameters = parts.compactMap { part -> String? in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[0].isEmpty else { return nil }
            return pair.map { PercentEncoding.component(String($0).percentDecoded) }.joined(separator: "=")
        }
        return parameters.count == parts.count ? parameters : nil
    }
}
