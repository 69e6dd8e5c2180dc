import SiteModel
import Testing

@testable import SiteImport

@Suite("importing from Hugo")
struct HugoTests {
    @Test("takes documents in TOML, bundles, pictures and settings")
    func places() {
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.toml": """
                baseURL = 'https://example.com/'
                languageCode = 'ko-kr'
                title = "블로그"
                timeZone = "Asia/Seoul"
                [pagination]
                pagerSize = 7
                [params]
                description = "소개"
                [params.author]
                name = "편집부"
                [markup.goldmark.renderer]
                hardWraps = true
                """,
                "content/posts/a.md": "+++\ntitle = \"가\"\ndate = 2024-03-01\nauthors = [\"@editor\"]\n+++\n글",
                "content/posts/b/index.md":
                    "---\ntitle: 나\ndate: 2024-03-02 12:00:00 +0900 KST\nimage: cover.png\n---\n글",
                "content/posts/b/cover.png": "", "content/posts/_index.md": "---\ntitle: 목록\n---\n",
                "content/about.md": "---\ntitle: 소개\n---\n글", "content/search.md": "---\nlayout: search\n---\n",
                "static/images/x.png": "", "static/css/x.css": "", "layouts/index.html": "", "themes/t/x.md": "글",
            ])
        #expect(
            blog.documents.keys.sorted() == [
                "content/pages/about.md", "content/posts/a.md", "content/posts/b/index.md",
            ])
        #expect(blog.files == ["content/posts/b/cover.png", "content/images/x.png"])
        #expect(blog.head("content/posts/a.md") == ["title: 가", "date: 2024-03-01", "author: \"@editor\""])
        #expect(
            blog.head("content/posts/b/index.md") == [
                "title: 나", "date: 2024-03-02 12:00:00 +0900 KST", "ogImage: /posts/b/cover.png",
            ])
        #expect(blog.remarks == ["content/search.md import-only-layout"])
        for line in ["baseURL: https://example.com/", "language: ko", "pageSize: 7", "author: 편집부", "lineBreaks: keep"]
        {
            #expect(blog.settings.contains(line + "\n"))
        }
    }

    @Test(
        "the picture of the settings is a path from the root, if it is there",
        arguments: [
            ("logo.png", "socialImage: /logo.png\n"), ("/logo.png", "socialImage: /logo.png\n"),
            ("img/a.png", "socialImage: /img/a.png\n"), ("gone.png", nil),
            ("https://a.kr/b.png", "socialImage: https://a.kr/b.png\n"),
        ])
    func socialImage(written: String, line: String?) {
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.yaml": "params:\n  images: ['\(written)']\n", "static/logo.png": "", "assets/img/a.png": "",
                "content/posts/a.md": "---\ntitle: 글\ndate: 2025-01-01\n---\n글",
            ])
        #expect(blog.settings.contains("socialImage") == (line != nil))
        if let line { #expect(blog.settings.contains(line)) }
        #expect(blog.files.contains("content/img/a.png") == written.contains("img"))
    }

    @Test("leaves out what the settings ignore, and says so")
    func ignored() {
        let post = "---\ntitle: 글\ndate: 2025-01-01\n---\n글"
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.toml": """
                title = "블로그"
                ignoreFiles = ['\\.secret\\.md$', "content/posts/private/", "(열린"]
                [[module.mounts]]
                source = "content"
                target = "content"
                excludeFiles = ["memo/**", "posts/x-*.md"]
                """,
                "content/posts/a.md": post, "content/posts/b.secret.md": post, "content/posts/private/c.md": post,
                "content/memo/2025/d.md": post, "content/posts/x-e.md": post, "content/posts/deep/x-f.md": post,
            ])
        #expect(blog.documents.keys.sorted() == ["content/posts/a.md", "content/posts/deep/x-f.md"])
        #expect(
            blog.remarks == [
                " import-unread-pattern", "content/memo/2025/d.md import-excluded",
                "content/posts/b.secret.md import-excluded", "content/posts/private/c.md import-excluded",
                "content/posts/x-e.md import-excluded",
            ])
    }

    @Test("keeps back what the build options and lists of Hugo keep from readers")
    func visibility() {
        func post(_ fields: String) -> String { "---\ntitle: 글\ndate: 2025-01-01\n\(fields)---\n글" }
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.yaml": "title: 블로그\n", "content/secret/_index.md": "---\ncascade:\n  draft: true\n---\n",
                "content/secret/a.md": post(""), "content/posts/never.md": post("_build:\n  render: never\n"),
                "content/posts/unlisted.md": post("build: {list: never}\n"),
                "content/posts/headless.md": post("headless: true\n"),
                "content/posts/later.md": post("publishDate: 2099-01-01\n"), "content/posts/open.md": post(""),
            ])
        for name in ["secret/a", "posts/never", "posts/headless"] {
            #expect(blog.head("content/\(name).md")?.contains("draft: true") == true, "\(name)")
        }
        #expect(blog.head("content/posts/unlisted.md")?.contains("unlisted: true") == true)
        #expect(blog.head("content/posts/later.md")?.contains("date: 2099-01-01") == true)
        #expect(blog.head("content/posts/open.md") == ["title: 글", "date: 2025-01-01"])
    }

    @Test("an `index.ko.md` is its folder's document, and a translation keeps its address")
    func languages() {
        let configuration =
            "defaultContentLanguage: ko\nlanguages:\n  ko: {weight: 1}\n  en: {weight: 2}\n  fr: {weight: 3}\n"
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.yaml": configuration, "content/posts/a/index.ko.md": "---\ntitle: 가\ndate: 2024-03-01\n---\n글",
                "content/posts/b.ko.md": "---\ntitle: 나\ndate: 2024-03-01\n---\n글",
                "content/posts/b.en.md": "---\ntitle: B\ndate: 2024-03-01\n---\ntext",
                "content/posts/b.fr.md": "---\ntitle: B\ndate: 2024-03-01\n---\ntexte",
            ])
        #expect(
            blog.documents.keys.sorted() == ["content/posts/a/index.md", "content/posts/b.en.md", "content/posts/b.md"])
        #expect(blog.head("content/posts/b.en.md") == ["title: B", "date: 2024-03-01", "permalink: /en/posts/b/"])
        #expect(blog.remarks == ["content/posts/b.fr.md import-other-language"])
    }

    @Test(
        "former addresses follow the settings",
        arguments: [
            ("", "posts/My Post.md", "/posts/my-post/"), ("", "posts/2024/b/index.md", "/posts/2024/b/"),
            ("permalinks: {posts: '/:year/:month/:filename/'}", "posts/a.md", "/2024/03/a/"),
            ("permalinks: {page: {posts: '/:section/:slug/'}}", "posts/a.md", "/posts/새-글/"),
            ("uglyURLs: true", "posts/a.md", "/posts/a.html"), ("", "about.md", "/about/"),
            ("defaultContentLanguage: ko\ndefaultContentLanguageInSubdir: true", "posts/a.md", "/ko/posts/a/"),
        ])
    func permalinks(configuration: String, path: String, address: String) {
        let folder = ForeignFolder(texts: ["hugo.yaml": configuration])
        let permalinks = HugoPermalinks(HugoSettings.configuration(in: folder), posts: [path], main: "ko")
        let document = ForeignDocument(
            path: "content/" + path, destination: "", language: nil,
            text: ForeignText("---\ntitle: 새 글\ndate: 2024-03-01\n---\n"), original: [])
        #expect(permalinks.address(of: document, at: path.split(separator: "/").map(String.init)) == .path(address))
    }

    @Test("pictures that are not beside the document are found at the root")
    func pictures() {
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.yaml": "", "static/img/a.png": "", "content/posts/x/b.png": "", "static/doc.md": "파일",
                "content/posts/x/index.md":
                    "---\ntitle: 가\ndate: 2024-03-01\n---\n![](img/a.png) ![](b.png) [](img/a.png)",
            ])
        #expect(blog.body("content/posts/x/index.md") == "![](/img/a.png) ![](b.png) [](img/a.png)")
        #expect(blog.remarks == ["static/doc.md import-download"])
    }

    @Test("paths that count from the page lead to the page")
    func relativeLinks() {
        let head = "---\ntitle: 가\ndate: 2024-03-01\n---\n"
        let blog = ImportedBlog(
            .hugo,
            [
                "hugo.yaml": "", "content/posts/a/index.md": head + "[b](../b/#나) [b](./b) [c](c.md) [d](../d/)",
                "content/posts/b.md": head + "글", "content/posts/a/c.md": head + "글",
            ])
        #expect(blog.body("content/posts/a/index.md") == "[b](/posts/b/#나) [b](/posts/b/) [c](c.md) [d](../d/)")
    }

    @Test("front matter that is not TOML is named by its line, and its document left out")
    func badFrontMatter() {
        let blog = ImportedBlog(
            .hugo, ["hugo.yaml": "", "content/posts/a.md": "+++\ntitle = \"가\"\nbad line\n+++\n글"])
        #expect(blog.documents.isEmpty)
        #expect(blog.remarks == ["content/posts/a.md:3:1 import-unread-toml"])
    }
}

@Suite("importing from AstroPaper")
struct AstroPaperTests {
    private static let config = """
        export const SITE = {
          website: "https://example.com/", // 주소
          author: "편집부", desc: '소개',
          title: "블로그",
          postPerPage: 4,
          lang: "ko", timezone: "Asia/Seoul",
        } as const;
        """

    @Test("takes posts, pages, pictures and settings")
    func places() {
        let blog = ImportedBlog(
            .astropaper,
            [
                "astro.config.ts": "", "src/config.ts": Self.config, "public/og.png": "", "public/x.js": "",
                "src/assets/images/a.png": "", "src/assets/icons/i.svg": "",
                "src/pages/about.md": "---\ntitle: 소개\n---\n글",
                "src/components/X.astro": "", "src/data/blog/images/b.png": "",
                "src/data/blog/2024/With Space.md": """
                ---
                title: 가
                pubDatetime: 2024-03-01
                ogImage: "../../../assets/images/a.png"
                ---

                ## Table of contents

                ## 하나

                ![가](@/assets/images/a.png) ![나](/src/assets/images/a.png) ![다](../../../assets/images/a.png)
                """,
                "src/data/blog/_private.md": "---\ntitle: 비밀\n---\n글",
            ])
        #expect(blog.documents.keys.sorted() == ["content/pages/about.md", "content/posts/2024/With Space.md"])
        #expect(
            blog.files == ["content/og.png", "content/assets/images/a.png", "content/posts/images/b.png"])
        #expect(
            blog.head("content/posts/2024/With Space.md") == [
                "title: 가", "pubDatetime: 2024-03-01", "ogImage: /assets/images/a.png",
                "slug: with-space",
            ])
        #expect(
            blog.body("content/posts/2024/With Space.md") == """

                ## 하나

                ![가](/assets/images/a.png) ![나](/assets/images/a.png) ![다](/assets/images/a.png)
                """)
        #expect(blog.settings.contains("permalink: /posts/:folder/:slug/\n"))
        #expect(blog.settings.contains("description: 소개\nauthor: 편집부\nbaseURL: https://example.com/\nlanguage: ko\n"))
    }

    @Test("components are named with their place")
    func components() {
        let blog = ImportedBlog(
            .astropaper,
            [
                "astro.config.ts": "",
                "src/content/blog/a.mdx":
                    "---\ntitle: 가\nheroImage: ./b.png\n---\nimport Chart from './X.astro'\n\n<Chart />\n",
                "src/content/blog/b.png": "",
            ])
        #expect(blog.documents.keys.sorted() == ["content/posts/a.md"])
        #expect(blog.head("content/posts/a.md") == ["title: 가", "ogImage: /posts/b.png"])
        #expect(blog.remarks == ["content/posts/a.md:6:1 import-component"])
    }
}

extension AstroPaperTests {
    @Test("two documents never go to one place")
    func onePlace() {
        let post = "---\ntitle: 가\npubDatetime: 2024-03-01\n---\n글"
        let blog = ImportedBlog(
            .astropaper, ["astro.config.ts": "", "src/data/blog/a.md": post, "src/data/blog/a.mdx": post])
        #expect(blog.documents.keys.sorted() == ["content/posts/a-2.md", "content/posts/a.md"])
    }
}

@Suite("importing from Obsidian")
struct ObsidianImportTests {
    @Test("takes notes and the pictures that they show")
    func places() {
        let blog = ImportedBlog(
            .obsidian,
            [
                ".obsidian/templates.json": "{\"folder\": \"Templates\"}", ".obsidian/app.json": "{}",
                "노트.md": "---\ncreated: 2024-03-01\naliases: [다른 이름]\ntags: 가 나\n---\n![[그림 1.png]] [둘](폴더/b.pdf)",
                "Templates/t.md": "{{date}}", "_assets/그림 1.png": "", "_assets/비밀.png": "", "폴더/b.pdf": "",
                "draw.excalidraw.md": "그림", "폴더/질의.md": "---\ntitle: 질의\n---\n```dataview\nLIST\n```\n",
            ])
        #expect(blog.documents.keys.sorted() == ["content/posts/노트.md", "content/posts/폴더/질의.md"])
        #expect(blog.files == ["content/posts/_assets/그림 1.png", "content/posts/폴더/b.pdf"])
        #expect(
            blog.head("content/posts/노트.md") == [
                "created: 2024-03-01", "otherNames: [다른 이름]", "tags: [가, 나]", "date: 2024-03-01", "title: 노트",
            ])
        #expect(blog.remarks == ["content/posts/폴더/질의.md:4:1 import-query", "draw.excalidraw.md import-drawing"])
        #expect(blog.settings.contains("lineBreaks: keep\nobsidian: true\n"))
    }

    @Test("where some notes ask to be published, the others are left out")
    func selection() {
        let blog = ImportedBlog(
            .obsidian,
            ["a.md": "---\ndg-publish: true\n---\n글", "b.md": "비밀", "c.md": "---\npublish: false\n---\n비밀"])
        #expect(blog.documents.keys.sorted() == ["content/posts/a.md"])
        #expect(blog.remarks == ["b.md import-unpublished", "c.md import-unpublished"])
    }

    @Test("two notes of one name get addresses of their own")
    func clashes() {
        let blog = ImportedBlog(.obsidian, ["메모.md": "하나", "a/메모.md": "둘", "b/메모.md": "셋"])
        #expect(blog.head("content/posts/메모.md") == ["title: 메모"])
        #expect(blog.head("content/posts/a/메모.md") == ["title: 메모", "slug: a-메모"])
        #expect(blog.head("content/posts/b/메모.md") == ["title: 메모", "slug: b-메모"])
    }
}

@Suite("limits of an import")
struct ImportLimitTests {
    private static func blog(limit: Int) -> ImportedBlog {
        var configuration = SiteConfiguration()
        configuration.limits.documentBytes = limit
        let body = String(repeating: "{{< youtube a >}}\n", count: 10)
        return ImportedBlog(
            .hugo,
            [
                "hugo.toml": "title = '블로그'\n",
                "content/posts/a.md": "---\ntitle: 글\ndate: 2024-01-01\n---\n" + body,
                "content/posts/b.md": "---\ntitle: 둘\ndate: 2024-01-01\n---\n글\n",
            ], configuration: configuration)
    }

    @Test(
        "a document that is too large is left out, also if it only becomes so",
        arguments: [
            (1000, []), (300, ["content/posts/a.md import-too-large"]), (100, ["content/posts/a.md import-too-large"]),
        ])
    func size(limit: Int, remarks: [String]) {
        let blog = Self.blog(limit: limit)
        #expect(blog.remarks == remarks)
        #expect(blog.documents.count == (remarks.isEmpty ? 2 : 1))
    }

    @Test("a thousand tags that are left are listed, and no more")
    func list() {
        let body = String(repeating: "가{{< x >}}", count: 1500)
        let blog = ImportedBlog(.hugo, ["hugo.toml": "", "content/posts/a.md": "---\ntitle: 글\n---\n" + body])
        #expect(blog.remarks.count == 1000)
        #expect(
            blog.remarks.prefix(2) == [
                "content/posts/a.md:6:2 import-shortcode", "content/posts/a.md:6:12 import-shortcode",
            ])
    }
}
