import SiteBytes

/// Finds what to write for an alias that cannot stay as it is.
///
/// Each returns a path that is an alias other than the page itself, written so that it needs no quotes in YAML; `nil` if
/// there is none.
enum AliasSpelling {
    /// The path of a whole URL on this site, without the base path; that of another site's address is kept.
    ///
    /// Pages take no notice of queries; one stays where nothing else is left.
    static func path(of address: String, beside page: Route, under base: BaseURL) -> String? {
        let rest = address.firstRange(of: "//").map { address[$0.upperBound...] } ?? address[...]
        let local = rest.drop { !"/?#".contains($0) }.prefix { $0 != "#" }
        if let path = plain(local, beside: page, under: base) { return path }
        guard let (path, query) = AliasQuery.divided(String(local)), let parameters = AliasQuery.parameters(of: query),
            (try? Route(alias: path, beside: page, under: base)) == .home
        else { return nil }
        return "/?" + parameters.joined(separator: "&")
    }

    /// An alias without its query and fragment.
    private static func plain(_ alias: some StringProtocol, beside page: Route, under base: BaseURL) -> String? {
        usable(alias.prefix { $0 != "?" && $0 != "#" }, beside: page, under: base)
    }

    /// An alias without what its `#` or `?` starts; `nil` where the sign must be part of a name, as in `/c#/`.
    static func withoutMark(_ alias: String, beside page: Route, under base: BaseURL) -> String? {
        isName(alias) ? nil : plain(alias, beside: page, under: base)
    }

    /// An alias with the `#` and `?` in its names percent-encoded; `nil` where they cannot be part of names.
    static func encodingMarks(of alias: String, beside page: Route, under base: BaseURL) -> String? {
        guard isName(alias) || !startsFragment(alias) else { return nil }
        return usable(
            alias.replacing("#", with: "%23").replacing("?", with: "%3F"), beside: page, under: base)
    }

    /// Whether the first `#` or `?` ends a name, or a `?` starts no query.
    private static func isName(_ alias: String) -> Bool {
        guard let mark = alias.firstIndex(where: { "#?".contains($0) }) else { return false }
        let rest = alias[alias.index(after: mark)...]
        let isInName = mark > alias.startIndex && alias[alias.index(before: mark)] != "/"
        return isInName && (rest.isEmpty || rest.hasPrefix("/") || alias[mark] == "?" && !rest.contains("="))
    }

    /// Whether the first `#` or `?` is at the start of a name, where it starts a fragment or query.
    private static func startsFragment(_ alias: String) -> Bool {
        guard let mark = alias.firstIndex(where: { "#?".contains($0) }) else { return false }
        return mark == alias.startIndex || alias[alias.index(before: mark)] == "/" || alias[mark] == "?"
    }

    /// An alias as a path from the site's root.
    static func rooted(_ alias: String, beside page: Route, under base: BaseURL) -> String? {
        let names = alias.split(separator: "/").filter { $0 != ".." && $0 != "." }
        return usable("/" + names.joined(separator: "/"), beside: page, under: base)
    }

    private static func usable(_ path: some StringProtocol, beside page: Route, under base: BaseURL) -> String? {
        let text = withoutBasePath(String(path), base).split(separator: "/", omittingEmptySubsequences: false)
            .map { encoded(String($0).percentDecoded.composed) }.joined(separator: "/")
        guard !text.isEmpty, let route = try? Route(alias: text, beside: page, under: base), route != page,
            route != .home
        else { return nil }
        return text
    }

    private static func withoutBasePath(_ path: String, _ base: BaseURL) -> String {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        let written = names.dropFirst().prefix(base.folders.count).map { String($0).percentDecoded.composed }
        guard names.first == "", !base.folders.isEmpty, written == base.folders else { return path }
        return "/" + names.dropFirst(base.folders.count + 1).joined(separator: "/")
    }

    /// A name with everything percent-encoded that YAML or an address could take for a mark.
    private static func encoded(_ name: String) -> String {
        String(
            name.unicodeScalars.flatMap { scalar -> [Character] in
                let isPlain = !scalar.isASCII || scalar.isASCIIAlphanumeric || "-._~".unicodeScalars.contains(scalar)
                return Array(isPlain ? String(scalar) : PercentEncoding.component(String(scalar)))
            })
    }
}
