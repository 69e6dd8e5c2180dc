import SiteBytes
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteBuild

@Suite("values in the cache")
struct CacheCodingTests {
    private static let links: [String: LinkedFile] = [
        "img/a.png": .image(ImageSize(width: 640, height: 480)), "b.png": .missing, "c.png": .image(nil),
        "d.pdf": .there,
    ]

    private static let record: DocumentRecord = {
        var page = Page(
            file: "content/posts/새-모델.md", kind: .digest, title: "새 모델", description: "설명",
            route: Route(page: ["posts", "새-모델"]))
        page.titleHTML = "새 <em>모델</em>"
        page.published = PublicationDate(
            instant: Timestamp(millisecondsSinceEpoch: -86_400_001), day: CivilDate(daysSinceEpoch: -2), isDayOnly: true
        )
        page.modified = Timestamp(millisecondsSinceEpoch: 1_746_160_000_123)
        page.author = Attribution(name: "편집부", slug: Slug(known: "편집부"))
        page.source = Attribution(name: "AI 뉴스", slug: Slug(known: "ainews"))
        page.tags = [Tag(name: "C++", slug: Slug(known: "c++")), Tag(name: "한국어", slug: Slug(known: "한국어"))]
        page.isFeatured = true
        page.isDraft = true
        page.permalink = Alias(
            route: page.route, query: "p=1", position: SourcePosition(line: 3, column: 12),
            excerpt: excerpt("permalink: a"))
        page.isUnlisted = true
        page.isKeptFromSearch = true
        page.release = page.published?.instant
        page.expires = Timestamp(millisecondsSinceEpoch: 1_750_000_000_000)
        page.socialImage = "/a.png"
        page.canonicalURL = "https://example.com/"
        page.feedID = "/posts/old/"
        page.readingMinutes = 7
        page.aliases = [
            Alias(
                route: Route(page: ["옛", "글"]), position: SourcePosition(line: 4, column: 5),
                excerpt: excerpt("  - /옛/글")),
            Alias(
                route: Route(path: "/?p=1"), query: "p=1", position: SourcePosition(line: 5, column: 5),
                excerpt: excerpt("  - /?p=1")),
        ]
        page.wikiLinks = [
            WikiLink(
                name: "글", fragment: "절", position: SourcePosition(line: 8, column: 3), excerpt: excerpt("가 [[글#절]]"))
        ]
        page.extra = ["목록": .list([.text("a"), .mapping(["b": .text("나"), "c": .text("")])]), "글": .text("다")]
        let warning = Diagnostic(
            BuildProblem.titleInferred("새 모델"), file: page.file, position: SourcePosition(line: 3, column: 7),
            excerpt: excerpt("# 새 모델"), fix: SourceFix("#새", to: "# 새"))
        return DocumentRecord(page: page, diagnostics: [warning], links: Self.links)
    }()

    /// A line too long to be kept as a whole.
    private static func excerpt(_ end: String) -> LineExcerpt {
        LineExcerpt(String(repeating: "가", count: 700) + end, around: 700)
    }

    @Test("come back as they were")
    func roundTrip() throws {
        let bytes = Self.record.encoded
        var decoder = CacheDecoder(bytes)
        let back = try decoder.read(DocumentRecord.self)
        #expect(decoder.isAtEnd)
        // A problem comes back as its words.
        #expect(Properties.differences(back, Self.record, skipping: ["problem"]) == [])
        #expect(back.diagnostics.map(\.problem.message) == Self.record.diagnostics.map(\.problem.message))
        #expect(back.diagnostics.map(\.problem.hint) == Self.record.diagnostics.map(\.problem.hint))
        #expect(back.encoded == bytes)
    }

    @Test("are all set in the sample, so that none can be lost unnoticed")
    func sample() {
        let page = Page(file: "", kind: .post, title: "", description: "", route: Route(page: []))
        let plain = DocumentRecord(page: page, diagnostics: [], links: [:])
        // The common spelling of a tag is not cached: every build finds it again.
        #expect(Properties.blank(in: Self.record, plain: plain, skipping: ["problem", "otherName"]) == [])
    }

    @Test("keep numbers of every size", arguments: [0, 1, -1, 63, 64, -64, -65, 300, Int.max, Int.min])
    func numbers(number: Int) throws {
        var decoder = CacheDecoder(number.encoded)
        #expect(try decoder.read(Int.self) == number)
    }

    @Test("are never read past the end")
    func truncated() {
        let bytes = Self.record.encoded
        for count in bytes.indices {
            var decoder = CacheDecoder(Array(bytes[..<count]))
            #expect(throws: CacheDamage.self) { try decoder.read(DocumentRecord.self) }
        }
    }

    @Test("may be damaged anywhere without harm")
    func flipped() {
        let bytes = Self.record.encoded
        for position in bytes.indices {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var damaged = bytes
                damaged[position] ^= flip
                var decoder = CacheDecoder(damaged)
                // Some damage still reads as a record; what counts is that reading ends within the bytes.
                _ = try? decoder.read(DocumentRecord.self)
                #expect(decoder.position <= damaged.count)
            }
        }
    }
}
