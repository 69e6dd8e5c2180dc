import SiteModel
import Testing

@testable import SiteContent

@Suite("Front matter fields")
struct FrontMatterTests {
    @Test("a post of AstroPaper is understood as it is")
    func astroPaper() throws {
        let fields = try frontMatter(
            """
            author: 편집부
            pubDatetime: 2025-05-02T13:40:55.000Z
            modDatetime: 2025-05-03 09:00
            title: "GPT-5: 새 모델"
            slug: 1XvN5EBDnDw
            featured: true
            draft: false
            tags:
              - YouTube 요약
              - C++
            description: 한 문장이다.
            ogImage: ../../assets/og.png
            canonicalURL: https://a.b/c
            timezone: America/New_York
            """)
        #expect(fields.author == "편집부" && fields.title == "GPT-5: 새 모델" && fields.description == "한 문장이다.")
        #expect(fields.published == DateText("2025-05-02T13:40:55Z") && fields.modified == DateText("2025-05-03 09:00"))
        #expect(fields.slug?.text == "1XvN5EBDnDw" && fields.tags == ["YouTube 요약", "C++"])
        #expect(fields.isFeatured && !fields.isDraft && fields.extra.isEmpty)
        #expect(fields.socialImage == "../../assets/og.png" && fields.canonicalURL == "https://a.b/c")
        #expect(fields.timeZone?.identifier == "America/New_York")
    }

    @Test("a post of Jekyll and a digest, too")
    func others() throws {
        let jekyll = try frontMatter(
            "date: 2025-05-02 13:40:00 +0900\nlast_modified_at: 2025-05-03\ncategories: [가, 나]\ntags: 다")
        #expect(jekyll.published == DateText("2025-05-02T13:40:00+09:00") && jekyll.modified == DateText("2025-05-03"))
        #expect(jekyll.tags == ["가", "나", "다"])
        let digest = try frontMatter(
            "date: 250110\nsource: aitimes\ncrawled_at: 2025-01-10T15:36:39.554428\nkind: digest")
        #expect(digest.published == DateText("2025-01-10") && digest.crawled == DateText("2025-01-10T15:36:39.554"))
        #expect(digest.source == "aitimes" && digest.kind == .digest && digest.title == nil)
    }

    static let slugCases = [
        "1e10", "0x1F", "050607", "true", "null", "~", "1.0", "2025-05-02", "yes", "1_000", "+1", "010",
    ]

    @Test("a slug is what is written", arguments: slugCases)
    func slugs(written: String) throws {
        #expect(try frontMatter("slug: \(written)").slug?.text == written)
    }

    @Test(
        "a title is what is written",
        arguments: ["2025", "1e10", "0x1F", "true", "no", "12:30", "1.10", "2025-05-02", "~100", "null"])
    func titles(written: String) throws {
        #expect(try frontMatter("title: \(written)").title == written)
    }

