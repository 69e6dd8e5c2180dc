import Foundation
import SiteModel

/// Finds the address that someone probably meant.
struct Suggestions {
    /// Addresses by what is left of them without case and punctuation.
    private var byLetters: [String: String] = [:]
    /// Addresses by the letters of their last part, and of the names of the files they come from.
    private var byName: [String: String] = [:]
    private var names: [Name] = []
    private var known: [String: String?] = [:]

    /// The last part of an address, for counting edits.
    private struct Name {
        let letters: [Unicode.Scalar]
        let path: String
    }

    /// A search costs as much as the site is large, so that so many have to do.
    private var searches = 300
    private var anchorNames: [Int: AnchorNames] = [:]
    /// Likewise for the places of pages.
    private var anchorComparisons = 100_000

    init(for site: CheckedSite) {
        for checked in site.pages { add(Self.stem(checked.page.file), path: checked.page.route.path) }
        for route in site.routes { add(route.path, path: route.path) }
    }

    private mutating func add(_ text: String, path: String) {
        let name = Self.letters(of: Self.lastName(of: text))
        if byLetters[Self.letters(of: text)] == nil { byLetters[Self.letters(of: text)] = path }
        guard !name.isEmpty else { return }
        if byName[name] == nil { byName[name] = path }
        names.append(Name(letters: Self.jamo(of: name), path: path))
    }

    /// The nearest address to a path that leads nowhere.
    ///
    /// - Parameter path: The path from the site's root.
    /// - Returns: An address that differs in case or punctuation, has the same last part, or nearly so.
    mutating func nearest(to path: String) -> String? {
        if let answer = known[path] { return answer }
        let answer = search(path)
        known[path] = answer
        return answer
    }

    private mutating func search(_ path: String) -> String? {
        let stem = Self.withoutPageExtension(path)
        let name = Self.letters(of: Self.lastName(of: stem))
        if let same = byLetters[Self.letters(of: stem)] { return same }
        guard !name.isEmpty else { return nil }
        if let same = byName[name] { return same }
        guard searches > 0 else { return nil }
        searches -= 1
        return nearestName(to: Self.jamo(of: name))
    }

    private func nearestName(to letters: [Unicode.Scalar]) -> String? {
        var best: (distance: Int, path: String)?
        // Of three letters each is near to many others.
        let limit = letters.count / 4
        for candidate in names where abs(candidate.letters.count - letters.count) <= limit {
            let distance = EditDistance.between(letters, candidate.letters, atMost: min(limit, best?.distance ?? limit))
            guard let distance else { continue }
            if best.map({ (distance, candidate.path.utf8.count) < ($0.distance, $0.path.utf8.count) }) ?? true {
                best = (distance, candidate.path)
            }
        }
        return best?.path
    }

    /// The place of a page that someone probably meant.
    ///
    /// - Parameters:
    ///   - anchor: A place that the page does not have.
    ///   - page: The page, by its position.
    ///   - anchors: Its places.
    /// - Returns: A place that differs in case or punctuation, or nearly so.
    mutating func nearest(to anchor: String, onPage page: Int, with anchors: Set<String>) -> String? {
        let names = anchorNames[page] ?? AnchorNames(anchors)
        anchorNames[page] = names
        if let same = names.same(as: anchor) { return same }
        guard anchorComparisons >= names.count else { return nil }
        anchorComparisons -= names.count
        return names.nearest(to: anchor)
    }

    /// What is left of a text without case and punctuation.
    static func letters(of text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" }
    }

    /// Hangul taken apart, so that a wrong vowel is one edit.
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

    /// `/posts/a.md`, `/posts/a.html` and `/posts/a/index.md` mean the page.
    private static func withoutPageExtension(_ path: String) -> String {
        for ending in [".md", ".markdown", ".html", ".htm"] where path.lowercased().hasSuffix(ending) {
            let stem = path.dropLast(ending.count)
            return String(stem.hasSuffix("/index") ? stem.dropLast("/index".count) : stem)
        }
        return path
    }
}
