import Foundation
import SiteBytes
package import SiteModel

/// Where in the site a link of a page leads when a browser follows it.
package struct LinkTarget {
    /// The path from the site's root, decoded and in NFC; `nil` if the link leads out of the site's base path.
    package let path: String?
    /// The anchor within the page, decoded and in NFC; empty if there is none.
    let fragment: String

    /// Follows a link on the page with a path from the site's root; fails if it leads to another site.
    package init?(_ address: String, from page: String, baseURL: BaseURL) {
        guard let local = Self.local(address, baseURL: baseURL) else { return nil }
        let parts = local.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        fragment = parts.count > 1 ? Self.decoded(String(parts[1])) : ""
        let written = parts[0].prefix { $0 != "?" }
        if written.isEmpty {
            path = page
        } else if written.hasPrefix("/") {
            path = Self.withoutBase(Self.resolved("", Self.decoded(String(written))), baseURL: baseURL)
        } else {
            let folder = page.prefix(through: page.lastIndex(of: "/") ?? page.startIndex)
            path = Self.resolved(String(folder), Self.decoded(String(written)))
        }
    }

    /// The address without the site's origin; `nil` for another site's.
    private static func local(_ address: String, baseURL: BaseURL) -> String? {
        if let rest = baseURL.rest(ofOwn: address) { return rest.hasPrefix("/") ? String(rest) : "/" + rest }
        guard !address.hasPrefix("//"),
            let colon = address.firstIndex(of: ":"), !address[..<colon].contains(where: { "/?#".contains($0) })
        else { return address.hasPrefix("//") ? nil : address }
        return nil
    }

    private static func decoded(_ text: String) -> String {
        text.percentDecoded.composed
    }

    /// Removes `.` and `..` from a path; those that lead above the root are ignored, as in browsers.
    private static func resolved(_ folder: String, _ path: String) -> String {
        var names: [Substring] = []
        let whole = folder + path
        for name in whole.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        let isFolder = whole.hasSuffix("/") || whole.hasSuffix("/.") || whole.hasSuffix("/..")
        return names.isEmpty ? "/" : "/" + names.joined(separator: "/") + (isFolder ? "/" : "")
    }

    private static func withoutBase(_ path: String, baseURL: BaseURL) -> String? {
        guard !baseURL.basePath.isEmpty else { return path }
        let base = decoded(baseURL.basePath)
        if path == base { return "/" }
        return path.hasPrefix(base + "/") ? String(path.dropFirst(base.count)) : nil
    }
}
