import SiteModel
import Testing

@Suite("The site as one value")
struct SiteTests {
    @Test("newest first, later names first, then the undated, then pages")
    func order() throws {
        let site = try Self.site([
            Self.page("about", kind: .page, date: "2025-06-01"), Self.page("z"), Self.page("a"),
            Self.page("b1", date: "2025-05-02"),
            Self.page("b2", date: "2025-05-02"), Self.page("c", date: "2025-05-02T09:00"),
            Self.page("d", date: "2025-05-03"),
            Self.page("e", date: "2024-12-31"),
        ])
        #expect(site.pages.map(\.title) == ["d", "c", "b2", "b1", "e", "a", "z", "about"])
        #expect(site.listed == 0..<7 && site.listedCount == 7 && site.archive.pageCount == 5)
    }

    @Test("the order does not depend on that of the files")
    func stableOrder() throws {
        let pages = try (0..<20).map {
            try Self.page("p\($0)", date: $0 % 3 == 0 ? nil : "2025-05-0\($0 % 4 + 1)", tags: ["t\($0 % 5)"])
        }
        let site = try Self.site(pages)
        for _ in 0..<5 {
            let shuffled = try Self.site(pages.shuffled())
            #expect(shuffled.pages.map(\.title) == site.pages.map(\.title))
            #expect(shuffled.tags.map(\.slug) == site.tags.map(\.slug))
            #expect(shuffled.tags.map(\.members) == site.tags.map(\.members))
        }
    }

    @Test("tags are grouped by slug, most used first, in their most used spelling")
    func tags() throws {
        let site = try Self.site([
            Self.page("a", date: "2025-05-03", tags: ["AI", "C"]),
            Self.page("b", date: "2025-05-02", tags: ["ai", "C++"]),
            Self.page("c", date: "2025-05-01", tags: ["AI", "C#"]), Self.page("d", kind: .page, tags: ["AI", "숨은"]),
        ])
        #expect(site.tags.map(\.name) == ["AI", "C", "C++", "C#"])
        #expect(site.tags.map(\.route.path) == ["/tags/ai/", "/tags/c/", "/tags/c++/", "/tags/c-sharp/"])
        #expect(site.tags.map(\.members) == [[0, 1, 2], [0], [1], [2]])
    }

    @Test("of two spellings used alike the first by bytes is shown")
    func equalSpellings() throws {
        let site = try Self.site([Self.page("a", tags: ["ai"]), Self.page("b", tags: ["AI"])])
        #expect(site.tags.map(\.name) == ["AI"])
    }

    @Test("sources and authors have groups of their own")
    func attributions() throws {
        var first = try Self.page("a", date: "2025-05-02")
        first.source = try Attribution(name: "AI타임스", identifier: "aitimes")
        first.author = try Attribution(name: "편집부")
        let site = try Self.site([first, Self.page("b")])
        #expect(site.sources.map(\.name) == ["AI타임스"] && site.sources.map(\.route.path) == ["/sources/aitimes/"])
        #expect(site.authors.map(\.route.path) == ["/authors/편집부/"] && site.authors.map(\.members) == [[0]])
    }

    @Test("featured pages are listed ones, newest first")
    func featured() throws {
        var pages = [
            try Self.page("a", date: "2025-05-01"), try Self.page("b", date: "2025-05-02"),
            try Self.page("c", kind: .page),
        ]
        for index in pages.indices { pages[index].isFeatured = true }
        let site = try Self.site(pages + [Self.page("d", date: "2025-05-03")])
        #expect(site.featured.map { site.pages[$0].title } == ["b", "a"])
    }

    @Test("the archive files dated pages by year, month and day")
    func archive() throws {
        let archive = try Self.site([
            Self.page("a", date: "2025-05-02"), Self.page("b", date: "2025-05-02T10:00"),
            Self.page("c", date: "2025-05-01"),
            Self.page("d", date: "2025-01-01"), Self.page("e", date: "2023-12-31"), Self.page("f"),
        ]).archive
        #expect(archive.years.map(\.year) == [2025, 2023] && archive.years.map(\.pageCount) == [4, 1])
        #expect(archive.years[0].months.map(\.month) == [5, 1] && archive.years[0].months.map(\.pageCount) == [3, 1])
        #expect(archive.years[0].months[0].days.map(\.pageCount) == [2, 1])
        #expect(archive.members == [0..<2, 2..<3, 3..<4, 4..<5])
        #expect(
            archive.years[0].months[0].days.map(\.route.path) == ["/archives/2025/05/02/", "/archives/2025/05/01/"])
        #expect(
            archive.years[0].months[0].route.path == "/archives/2025/05/"
                && archive.years[1].route.path == "/archives/2023/")
        #expect(archive.pageCount == 5)
    }

    @Test("nothing makes an empty site")
    func empty() throws {
        let site = try Self.site([])
        #expect(site.listed.isEmpty && site.tags.isEmpty && site.archive.years.isEmpty && site.featured.isEmpty)
    }

    private static func site(_ pages: [Page]) throws -> Site {
        Site(pages: pages, configuration: SiteConfiguration())
    }

    private static func page(
        _ name: String, kind: DocumentKind = .post, date: String? = nil, tags: [String] = []
    ) throws -> Page {
        var page = Page(
            file: "content/\(name).md", kind: kind, title: name, description: "", route: Route(page: ["posts", name]))
        if let date {
            let written = try #require(DateText(date))
            page.published = PublicationDate(
                instant: written.timestamp(in: .seoul), zone: .seoul, isDayOnly: written.isDayOnly)
        }
        page.tags = try tags.map { try Tag(name: $0) }
        return page
    }
}
