import SiteModel
import Testing

@Suite("Related pages")
struct RelatedPagesTests {
    @Test("rare tags count more than common ones")
    func rarity() throws {
        let site = try Self.site([
            ("a", 9, ["흔함", "드묾"]), ("b", 8, ["흔함"]), ("c", 7, ["흔함"]), ("d", 6, ["흔함"]), ("e", 1, ["드묾"]),
            ("f", 5, []),
        ])
        #expect(Self.related(to: "a", in: site) == ["e", "b", "c", "d"])
    }

    @Test("two shared tags count more than one")
    func sums() throws {
        let site = try Self.site([("a", 9, ["가", "나"]), ("b", 8, ["가"]), ("c", 1, ["가", "나"]), ("d", 5, [])])
        #expect(Self.related(to: "a", in: site) == ["c", "b"])
    }

    @Test("of pages with the same tags the nearest in time come first, the newer of two as near")
    func nearness() throws {
        let site = try Self.site([
            ("a", 20, ["가"]), ("b", 14, ["가"]), ("c", 10, ["가"]), ("d", 6, ["가"]), ("e", 1, ["가"]), ("f", 2, []),
        ])
        #expect(Self.related(to: "c", in: site) == ["b", "d", "e", "a"])
    }

    @Test("undated pages come after dated ones")
    func undated() throws {
        let site = try Self.site([("a", 20, ["가"]), ("b", 1, ["가"]), ("c", nil, ["가"]), ("d", 2, [])])
        #expect(Self.related(to: "a", in: site) == ["b", "c"])
    }

    @Test("a tag on every page, and none at all, relate nothing")
    func nothing() throws {
        let site = try Self.site([("a", 3, ["가"]), ("b", 2, ["가"]), ("c", 1, ["가"])])
        #expect(Self.related(to: "a", in: site).isEmpty)
        let bare = try Self.site([("a", 3, []), ("b", 2, [])])
        #expect(Self.related(to: "a", in: bare).isEmpty)
        #expect(RelatedPages(site: Site(pages: [], configuration: SiteConfiguration())).related(to: 0..<0).isEmpty)
    }

    @Test("what is computed in parts is the same as at once")
    func parts() throws {
        let site = try Self.site(
            (0..<300).map { number in
                ("p\(number)", number % 28 + 1, ["t\(number % 7)", "u\(number % 11)", "v\(number % 3)"])
            })
        let related = RelatedPages(site: site)
        let whole = related.related(to: site.listed)
        #expect(whole == related.related(to: 0..<100) + related.related(to: 100..<300))
        #expect(whole.allSatisfy { $0.count == RelatedPages.maximumCount && Set($0).count == $0.count })
        #expect(whole.enumerated().allSatisfy { !$1.contains($0) })
    }

    private static func related(to title: String, in site: Site) -> [String] {
        guard let position = site.pages.firstIndex(where: { $0.title == title }) else { return [] }
        return RelatedPages(site: site).related(to: position..<position + 1)[0].map { site.pages[$0].title }
    }

    private static func site(_ pages: [(title: String, day: Int?, tags: [String])]) throws -> Site {
        let pages = try pages.map { title, day, tags in
            var page = Page(
                file: "content/\(title).md", kind: .post, title: title, description: "",
                route: Route(page: ["posts", title]))
            page.published = day.flatMap { CivilDate(year: 2025, month: 5, day: $0) }.map { date in
                PublicationDate(
                    instant: SiteTimeZone.seoul.timestamp(of: CivilTime(date: date)), zone: .seoul, isDayOnly: true)
            }
            page.tags = try tags.map { try Tag(name: $0) }
            return page
        }
        return Site(pages: pages, configuration: SiteConfiguration())
    }
}
