/// The parts of a web address that tell which service it belongs to.
struct WebAddress {
    /// The host in lower case, without `www.`, `m.` or `mobile.`.
    let host: String
    /// The names of the path, without empty ones.
    let path: [Substring]
    /// The fields of the query and of the fragment, which YouTube reads in the same way.
    private let fields: [Substring]

    init(_ url: String) {
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let halves = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        fields = (halves.dropFirst() + parts.dropFirst()).flatMap { $0.split(separator: "&") }
        let names = halves[0].split(separator: "/")
        host = names.count > 1 ? Self.commonHost(names[1].lowercased()) : ""
        path = Array(names.dropFirst(2))
    }

    /// The value of a field of the query or of the fragment.
    func value(of name: String) -> Substring? {
        for field in fields where field.hasPrefix(name + "=") {
            return field.dropFirst(name.utf8.count + 1)
        }
        return nil
    }

    private static func commonHost(_ name: String) -> String {
        for prefix in ["www.", "m.", "mobile."] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }
}
