/// What people write in place of the keys that hold a document back; capitals, `_`, `-` and spaces do not matter.
enum HoldingWords {
    /// With a value that is true, they ask for a draft.
    static let drafts = [
        "unpublished", "unpublish", "noPublish", "doNotPublish", "dontPublish", "notPublished", "isPrivate", "isTemp",
        "temp", "secret", "isSecret", "confidential", "isConfidential", "protected", "isProtected", "membersOnly",
        "internalOnly", "encrypted", "workInProgress", "isWIP",
        "초안", "초안여부", "초안글", "임시", "임시글", "임시저장", "비공개", "비공개글", "비공개여부", "비밀", "비밀글", "비밀글여부", "보호글",
        "나만보기", "미공개", "미공개글", "미공개여부", "미발행", "미발행글", "미발행여부", "미게시", "미배포", "미노출", "비노출", "미완성",
        "공개안함", "발행안함", "게시안함", "배포안함", "노출안함", "공개금지", "발행금지", "게시금지", "배포금지", "공개보류", "발행보류", "게시보류",
        "작성중", "작업중", "수정중", "편집중", "검토중", "보류", "대기", "대기중", "발행예정", "공개예정", "게시예정", "대외비", "기밀", "잠금",
    ]
    /// With a value that is false, they ask for a draft.
    static let published = [
        "isPublished", "public", "isPublic", "visible", "isVisible", "publishable", "shouldPublish", "deploy",
        "공개", "공개여부", "공개글", "전체공개", "발행", "발행여부", "게시", "게시여부", "노출", "노출여부", "블로그공개", "배포", "배포여부",
        "출간", "출간여부", "업로드", "업로드여부",
    ]
    /// With one of `PublicationWords.drafts`, they ask for a draft.
    static let status = [
        "postStatus", "publishStatus", "publishingStatus", "publicationStatus", "publishState", "publicationState",
        "draftStatus", "articleStatus", "documentStatus", "docStatus", "contentStatus", "pageStatus", "entryStatus",
        "writingStatus", "reviewStatus", "state", "stage",
        "상태", "글상태", "문서상태", "발행상태", "게시상태", "공개상태", "배포상태", "진행상태", "작성상태", "작업상태", "검토상태", "단계",
        "진행단계", "작성단계",
    ]
    /// The same for those who may read the document.
    static let visibility = [
        "access", "accessLevel", "privacy", "audience", "공개범위", "공개설정", "공개대상", "공개수준", "공유", "공유범위", "보기", "보기권한",
        "열람", "열람권한", "권한", "접근", "접근권한",
    ]
    /// With a value, they ask for a page that is locked.
    static let passwords = [
        "postPassword", "passwd", "passcode", "pwd", "pw", "비밀번호", "비번", "패스워드", "암호", "글비밀번호", "열람비밀번호", "보호비밀번호",
    ]
    /// With a value that is true, they ask for an unlisted page.
    static let hidden = [
        "isHidden", "isUnlisted", "hide", "exclude", "excluded", "eleventyExcludeFromCollections", "숨김", "숨김여부", "숨김글",
        "숨기기", "감추기", "목록제외", "목록에서제외",
    ]
    /// With a date, they end a document.
    static let expiry = [
        "expiry", "expiration", "expirationDate", "expiresAt", "expiresOn", "expireAt", "unpublishDate", "unpublishAt",
        "unpublishOn", "만료", "만료일", "만료일자", "만료일시", "종료일", "종료일자", "종료일시", "게시종료", "게시종료일", "공개종료",
        "공개종료일", "노출종료일", "발행종료일",
    ]
}
