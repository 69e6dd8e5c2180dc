import SiteModel

/// The words for `status` and `visibility` that decide whether a document is published, in lower case and without spaces.
enum PublicationWords {
    /// Words of WordPress, Ghost and Obsidian for documents that not everyone may read.
    static let drafts = unfinished.union([
        "private", "hidden", "password", "protected", "members", "paid", "internal", "secret", "confidential", "비공개",
        "비공개글", "공개안함", "비밀", "비밀글", "나만", "나만보기", "대외비",
    ])
    /// Those of them that say that the document is not finished.
    static let unfinished: Set<String> = [
        "draft", "drafts", "pending", "unpublished", "trash", "auto-draft", "초안", "임시", "임시글", "임시저장", "작성중",
        "미공개", "미발행", "미게시",
        "미완성", "작업중", "수정중", "편집중", "검토", "검토중", "검토대기", "대기", "대기중", "발행대기", "게시대기", "보류", "보류중", "예약",
        "예약됨", "예약중", "예약글", "예약발행", "발행예정", "공개예정", "게시예정", "발행전", "공개전", "게시전",
    ]
    static let unlisted: Set<String> = ["unlisted"]
    static let published: Set<String> = [
        "public", "published", "publish", "visible", "listed", "공개", "전체공개", "전체", "모두",
    ]
    /// Words for documents that some people may read, which a site cannot tell from others: `visibility` refuses them.
    static let restricted: Set<String> = [
        "friends", "followers", "only_me", "onlyme", "only me", "me", "친구", "친구공개", "이웃", "이웃공개", "서로이웃", "서로이웃공개",
        "멤버", "회원", "회원공개", "보호", "보호글", "비노출",
    ]

    /// A word as it is in the lists: `임시 저장` is `임시저장`.
    static func word(_ written: String) -> String {
        let word = written.trimmed.lowercased()
        return word.utf8.first.map { $0 >= 0x80 } ?? false ? word.replacing(" ", with: "") : word
    }

    /// Whether a word differs by one slip from one that makes a draft.
    static func isSlip(_ word: String) -> Bool {
        let letters = KeyLetters(word)
        return slipperyWords.contains { letters.isOneEdit(from: $0) }
    }

    private static let slipperyWords = ["draft", "private", "pending", "unpublished"].map(KeyLetters.init)
}
