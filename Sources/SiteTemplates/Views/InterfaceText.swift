import SiteModel

/// The theme's own words in the site's language.
final class InterfaceText: TabledView, Sendable {
    let language: InterfaceLanguage

    init(language: InterfaceLanguage) {
        self.language = language
    }

    private static let words: [String: (korean: String, english: String)] = [
        "skipToContent": ("본문으로 건너뛰기", "Skip to content"),
        "siteNavigation": ("사이트 메뉴", "Site navigation"),
        "home": ("홈", "Home"),
        "tags": ("태그", "Tags"),
        "archives": ("아카이브", "Archives"),
        "featured": ("추천 글", "Featured"),
        "latest": ("최신 글", "Latest"),
        "source": ("출처", "Source"),
        "author": ("글쓴이", "Author"),
        "contents": ("목차", "Contents"),
        "draft": ("초안", "Draft"),
        "digest": ("다이제스트", "Digest"),
        "transcript": ("녹취록", "Transcript"),
        "published": ("발행", "Published"),
        "modified": ("수정", "Updated"),
        "undated": ("날짜 없음", "Undated"),
        "readOriginal": ("원문 보기", "Read the original"),
        "newer": ("다음 글", "Newer"),
        "older": ("이전 글", "Older"),
        "newerPage": ("앞 페이지", "Newer"),
        "olderPage": ("뒤 페이지", "Older"),
        "firstPage": ("처음", "First"),
        "lastPage": ("마지막", "Last"),
        "pages": ("페이지", "Pages"),
        "documentCount": ("편", "documents"),
        "feed": ("RSS 피드", "RSS feed"),
        "notFoundTitle": ("찾는 글이 없습니다", "Page not found"),
        "notFoundText": ("주소가 바뀌었거나 글이 지워졌습니다.", "The page has moved or is gone."),
        "backHome": ("홈으로 가기", "Go home"),
        "themeSwitch": ("어두운 화면", "Dark theme"),
        "menu": ("메뉴", "Menu"),
        "related": ("함께 읽을 글", "Read next"),
        "byDay": ("날짜별", "By day"),
        "newerDay": ("다음 날", "Next day"),
        "olderDay": ("이전 날", "Day before"),
        "newerMonth": ("다음 달", "Next month"),
        "olderMonth": ("이전 달", "Month before"),
        "newerYear": ("다음 해", "Next year"),
        "olderYear": ("이전 해", "Year before"),
        "speakers": ("말한 사람", "Speakers"),
        "chapters": ("차례", "Chapters"),
        "jumpList": ("기사 바로가기", "Jump to a story"),
        "breadcrumb": ("현재 위치", "You are here"),
        "popularTags": ("많이 쓴 태그", "Most used tags"),
        "calendar": ("달력", "Calendar"),
        "backToTop": ("맨 위로", "Back to top"),
        "about": ("소개", "About"),
        "otherWays": ("다른 길로 찾아보기", "Other ways to find it"),
        "allPosts": ("전체 글", "All posts"),
        "neighbours": ("앞뒤 글", "Newer and older posts"),
        "initialsNavigation": ("첫 글자로 찾기", "Find by first letter"),
        "permalinkToTurn": ("이 발언의 주소", "Link to this turn"),
        "featuredMark": ("추천", "Featured"),
        "subscribe": ("구독", "Subscribe"),
        "otherInitials": ("기타", "Other"),
        "noDocuments": ("아직 글이 없습니다.", "There is nothing here yet."),
    ]

    /// A word of the interface.
    func word(_ name: String) -> String {
        guard let word = Self.words[name] else { return "" }
        return language == .korean ? word.korean : word.english
    }

    static let fields = FieldTable<InterfaceText>(
        Dictionary(
            uniqueKeysWithValues: words.keys.map { name -> (String, FieldTable<InterfaceText>.Field) in
                (name, { .text($0.word(name)) })
            }))
}
