import SiteMarkdown
import SiteModel
import Testing

@Suite("Titles in front matter")
struct DocumentTitleTests {
    private func title(_ markdown: String) -> DocumentTitle {
        DocumentTitle(markdown: markdown, limits: SiteConfiguration.Limits())
    }

    @Test(
        "show their marks, and have a text without them",
        arguments: [
            ("**모델(LLM)**은", "모델(LLM)은", "<strong>모델(LLM)</strong>은"), ("새 *모델*의", "새 모델의", "새 <em>모델</em>의"),
            ("`site` 2.0 <나옴>", "site 2.0 <나옴>", "<code>site</code> 2.0 &lt;나옴&gt;"),
            ("~~종말~~ 부활", "종말 부활", "<del>종말</del> 부활"), ("``a`b``", "a`b", "<code>a`b</code>"),
            ("**결론:**GPT-5가", "결론:GPT-5가", "<strong>결론:</strong>GPT-5가"),
            ("**중요!**🔥", "중요!🔥", "<strong>중요!</strong>🔥"), ("# **가**", "# 가", "# <strong>가</strong>"),
            ("__굵은 글__ 하나", "굵은 글 하나", "<strong>굵은 글</strong> 하나"),
            ("`<b>&amp;` & \"나\"", "<b>&amp; & \"나\"", "<code>&lt;b&gt;&amp;amp;</code> &amp; &quot;나&quot;"),
            ("**가** &amp; &#42;", "가 &amp; &#42;", "<strong>가</strong> &amp;amp; &amp;#42;"),
            ("**[속보](주소)**", "[속보](주소)", "<strong>[속보](주소)</strong>"),
            (
                "**가** <b>나</b> https://a.kr", "가 <b>나</b> https://a.kr",
                "<strong>가</strong> &lt;b&gt;나&lt;/b&gt; https://a.kr"
            ),
            ("*f*(Codex)의", "f(Codex)의", "<em>f</em>(Codex<span class=\"bound\">)의</span>"),
        ])
    func marks(markdown: String, text: String, html: String) {
        #expect(title(markdown).text == text)
        #expect(title(markdown).html == html)
    }

    @Test("lose the backslashes that keep marks from being marks")
    func escapes() {
        #expect(title("3 \\* 4, \\`가\\`") == DocumentTitle("3 * 4, `가`"))
    }

    @Test(
        "stay as they are if nothing in them is a mark",
        arguments: [
            "새 모델", "3 * 4 * 5", "a_b_c", "C*", "**", "****", "*", "`", "~~", "2~4년, 5~6개월", "f(*args, **kwargs)",
            "__init__.py 이해하기", "_posts_ 폴더", "C:\\temp", "1. 가 *", "- 가 *", "> 가 *", "```", "***", "* * *",
            "가 & 나 * <b>",
            "[가](나) *", "![가](나) *", "[^1] *", "<https://a.kr> *", "&lt; *", "| a | b | *", "*가", "가*",
            "2024. 5. 3. 발표 *",
        ])
    func unmarked(written: String) {
        #expect(title(written) == DocumentTitle(written))
    }

    @Test("cost no more than a document may", arguments: ["*a", "`", "**가", "_가", "\\*", "[", "<", "](", "~~가"])
    func hostile(pattern: String) {
        let long = String(repeating: pattern, count: 50_000)
        #expect(!title(long).text.isEmpty)
    }
}
