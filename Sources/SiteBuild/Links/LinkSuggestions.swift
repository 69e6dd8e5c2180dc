import Foundation
import SiteBytes
import SiteModel

/// Finds the address that an author probably meant.
struct LinkSuggestions {
    /// Addresses by their letters, without case and punctuation.
    private var byLetters: [String: String] = [:]
    /// Addresses by the letters of their last part, and of the names of their source files.
    private var byName: [String: String] = [:]
    private var names: [Name] = []
    private var known: [String: String?] = [:]

    /// The last part of an address, to measure edit distances.
    private struct Name {
        let letters: [Unicode.Scalar]
        let path: String
    }

    /// How many searches are left; each takes time proportional to the size of the site.
    private var searches = 300
    /// What those searches may compare, as names can be long and sites large.
    private var allowance = EditDistance.Allowance(steps: 500_000_000)
    private var anchorNames: [Int: AnchorNames] = [:]
    /// What may be compared to find anchors, on all pages together.
    private var anchorAllowance = EditDistance.Allowance(steps: 20_000_000)

    init(for site: LinkedSite) {
        for document in site.documents { add(Self.stem(document.file), path: document.route.path) }
        // An old address is not worth a link.
        for route in site.routes where site.redirects[route] == nil { add(route.path, path: route.path) }
    }

    private mutating func add(_ text: String, path: String) {
        let name = Self.letters(of: Self.lastName(of: text))
        if byLetters[Self.letters(of: text)] == nil { byLetters[Self.letters(of: text)] = path }
        guard !name.isEmpty else { return }
        if byName[name] == nil { byName[name] = path }
        names.append(Name(letters: Self.jamo(of: name), path: path))
    }

    /// The nearest address to a path from the site's root that leads nowhere: one that differs only in case or
    /// punctuation, or has the same last part, or nearly so.
    mutating func nearest(to path: String) -> String? {
        if let answer = known[path] { return answer }
        let answer = search(path)
        known[path] = answer
        return answer
    }

    private mutating func search(_ path: String) -> String? {
        // Addresses of other programs have `C#` where this one has `c-sharp`.
        let parts = path.split(separator: "/").map { RefusedCharacters.removed(from: String($0)) }
        let usable = RefusedCharacters.areIn(path) ? "/" + parts.joined(separator: "/") : path
        let stem = Self.withoutPageExtension(usable)
        let name = Self.letters(of: Self.lastName(of: stem))
        if let same = byLetters[Self.letters(of: stem)] { return same }
        guard !name.isEmpty else { return nil }
        if let same = byName[name] { return same }
        guard searches > 0 else { return nil }
        searches -= 1
        return nearestName(to: Self.jamo(of: name))
    }

    private mutating func nearestName(to letters: [Unicode.Scalar]) -> String? {
        var best: (distance: Int, path: String)?
        // Names of three letters or fewer are near to many others.
        let limit = letters.count / 4
        for candidate in names where abs(candidate.letters.count - letters.count) <= limit {
            let distance = EditDistance.between(
                letters, candidate.letters, atMost: best?.distance ?? limit, within: &allowance)
            guard let distance else { continue }
            if best.map({ (distance, candidate.path.utf8.count) < ($0.distance, $0.path.utf8.count) }) ?? true {
                best = (distance, candidate.path)
            }
        }
        return best?.path
    }

    /// The nearest anchor of a page to one that it does not have.
    mutating func nearest(to anchor: String, onPage page: Int, with anchors: Set<String>) -> String? {
        if anchorNames[page] == nil { anchorNames[page] = AnchorNames(anchors) }
        guard let names = anchorNames[page] else { return nil }
        return names.same(as: anchor) ?? names.nearest(to: anchor, within: &anchorAllowance)
    }

    /// A text without case and punctuation.
    static func letters(of text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" }
    }

    /// Decomposed Hangul, so that a wrong vowel is one edit.
    private static func jamo(of text: String) -> [Unicode.Scalar] {
        Array(text.decomposedStringWithCanonicalMapping.unicodeScalars)
    }

    private static func lastName(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The name of a document, or of its page bundle, without extension.
    static func stem(_ file: String) -> String {
        lastName(of: withoutPageExtension(file))
    }

    /// The path without what `/posts/a.md`, `/posts/a.html` and `/posts/a/index.md` add to that of the page.
    private static func withoutPageExtension(_ path: String) -> String {
        for ending in [".md", ".markdown", ".html", ".htm"] where path.lowercased().hasSuffix(ending) {
            let stem = path.dropLast(ending.count)
            return String(stem.hasSuffix("/index") ? stem.dropLast("/index".count) : stem)
        }
        return path
    }
}

/// The anchors of a page, to find the one that an author probably meant.
private struct AnchorNames {
    private let candidates: SpellingCandidates
    private var byLetters: [String: String] = [:]

    init(_ anchors: Set<String>) {
        let ordered = anchors.sorted { $0.precedes($1) }
        candidates = SpellingCandidates(ordered)
        for anchor in ordered.reversed() { byLetters[LinkSuggestions.letters(of: anchor)] = anchor }
    }

    /// The anchor that differs from another only in case or punctuation.
    func same(as anchor: String) -> String? { byLetters[LinkSuggestions.letters(of: anchor)] }

    /// The anchor that is a typing error away from another.
    func nearest(to anchor: String, within allowance: inout EditDistance.Allowance) -> String? {
        candidates.search(anchor, within: &allowance)
    }
}
