import SiteBytes
import SiteContent
import SiteModel

/// The addresses that a blog's own `_redirects` file sends elsewhere, which links may use.
///
/// A line is a path, perhaps with `:name` for a part or `*` for the rest, and a target
/// (https://developers.cloudflare.com/pages/configuration/redirects/).
package struct OwnRedirects: Sendable {
    /// What the rules say after some parts of a path; the first is for its start.
    ///
    /// Each link is looked up among all rules at once: both can be many.
    private var steps = [Step()]

    private struct Step {
        /// The steps after each part that rules name.
        var next: [String: Int] = [:]
        /// The step after whatever part comes.
        var nextOfAny: Int?
        /// Whether a rule is about the path that ends here.
        var isEnd = false
        /// Whether a rule is about everything that follows.
        var takesRest = false
    }

    /// Knows no address.
    package init() {}

    /// Reads the rules of a file.
    init(_ text: String, baseURL: BaseURL) {
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count > 1, words[0].hasPrefix("/") else { continue }
            let base = baseURL.basePath
            let path = words[0].hasPrefix(base + "/") ? words[0].dropFirst(base.count) : words[0]
            add(Self.parts(of: String(path).percentDecoded.composed))
        }
    }

    private mutating func add(_ pattern: [String]) {
        let takesRest = pattern.last == "*"
        var place = 0
        for part in takesRest ? pattern.dropLast() : pattern[...] {
            let isAny = part.hasPrefix(":")
            let known = isAny ? steps[place].nextOfAny : steps[place].next[part]
            if known == nil {
                if isAny { steps[place].nextOfAny = steps.count } else { steps[place].next[part] = steps.count }
                steps.append(Step())
            }
            place = known ?? steps.count - 1
        }
        if takesRest { steps[place].takesRest = true } else { steps[place].isEnd = true }
    }

    /// Whether a rule is about a path from the site's root.
    func holds(_ path: String) -> Bool {
        var reached = [0]
        for part in Self.parts(of: path) {
            if reached.contains(where: { steps[$0].takesRest }) { return true }
            reached = reached.flatMap { [steps[$0].next[part], steps[$0].nextOfAny].compactMap { $0 } }
            if reached.isEmpty { return false }
        }
        return reached.contains { steps[$0].isEnd || steps[$0].takesRest }
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