    @Test("tags are what is written")
    func tags() throws {
        #expect(
            try frontMatter("tags: [yes, 1.0, 010, null, 'a, b', C#, C++]").tags == [
                "yes", "1.0", "010", "null", "a, b", "C#", "C++",
            ])
        #expect(try frontMatter("tags: 하나").tags == ["하나"])
        #expect(try frontMatter("tags: AI 에이전트 소식").tags == ["AI 에이전트 소식"])
        #expect(try frontMatter("tags:").tags.isEmpty && frontMatter("tags: []").tags.isEmpty)
    }

    @Test("tags in one text are parted by commas", arguments: ["AI, 새 로봇", "\"AI,새 로봇\"", "AI , , 새 로봇,"])
    func tagText(written: String) throws {
        #expect(try frontMatter("tags: \(written)").tags == ["AI", "새 로봇"])
        #expect(try frontMatter("categories: \(written)").tags == ["AI", "새 로봇"])
    }

    @Test("`date: 050607` is 7 June 2005", arguments: ["050607", "'050607'", "2005-06-07", "20050607"])
    func dates(written: String) throws {
        #expect(try frontMatter("date: \(written)").published == DateText("2005-06-07"))
    }

    @Test("`pubDatetime` wins over `date`, in any order")
    func rank() throws {
        #expect(try frontMatter("pubDatetime: 250502\ndate: 250501").published == DateText("250502"))
        #expect(try frontMatter("date: 250501\npubDatetime: 250502").published == DateText("250502"))
    }

    static let rivalCases: [(fields: String, published: String?, modified: String?, description: String?)] = [
        ("pubDate: 250501", "250501", nil, nil), ("publishDate: 250501", "250501", nil, nil),
        ("publishDate: 250501\npubDate: 250502\ndate: 250503", "250503", nil, nil),
        ("publishDate: 250501\npubDate: 250502", "250502", nil, nil),
        ("published: 250501", "250501", nil, nil), ("published: 250501\npubDate: 250502", "250502", nil, nil),
        ("pubDate: 250502\npublished: 250501", "250502", nil, nil),
        ("lastmod: 250501", nil, "250501", nil), ("updated: 250501", nil, "250501", nil),
        ("updatedDate: 250501", nil, "250501", nil), ("modified: 250501", nil, "250501", nil),
        ("modified: 250501\nupdated: 250502\nlastmod: 250503", nil, "250503", nil),
        ("lastmod: 250503\nlast_modified_at: 250504", nil, "250504", nil),
        ("last_modified_at: 250504\nmodDatetime: 250505", nil, "250505", nil),
        ("summary: 가", nil, nil, "가"), ("excerpt: 가", nil, nil, "가"),
        ("excerpt: 가\nsummary: 나\ndescription: 다", nil, nil, "다"), ("excerpt: 가\nsummary: 나", nil, nil, "나"),
    ]

    @Test("other generators' names of a field count, in their order", arguments: rivalCases)
    func rivals(example: (fields: String, published: String?, modified: String?, description: String?)) throws {
        let fields = try frontMatter(example.fields)
        #expect(fields.published == example.published.flatMap { DateText($0) })
        #expect(fields.modified == example.modified.flatMap { DateText($0) })
        #expect(fields.description == example.description)
    }

    @Test("a name that loses is kept for templates, whatever its value")
    func givingWay() throws {
        let fields = try frontMatter("lastmod: 어제\nmodDatetime: 250502\nsummary: [가]\ndescription: 나")
        #expect(fields.modified == DateText("250502") && fields.description == "나")
        #expect(fields.extra == ["lastmod": .text("어제"), "summary": .list([.text("가")])])
    }

    @Test("a name without a value loses", arguments: ["", "\"\"", "' '", "null", "~"])
    func blankRivals(blank: String) throws {
        let fields = try frontMatter(
            "pubDatetime: \(blank)\ndate: 250501\nsummary: 가\ndescription: \(blank)\n"
                + "modDatetime: \(blank)\nupdated: 250502"
        )
        #expect(fields.published == DateText("250501") && fields.modified == DateText("250502"))
        #expect(fields.description == "가")
    }

    @Test("`published: false` is a draft, whatever `draft` says")
    func published() throws {
        #expect(try frontMatter("published: false\ndraft: false").isDraft)
        #expect(try frontMatter("draft: true\npublished: true").isDraft)
        #expect(try !frontMatter("published: true").isDraft && !frontMatter("published:").isDraft)
    }

    static let booleanCases: [(String, Bool)] = [
        ("true", true), ("True", true), ("yes", true), ("on", true), ("false", false), ("no", false), ("off", false),
        ("", false), ("\"true\"", true),
    ]

    @Test("yes and no have their usual spellings", arguments: booleanCases)
    func booleans(written: String, value: Bool) throws {
        #expect(try frontMatter("draft: \(written)").isDraft == value)
    }

    @Test(
        "a field without a value says nothing",
        arguments: [
            "title", "slug", "date", "modDatetime", "kind", "timezone", "author", "ogImage", "tags", "description",
        ])
    func noValue(key: String) throws {
        let fields = try frontMatter("\(key):")
        #expect(
            fields.title == nil && fields.slug == nil && fields.published == nil && fields.kind == nil
                && fields.tags.isEmpty)
        #expect(fields.modified == nil && fields.author == nil && fields.socialImage == nil && fields.extra.isEmpty)
    }

    @Test("an empty value counts as none", arguments: ["\"\"", "''", "\" \""])
    func emptyValues(empty: String) throws {
        let keys = [
            "title", "description", "author", "source", "slug", "kind", "date", "modDatetime", "crawled_at", "timezone",
            "tags", "categories", "featured", "draft", "published", "ogImage", "canonicalURL", "aliases",
            "redirect_from",
        ]
        let fields = try frontMatter(keys.map { "\($0): \(empty)" }.joined(separator: "\n"))
        #expect(fields.title == nil && fields.description == nil && fields.author == nil && fields.source == nil)
        #expect(fields.slug == nil && fields.kind == nil && fields.published == nil && fields.modified == nil)
        #expect(fields.crawled == nil && fields.timeZone == nil && fields.tags.isEmpty && fields.aliases.isEmpty)
        #expect(!fields.isDraft && !fields.isFeatured && fields.socialImage == nil && fields.canonicalURL == nil)
        #expect(fields.extra.isEmpty)
    }

    @Test(
        "an author can be in a list of one, or have a name among other things",
        arguments: ["갑", "[갑]", "[갑, \"\"]", "{name: 갑, email: a@b.kr}", "[{name: 갑}]", "\n  - 갑", "\n  name: 갑"])
    func authors(written: String) throws {
        #expect(try frontMatter("author: \(written)").author == "갑")
    }

    @Test("an author without a name is none", arguments: ["[]", "[\"\"]", "{name: \"\"}"])
    func noAuthor(written: String) throws {
        #expect(try frontMatter("author: \(written)").author == nil)
    }

    @Test("long titles may be folded")
    func folded() throws {
        #expect(try frontMatter("title: >-\n  하나\n  둘").title == "하나 둘")
        #expect(try frontMatter("description: |\n  하나\n  둘").description == "하나 둘")
    }

    @Test("a picture as Astro writes it is understood")
    func socialImage() throws {
        #expect(try frontMatter("ogImage:\n  url: /a.png").socialImage == "/a.png")
        #expect(try frontMatter("ogImage: {src: /a.png}").socialImage == "/a.png")
    }

    @Test("unknown keys are kept as they are written")
    func unknownKeys() throws {
        let fields = try frontMatter("series: 1e10\nlinks:\n  - {name: 가, url: 0x1F}\n  - no\nlayout: post")
        #expect(fields.extra["series"] == .text("1e10") && fields.extra["layout"] == .text("post"))
        #expect(fields.extra["links"] == .list([.mapping(["name": .text("가"), "url": .text("0x1F")]), .text("no")]))
    }

    @Test("texts are in NFC")
    func normalized() throws {
        let fields = try frontMatter("title: \"\\u1112\\u1161\\u11AB\"\nslug: \"\\u1112\\u1161\\u11AB\"")
        #expect(fields.title?.unicodeScalars.count == 1 && fields.slug?.text.unicodeScalars.count == 1)
    }

    @Test("anchors may be used")
    func anchors() throws {
        #expect(try frontMatter("author: &name 편집부\nsource: *name").source == "편집부")
    }
}
