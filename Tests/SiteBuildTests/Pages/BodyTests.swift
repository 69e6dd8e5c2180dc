import SiteModel
import Testing

@testable import SiteBuild
@testable import SiteTemplates

@Suite("Bodies of digests and transcripts")
struct BodyTests {
    @Test("speakers are numbered as they first speak")
    func speakers() throws {
        let template = """
            {{#hasSpeakers}}{{#speakers}}{{number}}={{name}}×{{count}} {{/speakers}}{{/hasSpeakers}}|\
            {{#parts}}{{#turn}}{{speakerNumber}}{{#isSameSpeaker}}~{{/isSameSpeaker}} {{/turn}}{{/parts}}
            """
        let parts = ["가", "나", "나", "가", "다"].enumerated().map { Self.turn($1, time: "0\($0):00") }
        #expect(try Self.transcript(template, parts) == "1=가×2 2=나×2 3=다×1 |1 2 2~ 1 3 ")
        #expect(try Self.transcript(template, [Self.turn("가", time: "01:04")]) == "|1 ")
        #expect(try Self.transcript(template, [.prose(html: "글")]) == "|")
    }

    static let durations = [("00:01:04", "PT0H1M4S"), ("1:04", "PT1M4S"), ("12:03:59", "PT12H3M59S")]

    @Test("times are durations for machines", arguments: durations)
    func duration(time: String, expected: String) throws {
        let template = "{{#parts}}{{#turn}}{{duration}}{{/turn}}{{#chapters}}{{duration}}{{/chapters}}{{/parts}}"
        #expect(try Self.transcript(template, [Self.turn("가", time: time)]) == expected)
        #expect(try Self.transcript(template, [.chapters([.init(target: nil, time: time, html: "")])]) == expected)
    }

