import Foundation
import SiteTestSupport
import Testing

@Suite("files whose name is only a date")
struct DateNameAddressTests {
    @Test(
        "take what they belong to in front",
        arguments: [
            ("content/ALL/2026-08-21.md", "", "all-2026-08-21"), ("content/posts/LLM/20260821.md", "", "llm-20260821"),
            ("content/digests/새 소식/2026-08-21/index.md", "", "새-소식-2026-08-21"),
            ("content/posts/HF/2026-08-21-.md", "", "hf-2026-08-21"),
            ("content/posts/HF/2026-W34.md", "", "hf-2026-W34"),
            ("content/posts/HF/2026/08/2026-08-21.md", "", "hf-2026-08-21"),
            ("content/HF/_posts/posts/2026-08/21일/2026년 8월 21일.md", "", "hf-2026년-8월-21일"),
            ("content/posts/HF/2026-08-21 (금).md", "", "hf-2026-08-21-(금)"),
            ("content/posts/HF/26.08.26.md", "", "hf-26.08.26"),
            ("content/posts/HF/2026-08-29 오후 3시.md", "", "hf-2026-08-29-오후-3시"),
            ("content/posts/HF/2026-08-24T09:00.md", "", "hf-2026-08-24T09-00"),
            ("content/posts/HF/2026-08-21.md", "source: AI News", "ai-news-2026-08-21"),
            ("content/posts/2026-08-21.md", "source: ainews", "ainews-2026-08-21"),
        ])
    func owners(path: String, fields: String, slug: String) throws {
        let site = try builtSite([path: TinySite.post("가", fields)])
        #expect(site.isPublished("posts/\(slug)/index.html"))
    }

    @Test(
        "keep their name where nothing is to be put in front, or it is more than a date",
        arguments: [
            ("content/2026-08-21.md", "2026-08-21"), ("content/posts/2026-08-21.md", "2026-08-21"),
            ("content/digests/2026/08/20260821.md", "20260821"), ("content/post/2026-08-21/index.md", "2026-08-21"),
            ("content/ALL/2026-08-21-daily.md", "2026-08-21-daily"), ("content/ALL/2026.md", "2026"),
            ("content/ALL/2026-08-21 회고.md", "2026-08-21-회고"), ("content/posts/2026-08-21 (금).md", "2026-08-21-(금)"),
            ("content/ALL/2026-08-21-2.md", "2026-08-21-2"), ("content/pages/ALL/2026-08-21.md", "../ALL/2026-08-21"),
        ])
    func others(path: String, slug: String) throws {
        let site = try builtSite([path: TinySite.post("가")])
        #expect(site.isPublished("posts/\(slug)/index.html".replacing("posts/../", with: "")))
    }

    @Test("have the address that front matter says")
    func written() throws {
        let site = try builtSite([
            "content/ALL/2026-08-21.md": TinySite.post("가", "slug: a"),
            "content/LLM/2026-08-21.md": TinySite.post("나", "permalink: /b/"),
        ])
        #expect(site.isPublished("posts/a/index.html") && site.isPublished("b/index.html"))
    }

    @Test("do not repeat the folder where the address shows it")
    func folderInAddress() throws {
        let site = try builtSite([
            "site.yml": "permalink: /:folder/:slug/\n", "content/posts/ALL/2026-08-21.md": TinySite.post("가"),
            "content/posts/ALL/2026-08-22.md": TinySite.post("나", "source: hf"),
        ])
        #expect(site.isPublished("all/2026-08-21/index.html") && site.isPublished("all/hf-2026-08-22/index.html"))
    }

    @Test("of two sources are two documents, and the address that one of them had leads on")
    func moved() throws {
        let site = try TinySite([
            "content/ALL/2026-08-21.md": TinySite.post("가"), "content/LLM/2026-08-21.md": TinySite.post("나"),
        ])
        // What a build remembers of a blog whose document was at /posts/2026-08-21/.
        let memory = try #require(Data(base64Encoded: Self.memory))
        try site.folder.write(Array(memory), to: ".site/addresses-7286572c4af8a7b6")
        try expectSuccess(
            of: site,
            messages: """
                content/ALL/2026-08-21.md: warning: the document has moved from /posts/2026-08-21/ to \
                /posts/all-2026-08-21/; visitors are redirected as long as .site/ is kept
                  hint: write `aliases: [/posts/2026-08-21/]` in its front matter

                """)
        #expect(try site.published("posts/2026-08-21/index.html").contains("url=/posts/all-2026-08-21/\""))
        #expect(try site.published("posts/llm-2026-08-21/index.html").contains("<h1>나</h1>"))
    }

    private static let memory =
        "c2l0ZSBhZGRyZXNzZXMgMgoBGWNvbnRlbnQvQUxMLzIwMjYtMDgtMjEubWQSL3Bvc3RzLzIwMjYtMDgtMjEvLpFZiI317A2thiZG0B9OsgDwn81FRvApTy4y6vbY5nHl"
}
