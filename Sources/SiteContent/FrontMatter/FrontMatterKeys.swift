public import SiteModel

/// The keys of front matter that have a meaning, and the slips of those who write them.
public enum FrontMatterKeys {
    /// Every key that this program gives a meaning.
    public static let known =
        [
            "title", "author", "source", "slug", "kind", "crawled_at", "timezone", "featured", "draft", "published",
            "ogImage", "canonicalURL", "tags", "categories", "aliases", "redirect_from",
        ]
        + rivals.joined()

    /// Keys that other generators take a document's address from; builds say what to write instead.
    private static let addresses = ["permalink", "url"]

    /// Names of one field, in the order in which they win; the first is the one that this program writes.
    static let rivals = [
        ["pubDatetime", "date", "pubDate", "publishDate"],
        ["modDatetime", "last_modified_at", "lastmod", "updated", "updatedDate", "modified"],
        ["description", "summary", "excerpt"],
    ]

    /// Every name of the description, the one that wins first.
    public static var descriptions: [String] { rivals[2] }

    /// The known key that someone probably meant.
    ///
    /// - Parameter key: A key as written.
    /// - Returns: The known key that differs in case, `_`, `-` or a plural, or by a letter or two; `nil` for a known
    ///   key, and for one that is nothing like any.
    public static func meant(by key: String) -> String? {
        guard !known.contains(key), !addresses.contains(key), key.utf8.count <= 40 else { return nil }
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
    /// The keys that look like a known one and are none; what the document has already, nobody meant to write.
    public var misspeltKeys: [(problem: KeyProblem, position: SourcePosition)] {
        keys.compactMap { key in
            guard let known = FrontMatterKeys.meant(by: key.text), values[known] == nil else { return nil }
            let certain = FrontMatterKeys.isCertain(key.text, for: known)
            return (.misspelt(key: key.text, known: known, certain: certain), key.position)
        }
    }
}
