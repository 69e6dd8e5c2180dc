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

// Phrases about things with names and numbers: Korean particles depend on the sound of the name, English nouns on the
// number.

extension InterfaceText {
    /// How long it takes to read something.
    package func readingTime(minutes: Int) -> String {
        isKorean ? "읽는 데 \(minutes)분" : "\(minutes) min read"
    }

    /// A number of documents.
    package func count(_ count: Int) -> String {
        isKorean ? "글 \(count)건" : "\(count) \(count == 1 ? "post" : "posts")"
    }

    /// A number of tags.
    package func tagCount(_ count: Int) -> String {
        isKorean ? "태그 \(count)개" : "\(count) \(count == 1 ? "tag" : "tags")"
    }

    /// The documents that a tag's page lists.
    package func documents(tagged name: String, count: Int) -> String {
        isKorean
            ? "\(KoreanParticle.toward.attached(to: name, quoting: true)) 묶인 \(self.count(count))"
            : "\(self.count(count)) tagged ‘\(name)’"
    }

    /// The documents that a source's page lists.
    package func documents(from source: String, count: Int) -> String {
        isKorean ? "\(source)에서 가져온 \(self.count(count))" : "\(self.count(count)) from \(source)"
    }

    /// The documents that an author's page lists.
    package func documents(by author: String, count: Int) -> String {
        isKorean
            ? "\(KoreanParticle.subject.attached(to: author)) 쓴 \(self.count(count))"
            : "\(self.count(count)) by \(author)"
    }

    /// The documents that a page of the archives lists.
    package func documents(of period: String, count: Int) -> String {
        isKorean ? "\(period)에 나온 \(self.count(count))" : "\(self.count(count)) from \(period)"
    }

    /// The documents that the archives list.
    package func documentsSoFar(count: Int) -> String {
        isKorean ? "지금까지 나온 \(self.count(count))" : "\(self.count(count)) so far"
    }

    /// The documents that the list of featured documents has.
    package func featuredDocuments(count: Int) -> String {
        isKorean ? "추천 \(self.count(count))" : "\(count) featured \(count == 1 ? "post" : "posts")"
    }

    /// The number of a page of a list.
    package func page(_ number: Int) -> String {
        isKorean ? "\(number)쪽" : "Page \(number)"
    }

    /// The number of a page of a list, and how many there are.
    package func page(_ number: Int, of count: Int) -> String {
        isKorean ? "\(count)쪽 가운데 \(number)쪽" : "Page \(number) of \(count)"
    }

    private var isKorean: Bool { language == .korean }
}
