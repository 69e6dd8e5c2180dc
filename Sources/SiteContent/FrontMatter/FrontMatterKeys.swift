public import SiteModel

/// The keys of front matter that have a meaning, and the slips of those who write them.
public enum FrontMatterKeys {
    /// Every key that this program gives a meaning.
    public static let known = [
        "title", "description", "author", "source", "slug", "kind", "pubDatetime", "date", "modDatetime",
        "last_modified_at", "crawled_at", "timezone", "tags", "categories", "featured", "draft", "ogImage",
        "canonicalURL", "aliases", "redirect_from",
    ]

    /// The known key that someone probably meant.
    ///
    /// - Parameter key: A key as written.
    /// - Returns: The known key that differs in case, `_`, `-` or a plural, or by a letter or two; `nil` for a known
    ///   key, and for one that is nothing like any.
    public static func meant(by key: String) -> String? {
        guard !known.contains(key), key.utf8.count <= 40 else { return nil }
        let letters = letters(of: key)
        if let same = known.first(where: { self.letters(of: $0) == letters }) { return same }
        if let plural = known.first(where: { isPlural(letters, of: self.letters(of: $0)) }) { return plural }
        // Short words are near to each other without being slips: `rate` is no `date`.
        guard letters.count >= 5, let near = SpellingSuggestion.nearest(to: key, among: known) else { return nil }
        return near.count >= 5 && near.first?.lowercased() == key.first?.lowercased() ? near : nil
    }

    /// Whether a key can be nothing but another, so that it may be renamed unasked.
    ///
    /// - Parameters:
    ///   - key: A key as written.
    ///   - known: The known key that it looks like.
    /// - Returns: Whether they differ in case, `_` and `-` alone, or in one slip of a long word. A key that takes a
    ///   post off the site or puts it in front is for people to change.
    static func isCertain(_ key: String, for known: String) -> Bool {
        guard !weighty.contains(known), !key.contains(" ") else { return false }
        if letters(of: key) == letters(of: known) { return true }
        return letters(of: key).count >= 8
            && SpellingSuggestion.editDistance(key.lowercased(), known.lowercased()) == 1
    }

    private static let weighty: Set<String> = ["draft", "featured", "source"]

    private static func letters(of key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    private static func isPlural(_ one: String, of other: String) -> Bool {
        func plurals(_ word: String) -> [String] { [word + "s", word.dropLast() + "ies"] }
        return plurals(one).contains(other) || plurals(other).contains(one)
    }
}

extension FrontMatterLayout {
    /// The keys that look like a known one and are none.
    public var misspeltKeys: [(problem: KeyProblem, position: SourcePosition)] {
        keys.compactMap { key in
            FrontMatterKeys.meant(by: key.text).map { known in
                let certain = FrontMatterKeys.isCertain(key.text, for: known)
                return (.misspelt(key: key.text, known: known, certain: certain), key.position)
            }
        }
    }
}
