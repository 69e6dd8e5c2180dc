import SiteModel
import Testing

@testable import SiteContent

@Suite("site.yml")
struct ConfigurationTests {
    @Test("sets what it names")
    func settings() throws {
        let (configuration, diagnostics) = ConfigurationReader.decode(
            """
            title: 블로그 2025
            description: 한 문장.
            author: 편집부
            baseURL: https://user.github.io/blog/
            language: en-US
            timeZone: UTC
            permalink: /:year/:slug/
            pageSize: 7
            featuredOnHome: 0
            feedSize: 1_000
            socialImage: /og.png
            naverSiteVerification: 0a1b2c
            googleSiteVerification: '<meta name="google-site-verification" content="x-Y_z=" />'
            sources: {aitimes: AI타임스}
            trusted: [/pages/, about//me]
            limits: {documentBytes: 1000}
            """)
        #expect(diagnostics.isEmpty)
        #expect(
            configuration.title == "블로그 2025" && configuration.description == "한 문장." && configuration.author == "편집부")
        #expect(configuration.baseURL == BaseURL(origin: "https://user.github.io", basePath: "/blog"))
        #expect(configuration.language == .english && configuration.timeZone.identifier == "UTC")
        #expect(configuration.permalink.text == "/:year/:slug/" && configuration.socialImage == "/og.png")
        #expect(configuration.pageSize == 7 && configuration.featuredOnHome == 0 && configuration.feedSize == 1000)
        #expect(configuration.sources == ["aitimes": "AI타임스"] && configuration.trustedFolders == ["pages", "about/me"])
        #expect(configuration.naverSiteVerification == "0a1b2c" && configuration.googleSiteVerification == "x-Y_z=")
        #expect(configuration.limits.documentBytes == 1000)
    }

    @Test("says nothing without a setting", arguments: ["", "\n", "# 메모\n", "title:\nbaseURL: \"\""])
    func defaults(yaml: String) throws {
        #expect(ConfigurationReader.decode(yaml).configuration == SiteConfiguration())
    }

    static let problemCases: [(String, String)] = [
        ("title: [가, 나]", "1:8: `title` must be one text | write `title: \"…\"` on one line"),
        (
            "sources: 가",
            "1:10: `sources` must be indented lines of the form `key: value` | write it as in `sources: {ainews: AI 뉴스}`"
        ),
        (
            "limits: 5",
            "1:9: `limits` must be indented lines of the form `key: value` | write it as in `limits: {seconds: 20}`"
        ),
        ("trusted: 가", "1:10: `trusted` must be a list of texts | write it as in `trusted: [posts]`"),
        ("sources:\n  가: [나, 다]", "2:6: `가` must be one text | write `가: \"…\"` on one line"),
        ("\npageSize: 0", "2:11: `pageSize: 0` is not a number from 1 to 1000 | write a number such as `pageSize: 10`"),
        ("pageSize: 열", "1:11: `pageSize: 열` is not a number from 1 to 1000 | write a number such as `pageSize: 10`"),
        (
            "pageSize: 1.5",
            "1:11: `pageSize: 1.5` is not a number from 1 to 1000 | write a number such as `pageSize: 10`"
        ),
        (
            "feedSize: 1001",
            "1:11: `feedSize: 1001` is not a number from 1 to 1000 | write a number such as `feedSize: 10`"
        ),
        (
            "featuredOnHome: -1",
            "1:17: `featuredOnHome: -1` is not a number from 0 to 100 | write a number such as `featuredOnHome: 10`"
        ),
        (
            "limits: {documentBytes: 5}",
            "1:25: `documentBytes: 5` is not a number from 1000 to 1000000000"
                + " | write a number such as `documentBytes: 1000`"
        ),
        (
            "baseURL: blog",
            "1:10: ‘blog’ is not an address at which a site can be published"
                + " | write an absolute address such as `https://user.github.io/blog/`"
        ),
        (
            "naverSiteVerification: \"a<b\"",
            "1:24: `naverSiteVerification: a<b` is not a token of a search engine | write the value of `content` in"
                + " the meta element that the search engine shows, such as `naverSiteVerification: 0a1b2c3d`"
        ),
        ("language: fr", "1:11: the theme is not available in ‘fr’ | write `ko` or `en`"),
        ("timeZone: 서울", "1:11: there is no time zone ‘서울’ | write a name such as `Asia/Seoul`"),
        (
            "permalink: /posts/",
            "1:12: ‘/posts/’ is not a pattern for URLs | write folders between slashes with `:slug` or `:title` among"
                + " them, such as `/posts/:slug/` or `/:year/:slug.html`; :year, :month, :day, :kind, :folder, :category,"
                + " :categories are allowed too"
        ),
        ("title: 가: 나", "1:8: a value that contains `: ` needs quotes | write the line as: title: \"가: 나\""),
        ("title: 가\ntitle: 나", "2:1: the key `title` appears twice, on lines 1 and 2 | keep one `title:` line"),
    ]

    @Test("each problem is named at its place, with a fix", arguments: problemCases)
    func problems(yaml: String, expected: String) {
        let diagnostics = ConfigurationReader.decode(yaml).diagnostics
        #expect(words(diagnostics) == [expected])
        #expect(diagnostics.map(\.file) == ["site.yml"])
        #expect(diagnostics.hasErrors)
    }

    @Test("a file that is not a mapping is refused, with a fitting message", arguments: ["- 가", "그냥 글"])
    func noMapping(yaml: String) {
        let diagnostics = ConfigurationReader.decode(yaml).diagnostics
        #expect(diagnostics.map(\.problem.message.english) == ["site.yml must be lines of the form `key: value`"])
        #expect(diagnostics.first?.problem.hint == nil)
        #expect(diagnostics.hasErrors)
    }

    static let unknownCases: [(String, String)] = [
        ("baseUrl: https://a.b", "1:1: there is no setting `baseUrl` | write `baseURL` instead of `baseUrl`"),
        ("title: 가\nthmee: x", "2:1: there is no setting `thmee` | delete it; docs/guide/settings.md has all settings"),
        (
            "limits:\n  documentByte: 5000",
            "2:3: there is no setting `documentByte` | write `documentBytes` instead of `documentByte`"
        ),
    ]

    @Test("an unknown setting is a warning", arguments: unknownCases)
    func unknown(yaml: String, expected: String) throws {
        let diagnostics = ConfigurationReader.decode(yaml).diagnostics
        #expect(words(diagnostics) == [expected])
        #expect(!diagnostics.hasErrors)
    }

    @Test("one run reports everything that is wrong")
    func several() {
        let diagnostics = ConfigurationReader.decode("title: 가: 나\npageSize: 0\nlanguage: fr\nbaseurl: x").diagnostics
        #expect(diagnostics.compactMap(\.position?.line).sorted() == [1, 2, 3, 4])
    }

    @Test("a setting that makes no sense keeps its default")
    func kept() {
        let configuration = ConfigurationReader.decode("title: 소식\npageSize: 0").configuration
        #expect(configuration.title == "소식")
        #expect(configuration.pageSize == SiteConfiguration().pageSize)
    }
}
