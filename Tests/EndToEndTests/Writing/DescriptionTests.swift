import SiteTestSupport
import Testing

@Suite("descriptions wherever they are shown")
struct ShownDescriptionTests {
    /// Expects a description in the page's head, on the card, and in every feed.
    private func expect(_ description: String, in site: TinySite) throws {
        let page = try site.published("posts/a/index.html")
        #expect(page.contains("<meta name=\"description\" content=\"\(description)\">"))
        #expect(page.contains("<meta property=\"og:description\" content=\"\(description)\">"))
        for path in ["index.html", "rss.xml", "atom.xml", "feed.json"] {
            #expect(try site.published(path).contains(description), "\(path)")
        }
    }

    @Test("they are sentences, without what is no running text", arguments: [false, true])
    func runningText(isTrusted: Bool) throws {
        let body = """
            [TOC]

            https://youtu.be/abcdefghijk

            ![표](https://example.com/a.png)
            *(사진=자료)*

            - 하나
              - 둘

            > [!NOTE]
            > 알림이다.

            끝이다.

            <!--more-->

            더 있다.
            """
        let site = try builtSite([
            "site.yml": isTrusted ? "trusted: [posts]" : "", "content/posts/a.md": TinySite.post("가", body: body),
        ])
        try expect("하나 둘 알림이다. 끝이다.", in: site)
    }

    @Test("one that was cut within a word gets an ellipsis")
    func cut() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post(
                "가", "description: 두 가지 핵심 방식에 대해 설명함 사전학습(Next Token Predict",
                body: "- 두 가지 핵심 방식에 대해 설명함\n- 사전학습(Next Token Prediction)은 쓸모가 있음")
        ])
        try expect("두 가지 핵심 방식에 대해 설명함 사전학습(Next Token Predict…", in: site)
    }

    @Test("one that ends with a word stays as it is")
    func whole() throws {
        let site = try builtSite([
            "content/posts/a.md": TinySite.post(
                "가", "description: 두 가지 핵심 방식에 대해 설명함 사전학습(Next Token",
                body: "두 가지 핵심 방식에 대해 설명함 사전학습(Next Token Prediction)")
        ])
        try expect("두 가지 핵심 방식에 대해 설명함 사전학습(Next Token", in: site)
    }
}
