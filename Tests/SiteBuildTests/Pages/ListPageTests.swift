import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteTemplates

@Suite("Pages of lists")
struct ListPageTests {
    static let pagination: [(current: Int, count: Int, expected: String)] = [
        (1, 1, ""), (1, 2, "[1] 2 >2 »2"), (3, 6, "«1 <2 1 2 [3] 4 5 6 >4 »6"),
        (4, 9, "«1 <3 1 2 3 [4] 5 6 … 9 >5 »9"), (5, 9, "«1 <4 1 2 3 4 [5] 6 7 8 9 >6 »9"),
        (9, 9, "«1 <8 1 … 7 8 [9]"), (6, 11, "«1 <5 1 … 4 5 [6] 7 8 … 11 >7 »11"),
        (1, 4, "[1] 2 3 4 >2 »4"), (1, 5, "[1] 2 3 4 5 >2 »5"), (1, 6, "[1] 2 3 … 6 >2 »6"),
    ]

    @Test("name the first, the last and those around them", arguments: pagination)
    func pages(example: (current: Int, count: Int, expected: String)) throws {
        let template = """
            {{#pagination}}{{#firstURL}}«{{firstURL}} {{/firstURL}}{{#newerURL}}<{{newerURL}} {{/newerURL}}\
            {{#pages}}{{#isGap}}… {{/isGap}}{{#isCurrent}}[{{title}}] {{/isCurrent}}\
            {{^isGap}}{{^isCurrent}}{{title}} {{/isCurrent}}{{/isGap}}{{/pages}}\
            {{#olderURL}}>{{olderURL}} {{/olderURL}}{{#lastURL}}»{{lastURL}}{{/lastURL}}{{/pagination}}
            """
        let html = try Self.featured(template, number: example.current, of: example.count)
        let short = html.replacing("/blog/featured/page/", with: "").replacing("/blog/featured/", with: "1")
            .replacing("/", with: "")
        #expect(short.split(separator: " ").joined(separator: " ") == example.expected)
    }

