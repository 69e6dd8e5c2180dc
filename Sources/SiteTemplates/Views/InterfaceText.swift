import SiteModel

/// The theme's own words in the site's language.
package final class InterfaceText: TabledView, Sendable {
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
        "contents": ("목차", "Contents"),
        "draft": ("초안", "Draft"),
        "digest": ("다이제스트", "Digest"),
        "transcript": ("녹취록", "Transcript"),
        "modified": ("수정", "Updated"),
        "undated": ("날짜 없음", "Undated"),
        "readOriginal": ("원문 보기", "Read the original"),
        "newer": ("다음 글", "Newer"),
        "older": ("이전 글", "Older"),
        "newerPage": ("앞 페이지", "Newer"),
        "olderPage": ("뒤 페이지", "Older"),
        "pages": ("페이지", "Pages"),
        "feed": ("RSS 피드", "RSS feed"),
        "notFoundTitle": ("찾는 글이 없습니다", "Page not found"),
        "notFoundText": ("주소가 바뀌었거나 글이 지워졌습니다.", "The page has moved or is gone."),
        "movedText": ("주소가 바뀌었습니다.", "This page has moved."),
        "backHome": ("홈으로 가기", "Go home"),
        "themeSwitch": ("어두운 화면", "Dark theme"),
        "related": ("함께 읽을 글", "Read next"),
        "speakers": ("말한 사람", "Speakers"),
        "chapters": ("차례", "Chapters"),
        "jumpList": ("기사 바로가기", "Jump to a story"),
        "backToTop": ("맨 위로", "Back to top"),
        "about": ("소개", "About"),
        "otherWays": ("다른 길로 찾아보기", "Other ways to find it"),
        "neighbours": ("앞뒤 글", "Newer and older posts"),
        "initialsNavigation": ("첫 글자로 찾기", "Find by first letter"),
        "otherInitials": ("기타", "Other"),
        "noDocuments": ("아직 글이 없습니다.", "There is nothing here yet."),
    ]

    /// A word of the interface.
    package func word(_ name: String) -> String {
        guard let word = Self.words[name] else { return "" }
        return language == .korean ? word.korean : word.english
    }

    static let fields = FieldTable<InterfaceText>(
        Dictionary(
            uniqueKeysWithValues: words.keys.map { name in (name, Field { .text($0.word(name)) }) }))
}
