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

    private static func letters(of key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    private static func isPlural(_ one: String, of other: String) -> Bool {
        func plurals(_ word: String) -> [String] { [word + "s", word.dropLast() + "ies"] }
        return plurals(one).contains(other) || plurals(other).contains(one)
    }
}

/// What can be wrong with a key of front matter.
public enum KeyProblem: Problem, Hashable {
    case misspelt(key: String, known: String)

    /// The field has no effect, which is nothing that stops a build.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .misspelt(let key, _):
            Wording("`\(key)` has no meaning here", korean: "`\(key)` 키는 아무 뜻이 없습니다")
        }
    }

    /// How to mend it.
    public var hint: Wording? {
        switch self {
        case .misspelt(let key, let known):
            Wording("write `\(known)` instead of `\(key)`", korean: "`\(key)` 대신 `\(known)` 키를 쓰세요")
        }
    }
}

extension FrontMatterLayout {
    /// The keys that look like a known one and are none; what the document has already, nobody meant to write.
    public var misspeltKeys: [(problem: KeyProblem, position: SourcePosition)] {
        keys.compactMap { key in
            guard let known = FrontMatterKeys.meant(by: key.text), values[known] == nil else { return nil }
            return (.misspelt(key: key.text, known: known), key.position)
        }
    }
}
