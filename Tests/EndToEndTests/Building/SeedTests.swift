import Foundation
import SiteTestSupport
import Testing

/// A folder of real documents, which are never committed.
private let seeds = ProcessInfo.processInfo.environment["SITE_SEEDS"] ?? ""

@Suite("real documents, unmodified", .enabled(if: !seeds.isEmpty, "SITE_SEEDS names no folder of documents"))
struct SeedTests {
    private let site: TinySite
    private let result: SiteBinary.Result

    init() throws {
        site = try TinySite()
        try FileManager.default.copyItem(atPath: seeds, toPath: site.root + "/content")
        result = try site.build()
    }

    @Test("build as they are, with a warning for the undated transcript")
    func build() {
        #expect(result.status == 0)
        let warnings = result.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
        #expect(
            warnings.contains {
                $0.hasSuffix(
                    "transcript.md: warning: the document has no date; it is listed last and left out of feeds")
            })
        #expect(!result.errors.contains(": error: "))
    }

    @Test("the summary is at its slug and in its lists")
    func summary() throws {
        let title = "Creating Agents that Co-Create —\u{A0}Karina Nguyen, OpenAI"
        #expect(try site.published("posts/1XvN5EBDnDw/index.html").contains("<h1>\(title)</h1>"))
        for list in ["tags/youtube-요약", "featured", "archives/2025/05/02"] {
            #expect(cards(on: try site.published("\(list)/index.html")).contains(title), "\(list)")
        }
    }

    @Test("the digest has its title, ten sections and ten figures")
    func digest() throws {
        let title = "aitimes 2025년 1월 10일 금요일"
        #expect(cards(on: try site.published("archives/2025/01/10/index.html")) == [title])
        let path = try #require(site.publishedTree.keys.first { $0.hasPrefix("posts/") && $0.contains("250110") })
        let page = try site.published(path)
        #expect(page.contains("<h1>\(title)</h1>"))
        #expect(page.matches(of: /<section class="item" id="item-\d+">/).count == 10)
        #expect(page.matches(of: /<figure>/).count == 10)
    }

    @Test("the transcript has its title, its contents and its turns")
    func transcript() throws {
        let path = try #require(site.publishedTree.keys.first { $0.hasPrefix("posts/") && $0.contains("transcript") })
        let page = try site.published(path)
        #expect(page.contains("<h1>GPT-5 관련 보도: 코덱스(Codex<span class=\"bound\">)의</span> 부활 및 AI 모델 개발 동향</h1>"))
        let sections = page.matches(of: /<h2 id="([^"]*)">/).map { String($0.1) }
        let outline = try #require(part(of: page, from: "<details class=\"outline\">", to: "</details>"))
        #expect(!sections.isEmpty)
        #expect(outline.matches(of: /<a href="#/).count == sections.count)
        #expect(page.matches(of: /<div class="turn voice-\d" id="t-\d\d-\d\d-\d\d/).count > 10)
    }

    @Test("no page holds a literal ** or struck-out text")
    func emphasis() {
        for (path, page) in site.publishedPages {
            #expect(!page.contains("**"), "\(path)")
            #expect(!page.contains("<del>"), "\(path)")
        }
    }
}
