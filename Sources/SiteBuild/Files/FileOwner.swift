import SiteModel

/// What a planned file comes from: which file to blame if two claim one place, and what messages call it.
enum FileOwner: Sendable {
    /// A document, by its path from the site's root; the file is its page.
    case document(String)
    /// A document that claims a former address as an alias.
    case alias(Alias, in: String)
    /// Any other file of the blog or its theme, by its path from the site's root.
    case file(String)
    /// The program itself; what messages call the file.
    case generated(Wording)

    /// The author's file in `content/` that it comes from, if any.
    var contentPath: String? {
        switch self {
        case .document(let path), .alias(_, let path): path
        case .file(let path): path.hasPrefix("content/") ? path : nil
        case .generated: nil
        }
    }

    /// The alias that claims the place.
    var alias: Alias? {
        if case .alias(let alias, _) = self { alias } else { nil }
    }

    /// Whether the file is a document's own page.
    var isDocument: Bool {
        if case .document = self { true } else { false }
    }

    /// Whether the program generates the file without a source file in the blog.
    var isGenerated: Bool {
        if case .generated = self { true } else { false }
    }

    /// What messages call it.
    var name: Wording {
        switch self {
        case .document(let path), .alias(_, let path), .file(let path): Wording(untranslated: path)
        case .generated(let name): name
        }
    }
}
