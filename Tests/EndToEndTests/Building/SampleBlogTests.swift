import Foundation
import SiteTestSupport
import Testing

@Suite("the sample blog")
struct SampleBlogTests {
    private let site: TinySite
    private let result: SiteBinary.Result

    init() throws {
        site = try TinySite()
        for name in ["content", "site.yml", "templates"] {
            try FileManager.default.copyItem(atPath: Repository.root + "/" + name, toPath: site.root + "/" + name)
        }
        result = try site.build("--now", "2026-01-01")
    }

    @Test("builds without any message")
    func build() {
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
    }

    @Test("has every kind of document, drafts and featured posts, and enough for a second page")
    func content() throws {
        let pages = site.publishedPages
        func count(_ kind: String) -> Int {
            pages.values.count { $0.contains("<article class=\"\(kind)\">") }
        }
        #expect(count("post") >= 8)
        #expect(count("digest") >= 2)
        #expect(count("transcript") >= 1)
        #expect(site.isPublished("about/index.html"))
        #expect(site.isPublished("page/2/index.html"))
        #expect(cards(on: try site.published("featured/index.html")).count >= 1)
        #expect(result.output.contains(/\d drafts? left out/))
        #expect(site.publishedTree.keys.contains { $0.hasSuffix(".svg") || $0.hasSuffix(".png") })
    }

    @Test("every internal link and picture leads to a file")
    func links() {
        let tree = site.publishedTree
        for (path, page) in site.publishedPages {
            for match in page.matches(of: /(?:href|src)="(\/[^"#]*)/) {
                guard let target = String(match.1).removingPercentEncoding?.dropFirst() else { continue }
                let file = target.isEmpty || target.hasSuffix("/") ? target + "index.html" : target
                #expect(tree[String(file)] != nil, "\(path): \(match.1)")
            }
        }
    }

    @Test("every link within a page leads to a place of it")
    func anchors() {
        for (path, page) in site.publishedPages {
            let identifiers = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(identifiers).count == identifiers.count, "\(path)")
            for match in page.matches(of: /href="#([^"]+)"/) {
                // Browsers look for the fragment as it is first, then decoded.
                let written = String(match.1)
                let targets = [written, written.removingPercentEncoding ?? ""]
                #expect(targets.contains(where: identifiers.contains), "\(path): \(written)")
            }
        }
    }

    @Test("no Markdown is left over")
    func leftOver() {
        for (path, page) in site.publishedPages {
            let text = page.replacing(/<(pre|code)[\s\S]*?<\/\1>/, with: "")
            #expect(!text.contains("**"), "\(path)")
        }
    }
}
