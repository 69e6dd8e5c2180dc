import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteTemplates

@Suite("Pages of the archives")
struct ArchivePageTests {
    @Test("a month is a table of weeks from Sunday")
    func calendar() throws {
        let html = try Self.month(
            "{{#calendar}}{{#weeks}}{{#cells}}{{#isBlank}}.{{/isBlank}}{{number}} {{/cells}}\n{{/weeks}}{{/calendar}}")
        #expect(
            html == """
                . . . . 1 2 3 \n4 5 6 7 8 9 10 \n11 12 13 14 15 16 17 \n18 19 20 21 22 23 24 \n25 26 27 28 29 30 31 \n
                """)
    }

    @Test("days with posts are links that say what they lead to")
    func cells() throws {
        let html = try Self.month(
            "{{#calendar}}{{#weeks}}{{#cells}}{{#url}}{{url}} {{label}} {{count}} {{weekday}} {{iso}};{{/url}}"
                + "{{/cells}}{{/weeks}}{{/calendar}}"
        )
        #expect(
            html == "/blog/archives/2025/05/02/ 5월 2일 금요일, 글 2건 2 fri 2025-05-02;"
                + "/blog/archives/2025/05/04/ 5월 4일 일요일, 글 1건 1 sun 2025-05-04;")
    }

    @Test("weekdays have names, Sunday and Saturday marks")
    func weekdays() throws {
        let template = """
            {{#calendar}}{{caption}} {{url}} {{#weekdays}}{{name}}{{longName}}{{#isSunday}}*{{/isSunday}}\
            {{#isSaturday}}+{{/isSaturday}}{{/weekdays}}{{/calendar}}
            """
        #expect(
            try Self.month(template) == "2025년 5월 /blog/archives/2025/05/ 일일요일*월월요일화화요일수수요일목목요일금금요일토토요일+")
        #expect(
            try Self.month(template, language: .english)
                == "May 2025 /blog/archives/2025/05/ "
                + "SunSunday*MonMondayTueTuesdayWedWednesdayThuThursdayFriFridaySatSaturday+"
        )
    }

    @Test("each names what it lists, and the ones before and after")
    func neighbours() throws {
        let template = "{{lead}}{{#newer}} <{{title}} {{url}}{{/newer}}{{#older}} >{{title}} {{url}}{{/older}}"
        #expect(try Self.month(template) == "2025년 5월에 나온 글 3건 >2024년 12월 /blog/archives/2024/12/")
        let renderer = try PageMaker(["archive-year.mustache": template, "archives.mustache": "{{lead}}"])
        let years = try Self.site().archive.years
        #expect(
            renderer.make(YearPage.self, .init(years[1], years[0].year, nil), at: years[1].route)
                == "2024년에 나온 글 1건 <2025년 /blog/archives/2025/")
        #expect(
            renderer.make(ArchiveIndexPage.self, try Self.site().archive.years, at: Archive.route) == "지금까지 나온 글 4건")
    }

    @Test("days of a month have short names and ids")
    func days() throws {
        let template = "{{#days}}{{shortName}}#{{id}} {{countText}}: {{#documents}}{{title}} {{/documents}}{{/days}}"
        #expect(try Self.month(template) == "4일 일요일#day-4 글 1건: 다 2일 금요일#day-2 글 2건: 나 가 ")
    }

    @Test("years and months have names of their own")
    func names() throws {
        let template =
            "{{#years}}{{name}} {{number}} {{countText}}"
            + "{{#months}} {{shortName}}#{{id}} {{countText}}{{/months}};{{/years}}"
        let renderer = try PageMaker(["archives.mustache": template])
        #expect(
            renderer.make(ArchiveIndexPage.self, try Self.site().archive.years, at: Archive.route)
                == "2025년 2025 글 3건 5월#2025-05 글 3건;2024년 2024 글 1건 12월#2024-12 글 1건;")
    }

    private static func month(_ template: String, language: InterfaceLanguage = .korean) throws -> String {
        let site = try site()
        let renderer = try PageMaker(["archive-month.mustache": template]) { $0.language = language }
        let months = site.archive.years.flatMap(\.months)
        let documents = months[0].days.indices.map { day in
            site.archive.members[day].map { PageMaker.reference(site.pages[$0], at: $0) }
        }
        return renderer.make(
            MonthPage.self, .init(months[0], documents, nil, MonthPage.MonthNumber(months[1])), at: months[0].route)
    }

    private static func site() throws -> Site {
        let days = [("가", 2025, 5, 2), ("나", 2025, 5, 2), ("다", 2025, 5, 4), ("라", 2024, 12, 31)]
        let pages = try days.map { title, year, month, day in
            var page = Page(
                file: "content/\(title).md", kind: .post, title: title, description: "",
                route: Route(page: ["posts", title]))
            let date = try #require(CivilDate(year: year, month: month, day: day))
            page.published = PublicationDate(
                instant: SiteTimeZone.seoul.timestamp(of: CivilTime(date: date)), zone: .seoul, isDayOnly: true)
            return page
        }
        return Site(pages: pages, configuration: SiteConfiguration())
    }
}
