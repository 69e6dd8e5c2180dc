import SiteBytes
import SiteModel

/// Recognizes, with a look into a table, links that lead somewhere for certain.
///
/// Nearly all links of a site do, and following one as a browser does (`LinkTarget`) takes many times as long.
struct CertainTargets {
    private let baseURL: BaseURL
    /// The position of the document whose page is at an address, or `noDocument` for other pages and files.
    private let positions: [ExactPath: Int]

    private static let noDocument = -1

    /// Lists the addresses of a site.
    init(_ site: LinkedSite) {
        baseURL = site.baseURL
        var positions: [ExactPath: Int] = Dictionary(minimumCapacity: site.routes.count)
        for route in site.routes { positions[ExactPath(route.path)] = Self.noDocument }
        for (position, document) in site.documents.enumerated() { positions[ExactPath(document.route.path)] = position }
        self.positions = positions
    }

    /// Where a link leads.
    struct Target {
        /// The position of a document; `nil` for another page or file.
        let document: Int?
        /// The anchor in its page, if there is one.
        let fragment: String
    }

    /// Where a link on a page leads; `nil` if that needs a closer look.
    func target(of address: String, on page: String) -> Target? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? String(parts[1]).percentDecoded : ""
        guard let written = parts.first, let path = path(of: written, on: page),
            let position = positions[ExactPath(path)] ?? (path.hasSuffix("/") ? nil : positions[ExactPath(path + "/")])
        else { return nil }
        return Target(document: position == Self.noDocument ? nil : position, fragment: fragment)
    }

    /// The path from the site's root, as far as it is plain to see.
    private func path(of written: Substring, on page: String) -> String? {
        if written.isEmpty { return page }
        guard !written.utf8.contains(UInt8(ascii: "?")), !written.hasPrefix("//") else { return nil }
        if written.hasPrefix("/") {
            let base = baseURL.basePath
            guard !base.isEmpty else { return String(written).percentDecoded }
            return written.hasPrefix(base + "/") ? String(written.dropFirst(base.count)).percentDecoded : nil
        }
        guard !written.utf8.contains(UInt8(ascii: ":")) else { return nil }
        return joined(written, to: page)
    }

    /// A relative path, added to the folder of a page.
    private func joined(_ written: Substring, to page: String) -> String? {
        var folders = page.utf8.prefix { _ in true }
        while folders.last != UInt8(ascii: "/") { folders.removeLast() }
        var rest = written
        while rest.hasPrefix("../"), folders.count > 1 {
            rest = rest.dropFirst(3)
            repeat { folders.removeLast() } while folders.last != UInt8(ascii: "/")
        }
        if rest.hasPrefix("./") { rest = rest.dropFirst(2) }
        // Whatever else has a dot as a name is rare.
        guard !rest.hasPrefix("."), !rest.contains("/.") else { return nil }
        return (String(Substring(folders)) + rest).percentDecoded
    }
}
