import SiteModel

/// The theme's own words in the site's language.
package final class InterfaceText: TabledView, Sendable {
    let language: InterfaceLanguage

    init(language: InterfaceLanguage) {
        self.language = language
    }

    /// A word or sentence of the theme; a variable of the same name shows it.
    package enum Word: String, CaseIterable {
        case skipToContent
        case siteNavigation
        case home
        case tags
        case archives
        case featured
        case latest
        case contents
        case draft
        case digest
        case transcript
        case modified
        case undated
        case readOriginal
        case newer
        case older
        case newerPage
        case olderPage
        case pages
        case feed
        case notFoundTitle
        case notFoundText
        case movedText
        case backHome
        case themeSwitch
        case related
        case speakers
        case chapters
        case jumpList
        case backToTop
        case about
        case otherWays
        case neighbours
        case sectionLink
        case initialsNavigation
        case otherInitials
        case noDocuments
        case search
        case searchPlaceholder
        case searchTips
        case searchNeedsScript
        case searchFailed
        case searchDamaged
        case searchCut
        case searchCount
        case searchNothing
        case searchReading
        case searchSome
        case searchMore
        case searchPage
        case searchResults
        case close
        case post
        case page
        case story
        case chapter
        case kind
        case tag
        case source
        case year
        case sort
        case byRelevance
        case byDate

        fileprivate var wording: Wording {
            switch self {
            case .skipToContent: Wording("Skip to content", korean: "본문으로 건너뛰기")
            case .siteNavigation: Wording("Site navigation", korean: "사이트 메뉴")
            case .home: Wording("Home", korean: "홈")
            case .tags: Wording("Tags", korean: "태그")
            case .archives: Wording("Archives", korean: "아카이브")
            case .featured: Wording("Featured", korean: "추천 글")
            case .latest: Wording("Latest", korean: "최신 글")
            case .contents: Wording("Contents", korean: "목차")
            case .draft: Wording("Draft", korean: "초안")
            case .digest: Wording("Digest", korean: "다이제스트")
            case .transcript: Wording("Transcript", korean: "녹취록")
            case .modified: Wording("Updated", korean: "수정")
            case .undated: Wording("Undated", korean: "날짜 없음")
            case .readOriginal: Wording("Read the original", korean: "원문 보기")
            case .newer: Wording("Newer", korean: "다음 글")
            case .older: Wording("Older", korean: "이전 글")
            case .newerPage: Wording("Newer", korean: "앞 페이지")
            case .olderPage: Wording("Older", korean: "뒤 페이지")
            case .pages: Wording("Pages", korean: "페이지")
            case .feed: Wording("RSS feed", korean: "RSS 피드")
            case .notFoundTitle: Wording("Page not found", korean: "찾는 글이 없습니다")
            case .notFoundText: Wording("The page has moved or is gone.", korean: "주소가 바뀌었거나 글이 지워졌습니다.")
            case .movedText: Wording("This page has moved.", korean: "주소가 바뀌었습니다.")
            case .backHome: Wording("Go home", korean: "홈으로 가기")
            case .themeSwitch: Wording("Dark theme", korean: "어두운 화면")
            case .related: Wording("Read next", korean: "함께 읽을 글")
            case .speakers: Wording("Speakers", korean: "말한 사람")
            case .chapters: Wording("Chapters", korean: "차례")
            case .jumpList: Wording("Jump to a story", korean: "기사 바로가기")
            case .backToTop: Wording("Back to top", korean: "맨 위로")
            case .about: Wording("About", korean: "소개")
            case .otherWays: Wording("Other ways to find it", korean: "다른 길로 찾아보기")
            case .neighbours: Wording("Newer and older posts", korean: "앞뒤 글")
            case .sectionLink: HeadingLink.label
            case .initialsNavigation: Wording("Find by first letter", korean: "첫 글자로 찾기")
            case .otherInitials: Wording("Other", korean: "기타")
            case .noDocuments: Wording("There is nothing here yet.", korean: "아직 글이 없습니다.")
            case .search: Wording("Search", korean: "검색")
            case .searchPlaceholder: Wording("Words to find", korean: "찾을 말")
            case .searchTips:
                Wording(
                    "Any part of a word will do, and words may come in any order. “Quotes” find a phrase, -word leaves one out.",
                    korean: "단어는 일부만 적어도 되고 순서가 달라도 찾습니다. “큰따옴표”는 그 구절을, -단어는 그 말이 없는 글을, 첫소리(ㅇㄱㅈㄴ)는 제목을 찾습니다.")
            case .searchNeedsScript:
                Wording(
                    "Search works in your browser and needs JavaScript, which is switched off. The tags and the archives lead to every post as well.",
                    korean: "검색은 브라우저 안에서 이루어지므로 자바스크립트가 필요한데, 지금 꺼져 있습니다. 태그와 아카이브에서도 모든 글을 찾아볼 수 있습니다.")
            case .searchFailed:
                Wording(
                    "The search could not be loaded. The tags and the archives lead to every post as well.",
                    korean: "검색을 불러오지 못했습니다. 태그와 아카이브에서도 모든 글을 찾아볼 수 있습니다.")
            case .searchDamaged:
                Wording(
                    "Parts of the search index could not be read, so results may be missing.",
                    korean: "색인의 일부를 읽지 못해 빠진 결과가 있을 수 있습니다.")
            case .searchCut:
                Wording(
                    "Only the first 12 words and 200 characters are searched for.",
                    korean: "앞부분의 12단어, 200자까지만 찾습니다.")
            case .searchCount: Wording("{count} found", korean: "결과 {count}건")
            case .searchNothing: Wording("Nothing found", korean: "결과가 없습니다.")
            case .searchReading: Wording("Results for ‘{text}’.", korean: "‘{text}’(으)로 찾은 결과입니다.")
            case .searchSome:
                Wording(
                    "Nothing has all of the words; these have some of them.",
                    korean: "모든 단어가 들어 있는 글이 없어, 일부만 들어 있는 글을 보여 드립니다.")
            case .searchMore: Wording("More results", korean: "결과 더 보기")
            case .searchPage: Wording("See all on the search page", korean: "검색 페이지에서 모두 보기")
            case .searchResults: Wording("Search results", korean: "검색 결과")
            case .close: Wording("Close", korean: "닫기")
            case .post: Wording("Post", korean: "글")
            case .page: Wording("Page", korean: "페이지")
            case .story: Wording("Story", korean: "기사")
            case .chapter: Wording("Chapter", korean: "챕터")
            case .kind: Wording("Kind", korean: "종류")
            case .tag: Wording("Tag", korean: "태그")
            case .source: Wording("Source", korean: "출처")
            case .year: Wording("Year", korean: "연도")
            case .sort: Wording("Sort", korean: "정렬")
            case .byRelevance: Wording("Best match first", korean: "관련도순")
            case .byDate: Wording("Newest first", korean: "최신순")
            }
        }
    }

    package func word(_ word: Word) -> String {
        word.wording.text(in: language)
    }

    static let fields = FieldTable<InterfaceText>(
        Dictionary(uniqueKeysWithValues: Word.allCases.map { word in (word.rawValue, Field { .text($0.word(word)) }) }))
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
