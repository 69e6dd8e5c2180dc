import SiteContent
import SiteModel
import Testing

@Suite("paths of documents")
struct DocumentPathTests {
    @Test(
        "say what a document is called, without the site's own language",
        arguments: [
            ("content/posts/a.md", "a", "a"), ("content/posts/a.ko.md", "a", "a.ko"),
            ("content/posts/a.KR.md", "a", "a.KR"),
            ("content/posts/a.en.md", "a.en", "a"), ("content/posts/a.ko-KR.md", "a", "a.ko-KR"),
            ("content/posts/Next.js.md", "Next.js", "Next.js"), ("content/posts/v1.0.md", "v1.0", "v1.0"),
            ("content/posts/.ko.md", ".ko", ".ko"), ("content/posts/ko.md", "ko", "ko"),
            ("content/posts/a/index.md", "a", "a"), ("content/posts/a/index.ko.md", "a", "a"),
            ("content/posts/a/index.en.md", "a", "a"), ("content/posts/a/index.zh-Hant.md", "a", "a"),
            ("content/posts/a/index.ts.md", "index.ts", "index.ts"),
            ("content/posts/a/index.d.ts.md", "index.d.ts", "index.d.ts"),
            ("content/index.ko.md", "index", "index.ko"), ("content/pages/index.en.md", "index.en", "index"),
            ("content/_posts/index.ko.md", "index", "index.ko"),
            ("content/posts/a/indexes.ko.md", "indexes", "indexes.ko"),
        ])
    func names(path: String, korean: String, english: String) {
        #expect(DocumentPath(path).ownName(in: .korean) == korean)
        #expect(DocumentPath(path).ownName(in: .english) == english)
    }

    @Test("say which folders hold it")
    func holders() {
        #expect(DocumentPath("content/posts/_x/b/a.md").holders.elementsEqual(["posts", "b"]))
        #expect(DocumentPath("content/posts/b/a/index.ko.md").holders.elementsEqual(["posts", "b"]))
    }
}
