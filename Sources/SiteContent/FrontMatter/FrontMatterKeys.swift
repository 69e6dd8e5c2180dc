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
        let letters = KeyLikeness.letters(of: key)
        if let full = abbreviations[letters] { return full }
        if let same = known.first(where: { KeyLikeness.letters(of: $0) == letters }) { return same }
        if let plural = known.first(where: { KeyLikeness.differInNumber(letters, KeyLikeness.letters(of: $0)) }) {
            return plural
        }
        return longWord(near: key, letters)
            ?? known.first { KeyLikeness.isSlip(letters, of: KeyLikeness.letters(of: $0)) }
    }

    private static let abbreviations = ["desc": "description"]

    /// The long key next to another; short ones are near to each other without being slips: `rate` is no `date`.
    private static func longWord(near key: String, _ letters: String) -> String? {
        guard letters.count >= 5, let near = SpellingSuggestion.nearest(to: key, among: known), near.count >= 5,
            near.first?.lowercased() == key.first?.lowercased()
        else { return nil }
        return near
    }
}

extension FrontMatterLayout {
    /// The keys that have no meaning and look as if they should; what the document has already, nobody meant to write.
    ///
    /// A known key without a value has nothing: what stands below the odd one would be lost.
    public var oddKeys: [(problem: KeyProblem, position: SourcePosition)] {
        keys.compactMap { key in
            guard let known = FrontMatterKeys.meant(by: key.text),
                !names(of: known).contains(where: { isWritten($0) || values[$0] != nil && !isWritten(key.text) })
            else { return nil }
            if key.text == "authors" { return (.authorList(authors), key.position) }
            let certain = KeyLikeness.isCertain(key.text, for: known)
            return (.misspelt(key: key.text, known: known, certain: certain), key.position)
        }
    }

    /// The names of the field that a key belongs to.
    private func names(of key: String) -> [String] {
        FrontMatterKeys.rivals.first { $0.contains(key) } ?? [key]
    }

    /// Whether a key has a value, as far as that can be told from its texts.
    private func isWritten(_ key: String) -> Bool {
        values[key]?.contains { !$0.text.isBlank && !["null", "~"].contains($0.text) } ?? false
    }
}
