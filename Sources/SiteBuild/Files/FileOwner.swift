import SiteModel

/// What a planned file comes from: whom to blame when two files ask for one place, and what messages call it.
enum FileOwner: Sendable {
    /// A document, by its path from the site's root; the file is its page.
    case document(String)
    /// A document that asks for a former address.
    case alias(Alias, in: String)
    /// Any other file of the blog or its theme, by its path from the site's root.
    case file(String)
    /// The program itself; what messages call the file.
    case generated(Wording)

    /// The file of `content/` that somebody wrote, if it comes from one.
    var contentPath: String? {
        switch self {
        case .document(let path), .alias(_, let path): path
        case .file(let path): path.hasPrefix("content/") ? path : nil
        case .generated: nil
        }
    }

    /// The alias that asks for the file.
    var alias: Alias? {
        if case .alias(let alias, _) = self { alias } else { nil }
    }

    /// Whether the file is a document's own page.
    var isDocument: Bool {
        if case .document = self { true } else { false }
    }

    /// Whether the program makes the file by itself, from no file of the blog.
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