    @Test("say where they are")
    func words() throws {
        let template =
            "{{#pagination}}{{words}}{{#pages}}{{#isCurrent}} {{label}} {{url}}{{/isCurrent}}{{/pages}}{{/pagination}}"
        #expect(try Self.featured(template, number: 3, of: 20) == "20쪽 가운데 3쪽 3쪽 /blog/featured/page/3/")
        #expect(
            try Self.featured(template, number: 3, of: 20, language: .english)
                == "Page 3 of 20 Page 3 /blog/featured/page/3/")
        #expect(try Self.featured("{{documentTitle}}", number: 3, of: 20) == "추천 글, 3쪽 | 블로그")
        #expect(try Self.featured("{{documentTitle}}", number: 1, of: 20) == "추천 글 | 블로그")
    }

    private static func featured(
        _ template: String, number: Int, of count: Int, language: InterfaceLanguage = .korean
    ) throws -> String {
        let renderer = try PageMaker(["featured.mustache": template]) { $0.language = language }
        let part = ListPart(
            list: .featured, number: number, pageCount: count, documentCount: 5, documents: [], period: nil)
        return renderer.make(FeaturedPage.self, part)
    }

    static let leads: [(language: InterfaceLanguage, expected: [String])] = [
        (
            .korean,
            [
                "‘에이전트’로 묶인 글 1건", "‘로봇’으로 묶인 글 12건", "AI타임스에서 가져온 글 3건", "김철수가 쓴 글 1건", "박재홍이 쓴 글 2건",
                "추천 글 2건", "태그 1개",
            ]
        ),
        (
            .english,
            [
                "1 post tagged ‘에이전트’", "12 posts tagged ‘로봇’", "3 posts from AI타임스", "1 post by 김철수", "2 posts by 박재홍",
                "2 featured posts", "1 tag",
            ]
        ),
    ]

    @Test("say what they list, with the right particle", arguments: leads)
    func lead(example: (language: InterfaceLanguage, expected: [String])) throws {
        let names = ["tag", "source", "author", "featured", "tags"].map { $0 + ".mustache" }
        let files = Dictionary(uniqueKeysWithValues: names.map { ($0, "{{lead}}") })
        let renderer = try PageMaker(files) { $0.language = example.language }
        let pages = [
            renderer.make(TagPage.self, .init("에이전트", Self.list(1))),
            renderer.make(TagPage.self, .init("로봇", Self.list(12))),
            renderer.make(SourcePage.self, .init("AI타임스", Self.list(3))),
            renderer.make(AuthorPage.self, .init("김철수", Self.list(1))),
            renderer.make(AuthorPage.self, .init("박재홍", Self.list(2))),
            renderer.make(FeaturedPage.self, Self.list(2)),
            renderer.make(TagIndexPage.self, [PageContent.Group(name: "AI", route: .home, count: 1)]),
        ]
        #expect(pages == example.expected)
    }

    @Test("say over which time they reach")
    func period() throws {
        let template =
            "{{dateRange}}|{{#firstDate}}{{day}}{{/firstDate}}|{{#lastDate}}{{day}}{{/lastDate}}|{{countText}}"
        let renderer = try PageMaker(["tag.mustache": template])
        let (first, last) = (try Self.date(2025, 1, 10), try Self.date(2025, 5, 2))
        #expect(
            renderer.make(TagPage.self, .init("AI", Self.list(3, period: .init(first: first, last: last))))
                == "2025년 1월 10일 – 2025년 5월 2일|2025-01-10|2025-05-02|글 3건")
        #expect(
            renderer.make(TagPage.self, .init("AI", Self.list(1, period: .init(first: last, last: last))))
                == "2025년 5월 2일|2025-05-02|2025-05-02|글 1건")
        #expect(renderer.make(TagPage.self, .init("AI", Self.list(1))) == "|||글 1건")
    }

    @Test("show the home page's cards by day")
    func cardDays() throws {
        let template = "{{#cardDays}}<{{name}} {{iso}} {{url}}>{{#cards}}{{{html}}}{{/cards}}{{/cardDays}}"
        let days = [try Self.date(2025, 5, 2), try Self.date(2025, 5, 2), try Self.date(2025, 5, 1), nil]
        let documents = zip(["가", "나", "다", "라"], days).enumerated().map { position, document in
            var page = PageMaker.page(document.0)
            page.published = document.1
            return PageMaker.reference(page, at: position)
        }
        let list = ListPart(
            list: .home, number: 1, pageCount: 1, documentCount: 4, documents: documents, period: nil)
        let renderer = try PageMaker(["home.mustache": template, "card.mustache": "{{title}}"])
        #expect(
            renderer.make(HomePage.self, .init(list, []))
                == "<2025년 5월 2일 금요일 2025-05-02 /blog/archives/2025/05/02/>가나"
                + "<2025년 5월 1일 목요일 2025-05-01 /blog/archives/2025/05/01/>다<날짜 없음  >라")
        #expect(renderer.make(HomePage.self, .init(Self.list(0), [])) == "")
    }

    @Test("the list of tags has an index by first letter, and sizes")
    func initials() throws {
        let template = """
            {{#initials}}{{name}}#{{anchor}} {{countText}}:{{#groups}} {{name}}/{{count}}/{{weight}}{{/groups}};\
            {{/initials}}|{{#popular}}{{name}} {{/popular}}
            """
        let uses = ["에이전트": 9, "오픈소스": 3, "까치": 1, "AI": 2, "apple": 1, "7zip": 1, "人": 1]
        let pages = try uses.sorted { $0.key < $1.key }.flatMap { name, count in
            try (0..<count).map { number in
                var page = PageMaker.page("\(name)\(number)")
                page.tags = [try Tag(name: name)]
                return page
            }
        }
        let site = Site(pages: pages, configuration: SiteConfiguration())
        let groups = site.tags.map { PageContent.Group(name: $0.name, route: $0.route, count: $0.members.count) }
        let html = try PageMaker(["tags.mustache": template]).make(TagIndexPage.self, groups)
        #expect(
            html == "ㄱ#tags-%E3%84%B1 태그 1개: 까치/1/1;ㅇ#tags-%E3%85%87 태그 2개: 에이전트/9/5 오픈소스/3/3;"
                + "A#tags-A 태그 2개: AI/2/2 apple/1/1;0–9#tags-0%E2%80%939 태그 1개: 7zip/1/1;"
                + "기타#tags-%EA%B8%B0%ED%83%80 태그 1개: 人/1/1;|에이전트 오픈소스 AI 7zip apple 人 까치 ")
    }

    // MARK: Parts

    private static func list(_ count: Int, period: PageContent.List.Period? = nil) -> ListPart {
        ListPart(list: .featured, number: 1, pageCount: 1, documentCount: count, documents: [], period: period)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) throws -> PublicationDate {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        return PublicationDate(
            instant: SiteTimeZone.seoul.timestamp(of: CivilTime(date: date)), zone: .seoul, isDayOnly: true)
    }
}