    @Test("the chapters of all parts are also in one list")
    func chapters() throws {
        let template = """
            {{#hasChapters}}{{#chapters}}{{time}} {{/chapters}}{{/hasChapters}}|\
            {{#parts}}[{{#chapters}}{{time}}{{/chapters}}]{{/parts}}
            """
        let chapters = ["00:01", "00:02"].map {
            TranscriptPart.chapters([.init(target: nil, time: $0, html: "")])
        }
        #expect(
            try Self.transcript(template, [chapters[0], .prose(html: "글"), chapters[1]])
                == "00:01 00:02 |[00:01][][00:02]")
        #expect(try Self.transcript(template, [.prose(html: "글")]) == "|[]")
    }

    @Test("a digest's items have places and plain headlines")
    func items() throws {
        let template = """
            {{#hasItems}}{{itemCount}}{{/hasItems}}\
            {{#items}} {{position}}/{{number}} {{headlineText}} {{{headline}}}{{/items}}
            """
        let items = [(7, "가&나"), (nil, "다")].map { number, headline in
            DigestItem(
                number: number, identifier: "item-1", headline: headline, headlineHTML: "<b>\(headline)</b>",
                sourceURL: nil, figure: nil, bodyHTML: "")
        }
        #expect(try Self.digest(template, items) == "2 1/7 가&amp;나 <b>가&나</b> 2/ 다 <b>다</b>")
        #expect(try Self.digest(template, [items[0]]) == " 1/7 가&amp;나 <b>가&나</b>")
    }

    static let hosts = [
        ("https://www.aitimes.com/news/1", "aitimes.com"), ("http://a.kr?b=c", "a.kr"),
        ("https://a.kr:8080/", "a.kr:8080"),
        ("https://aitimes.com@evil.example/", "evil.example"), ("/news/1", ""), ("https:///", ""),
    ]

    @Test("a digest's sources are named by their hosts", arguments: hosts)
    func host(url: String, expected: String) throws {
        let item = DigestItem(
            number: nil, identifier: "item-1", headline: "", headlineHTML: "", sourceURL: url, figure: nil, bodyHTML: ""
        )
        #expect(try Self.digest("{{#items}}{{sourceHost}}{{/items}}", [item]) == expected)
    }

    @Test("an outline of a recording has times")
    func outline() throws {
        let outline = [
            OutlineEntry(level: 2, identifier: "가", text: "가", time: "00:01"),
            OutlineEntry(level: 2, identifier: "나", text: "나"),
        ]
        #expect(
            try PageMaker.post(
                "{{#document}}{{#outline}}{{title}}[{{time}}]{{/outline}}{{/document}}", outline: outline)
                == "가[00:01]나[]")
    }

    @Test("a document knows those around it and those like it")
    func surroundings() throws {
        let template = """
            {{#document}}{{readingTime}} {{readingMinutes}}{{#newer}} <{{title}} {{url}}{{/newer}}\
            {{#older}} >{{title}}{{/older}}{{#hasRelated}}:{{#related}} {{title}} {{url}}{{#date}} {{short}}{{/date}}\
            {{/related}}{{/hasRelated}}{{/document}}
            """
        var page = PageMaker.page()
        page.readingMinutes = 3
        var dated = PageMaker.page("다")
        dated.published = PublicationDate(
            instant: Timestamp(millisecondsSinceEpoch: 1_746_160_855_000), zone: .seoul, isDayOnly: false)
        let renderer = try PageMaker(["post.mustache": template], pages: [page])
        #expect(
            try renderer.document(
                page, newer: PageMaker.page("가"), older: PageMaker.page("나"), related: [dated, PageMaker.page("라")])
                == "읽는 데 3분 3 <가 /blog/posts/a/ >나: 다 /blog/posts/a/ 2025년 5월 2일 라 /blog/posts/a/")
        let english = try PageMaker(["post.mustache": template], pages: [page]) { $0.language = .english }
        #expect(try english.document(page) == "3 min read 3")
    }

    @Test("dates come in several forms")
    func dates() throws {
        let template =
            "{{#document}}{{#date}}{{iso}}|{{words}}|{{dayWords}}|{{short}}|{{time}}|{{day}}|{{url}}"
            + "{{/date}}{{/document}}"
        var page = PageMaker.page()
        let instant = Timestamp(millisecondsSinceEpoch: 1_746_160_855_000)
        page.published = PublicationDate(instant: instant, zone: .seoul, isDayOnly: false)
        #expect(
            try PageMaker.post(template, page)
                == "2025-05-02T13:40:55+09:00|2025년 5월 2일 금요일 오후 1:40|2025년 5월 2일 금요일|2025년 5월 2일|"
                + "오후 1:40|2025-05-02|/blog/archives/2025/05/02/"
        )
        page.published = PublicationDate(instant: instant, zone: .seoul, isDayOnly: true)
        #expect(
            try PageMaker.post(template, page)
                == "2025-05-02|2025년 5월 2일 금요일|2025년 5월 2일 금요일|2025년 5월 2일||2025-05-02|/blog/archives/2025/05/02/")
    }

    // MARK: Parts

    private static func turn(_ speaker: String, time: String) -> TranscriptPart {
        .turn(.init(identifier: "t", speaker: speaker, time: time, html: ""))
    }

    private static func transcript(_ template: String, _ parts: [TranscriptPart]) throws -> String {
        try render(.transcript(parts), ["transcript-body.mustache": template])
    }

    private static func digest(_ template: String, _ items: [DigestItem]) throws -> String {
        try render(
            .digest(introductionHTML: "", items: items, closingHTML: ""), ["digest-body.mustache": template])
    }

    private static func render(_ body: DocumentBody, _ files: [String: String]) throws -> String {
        let theme = try Theme(overriding: files.mapValues { Array($0.utf8) })
        let renderer = BodyRenderer(library: try PageMaker.library(of: theme), language: .korean)
        return String(decoding: try renderer.render(body), as: UTF8.self)
    }
}
