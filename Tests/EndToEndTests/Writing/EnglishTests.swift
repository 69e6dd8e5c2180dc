import SiteTestSupport
import Testing

@Suite("a site in English")
struct EnglishTests {
    @Test("has no word of Korean but the author's own")
    func wholeInterface() throws {
        var files = [
            "site.yml": "title: Blog\nlanguage: en\npageSize: 1\nsources: {wire: The Wire}\n",
            "content/pages/about.md": "---\ntitle: About\n---\nUs.\n",
            "content/posts/digest.md":
                "---\nsource: wire\ndate: 250110\n---\n## [1] One\nURL: https://a.example/1\n\nText.\n\n"
                + "## [2] Two\nURL: https://a.example/2\n\nText.\n",
            "content/posts/2025-05-04-talk.md":
                "**Talk**\n\n[00:00:01] Start\n\nAnn [00:00:01]: Hello.\n"
                + "Bob [00:01:04]: Hello.\nAnn [00:02:00]: Bye.\n",
            "content/posts/undated.md":
                "---\ntitle: Undated\nkind: post\n---\n> [!NOTE]\n> Text.\n\n- [x] done\n\n```\ncode\n```\n",
        ]
        for number in 1...3 {
            files["content/posts/p\(number).md"] = TinySite.post(
                "Post \(number)",
                "pubDatetime: 2025-0\(number)-02T13:40:00\nmodDatetime: 2025-05-03T13:40:00\n"
                    + "tags: [AI, c++, 2025]\nauthor: Ann\nfeatured: \(number == 1)",
                body: "Text. ![Picture](https://a.example/a.png)")
        }
        let site = try TinySite(files)
        #expect(try site.build().status == 0)
        for (path, page) in site.publishedPages {
            let line = page.split(separator: "\n").first { $0.unicodeScalars.contains(where: isHangul) }
            #expect(line == nil, "\(path)")
        }
        #expect(try site.published("tags/ai/index.html").contains("3 posts tagged ‘AI’"))
        #expect(try site.published("posts/p2/index.html").contains("Sunday, 2 February 2025, 1:40 pm"))
    }

    private func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
