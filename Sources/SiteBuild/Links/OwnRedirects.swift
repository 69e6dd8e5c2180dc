import SiteBytes
import SiteContent
import SiteModel

/// The addresses that a blog's own `_redirects` file sends elsewhere, which links may use.
///
/// A line is a path, perhaps with `:name` for a part or `*` for the rest, and a target
/// (https://developers.cloudflare.com/pages/configuration/redirects/).
package struct OwnRedirects: Sendable {
    /// The parts of each path.
    private let patterns: [[String]]

    /// Knows no address.
    package init() {
        patterns = []
    }

    /// Reads the rules of a file.
    init(_ text: String, baseURL: BaseURL) {
        patterns = text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count > 1, words[0].hasPrefix("/") else { return nil }
            let base = baseURL.basePath
            let path = words[0].hasPrefix(base + "/") ? words[0].dropFirst(base.count) : words[0]
            return Self.parts(of: String(path).percentDecoded.composed)
        }
    }

    /// Whether a rule is about a path from the site's root.
    func holds(_ path: String) -> Bool {
        guard !patterns.isEmpty else { return false }
        let parts = Self.parts(of: path)
        return patterns.contains { pattern in
            if pattern.last == "*" {
                return parts.count >= pattern.count - 1 && Self.matches(parts, pattern.dropLast())
            }
            return parts.count == pattern.count && Self.matches(parts, pattern[...])
        }
    }

    private static func matches(_ parts: [String], _ pattern: ArraySlice<String>) -> Bool {
        zip(parts, pattern).allSatisfy { part, wanted in wanted.hasPrefix(":") || part == wanted }
    }

    private static func parts(of path: String) -> [String] { path.split(separator: "/").map(String.init) }
}

extension OpenedSite {
    /// The rules that the blog's own `_redirects` file has.
    package var ownRedirects: OwnRedirects {
        guard let file = listing.hostFiles.first(where: { $0.name == "_redirects" }),
            let bytes = try? file.bytes(limit: 1_000_000)
        else { return OwnRedirects() }
        return OwnRedirects(String(decoding: bytes, as: UTF8.self), baseURL: setup.configuration.baseURL)
    }
}
