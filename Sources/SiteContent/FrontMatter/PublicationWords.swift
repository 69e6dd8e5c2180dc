import SiteModel

/// The words for `status` and `visibility` that decide whether a document is published, in lower case.
enum PublicationWords {
    /// Words of WordPress, Ghost and Obsidian for documents that not everyone may read.
    static let drafts: Set<String> = [
        "draft", "drafts", "private", "pending", "hidden", "unpublished", "password", "protected", "members", "paid",
        "internal", "secret", "trash", "auto-draft", "초안", "비공개", "임시저장",
    ]
    static let unlisted: Set<String> = ["unlisted"]
    static let published: Set<String> = ["public", "published", "publish", "visible", "listed", "공개"]

    /// Whether a word differs by one slip from one that makes a draft.
    static func isSlip(_ word: String) -> Bool {
        let letters = KeyLetters(word)
        return slipperyWords.contains { letters.isOneEdit(from: $0) }
    }

    private static let slipperyWords = ["draft", "private", "pending", "unpublished"].map(KeyLetters.init)
}
