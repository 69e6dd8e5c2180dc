import Testing

@testable import SiteImport

@Suite("Liquid")
struct LiquidTests {
    private static let liquid = Liquid(
        address: { $0 == "2024-03-01-hello" ? "/posts/hello/" : nil },
        variable: { $0 == "page.title" ? "제목" : nil })

    @Test(
        "what is known becomes Markdown, and the rest stays",
        arguments: [
            ("[둘]({% post_url 2024-03-01-hello %})", "[둘](/posts/hello/)"),
            ("[둘]({{ site.baseurl }}{% post_url 2024-03-01-hello %})", "[둘](/posts/hello/)"),
            ("[둘]({% post_url 2020-01-01-gone %})", "[둘]({% post_url 2020-01-01-gone %})"),
            ("![그림]({{ \"/a.png\" | relative_url }})", "![그림](/a.png)"),
            ("![그림]({{ '/a.png' | prepend: site.baseurl }})", "![그림](/a.png)"),
            ("{{site.url}}/about/", "/about/"),
            ("# {{ page.title }}", "# 제목"),
            ("{{ page.title | upcase }}", "{{ page.title | upcase }}"),
            ("{% include embed/youtube.html id='abc-1' %}", "https://www.youtube.com/watch?v=abc-1"),
            ("{% include figure image_path=\"/a b.png\" alt=\"글\" caption=\"설명\" %}", "![글](</a b.png>)\n*설명*"),
            ("{% include ads.html %}", "{% include ads.html %}"),
            ("가\n{% raw %}\n`{{ x }}`\n{% endraw %}\n나", "가\n`{{ x }}`\n나"),
            ("`{% raw %}{{ x }}{% endraw %}`", "`{{ x }}`"),
            ("{% raw %}{{ x }}{% endraw %}", "\\{\\{ x }}"),
            ("```yaml\n{% raw %}\na: {{ x }}\n{% endraw %}\n```", "```yaml\na: {{ x }}\n```"),
            ("```\n{% include a.html %} {{ site.url }}\n```", "```\n{% include a.html %} {{ site.url }}\n```"),
            ("가\n{% comment %}\n비밀\n{% endcomment %}\n나", "가\n나"),
            ("가\n{% include embed/youtube.html id='a' %}\n나", "가\n\nhttps://www.youtube.com/watch?v=a\n\n나"),
            ("{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```"),
            ("${{ secrets.A }}", "${{ secrets.A }}"),
            ("{% raw %}열기만 했다", "{% raw %}열기만 했다"),
        ])
    func rewriting(text: String, expected: String) {
        #expect(Self.liquid.rewritten(text.components(separatedBy: "\n")).joined(separator: "\n") == expected)
    }
}

@Suite("kramdown")
struct KramdownTests {
    @Test(
        "attributes go, and alerts of themes become those of GitHub",
        arguments: [
            ("> 알림\n> 둘째 줄\n{: .prompt-tip }", "> [!TIP]\n> 알림\n> 둘째 줄"),
            ("> 위험\n{: .prompt-danger}", "> [!CAUTION]\n> 위험"),
            ("## 제목\n> 알림\n>\n> 둘\n{: .prompt-info }", "## 제목\n> [!NOTE]\n> 알림\n>\n> 둘"),
            ("- 하나\n  > 알림\n  {: .prompt-tip }", "- 하나\n  > [!TIP]\n  > 알림"),
            ("문단\n{: .prompt-info }", "문단"), ("## 목차\n1. TOC\n{:toc}\n글", "## 목차\n글"),
            ("글\n\n조심\n{: .notice--warning}", "글\n\n> [!WARNING]\n> 조심"),
            ("![그림](a.png){: width=\"700\" .shadow }", "![그림](a.png)"),
            ("`파일`{: .filepath}을 연다", "`파일`을 연다"),
            ("`{: .prompt-tip }`라고 쓴다", "`{: .prompt-tip }`라고 쓴다"),
            ("```\n> 글\n{: .prompt-tip }\n```", "```\n> 글\n{: .prompt-tip }\n```"),
            ("> 알림\n{: .prompt-tip }\n글", "> [!TIP]\n> 알림\n\n글"),
            ("| 가 |\n|---|\n{: .wide }\n글", "| 가 |\n|---|\n\n글"),
            ("- 하나\n{: .done }\n- 둘", "- 하나\n- 둘"),
            ("```js\n1\n```\n{: file=\"a.js\" }", "```js\n1\n```"),
            ("* TOC\n{:toc}\n\n## 하나", "\n## 하나"),
            ("집합 $\\{x : y\\}$와 $f{: x}$", "집합 $\\{x : y\\}$와 $f{: x}$"),
            ("> [!NOTE]\n> 이미\n{: .prompt-info }", "> [!NOTE]\n> 이미"),
        ])
    func rewriting(text: String, expected: String) {
        #expect(Kramdown.rewritten(text.components(separatedBy: "\n")).joined(separator: "\n") == expected)
    }
}

@Suite("shortcodes")
struct ShortcodeTests {
    private static let shortcodes = Shortcodes(address: { $0 == "posts/other.md" ? "/posts/other/" : nil })

    @Test(
        "what is known becomes Markdown, and the rest stays",
        arguments: [
            ("{{< figure src=\"a.png\" caption=\"설명\" >}}", "![설명](a.png)\n*설명*"),
            ("{{< figure src=a.png alt=\"[글]\" />}}", "![\\[글\\]](a.png)"),
            ("{{< youtube abc-1 >}}", "https://www.youtube.com/watch?v=abc-1"),
            ("{{< youtube id=\"abc\" autoplay=\"true\" >}}", "https://www.youtube.com/watch?v=abc"),
            ("{{< gist user 1234 >}}", "https://gist.github.com/user/1234"),
            ("[둘]({{< ref \"posts/other.md#둘\" >}})", "[둘](/posts/other/#둘)"),
            ("[둘]({{% relref \"gone.md\" %}})", "[둘]({{% relref \"gone.md\" %}})"),
            ("[절]({{< ref \"#절\" >}})", "[절](#절)"),
            ("{{< highlight go \"linenos=table\" >}}\nfunc f() {}\n{{< /highlight >}}", "```go\nfunc f() {}\n```"),
            ("{{< notice tip >}}\n하나\n\n둘\n{{< /notice >}}", "> [!TIP]\n> 하나\n>\n> 둘"),
            ("{{% admonition warning \"제목\" %}}글{{% /admonition %}}", "> [!WARNING] 제목\n> 글"),
            ("{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}", "```mermaid\ngraph LR\n```"),
            ("```\n{{</* figure src=\"a\" */>}}\n```", "```\n{{< figure src=\"a\" >}}\n```"),
            ("```\n{{< youtube x >}}\n```", "```\n{{< youtube x >}}\n```"),
            ("가\n{{< notice tip >}}\n나\n{{< /notice >}}\n다", "가\n\n> [!TIP]\n> 나\n\n다"),
            ("가\n{{< figure src=\"a.png\" >}}\n다\n", "가\n\n![](a.png)\n\n다\n"),
            ("가\n{{< notice tip >}}나{{< /notice >}}\n다", "가\n\n> [!TIP]\n> 나\n\n다"),
            (
                "{{< youtube a >}}\n{{< youtube b >}}",
                "https://www.youtube.com/watch?v=a\n\nhttps://www.youtube.com/watch?v=b"
            ),
            ("- 가\n  {{< highlight go >}}\n  f()\n  {{< /highlight >}}\n- 나", "- 가\n\n  ```go\n  f()\n  ```\n\n- 나"),
            ("가 {{< figure src=\"a.png\" >}} 나", "가 ![](a.png) 나"),
            ("가\n{{< html >}}\n<b>나</b>\n{{< /html >}}\n다", "가\n\n<b>나</b>\n\n다"),
            ("가\n\n{{< youtube a >}}\n  \n다", "가\n\nhttps://www.youtube.com/watch?v=a\n  \n다"),
            ("가\n{{< ref \"posts/other.md\" >}}\n다", "가\n/posts/other/\n다"),
            ("{{< slider dir=\"a\" >}}", "{{< slider dir=\"a\" >}}"),
        ])
    func rewriting(text: String, expected: String) {
        #expect(Self.shortcodes.rewritten(text.components(separatedBy: "\n")).joined(separator: "\n") == expected)
    }
}

@Suite("MDX")
struct MDXTests {
    @Test("imports, comments and pictures become Markdown, and other components stay")
    func rewriting() {
        let lines = [
            "import cover from \"../../assets/a b.png\";", "import Chart from './Chart.astro'", "", "{/* 비밀 */}글",
            "<Image src={cover} alt=\"표지\" />", "<Chart data={1} />", "```js", "import a from 'b'", "```",
        ]
        #expect(
            MDX.rewritten(lines) == [
                "", "글", "![표지](<../../assets/a b.png>)", "<Chart data={1} />", "```js", "import a from 'b'", "```",
            ])
    }

    @Test("imports may take several lines, and a list of names is not text")
    func severalLines() {
        let lines = ["import {", "  A,", "  B,", "} from './a'", "import './b.css'", "", "import 없이 쓴 문장", "글"]
        #expect(MDX.rewritten(lines) == ["", "import 없이 쓴 문장", "글"])
    }

    @Test(
        "components with any capital or a dot, expressions and exports are named in MDX, and nothing else",
        arguments: [
            ("<X/>", "component X"), ("글 <FAQ items={[1]}>", "component FAQ"), ("<motion.div>", "component motion.div"),
            ("<Tabs.Item/>", "component Tabs.Item"), ("{frontmatter.title}", "expression frontmatter.title"),
            ("export const a = 1", "expression export"), ("<b>글</b>", ""), ("`<X/>`", ""), ("a < B", ""),
            ("$\\frac{a}{b}$", ""), ("f{x}", ""), ("# 제목 {#id}", ""), ("{/* 글 */}", ""),
        ])
    func left(line: String, expected: String) {
        let found = LeftMarkup.find(in: [line], [.components, .modules]).map { left in
            switch left.problem {
            case .component(let name): "component \(name)"
            case .expression(let name): "expression \(name)"
            default: "?"
            }
        }
        #expect(found.joined(separator: ", ") == expected)
    }
}

@Suite("marks that close what was opened")
struct MarkSearchTests {
    @Test("are found from any position on, and searched for once")
    func search() {
        let bytes = Array("{{ a }} {{ b }} {{".utf8)
        var search = MarkSearch("}}")
        let starts = [2, 3, 5, 6, 10, 16, 4].map { search.next(in: bytes, from: $0)?.lowerBound }
        #expect(starts == [5, 5, 5, 13, 13, nil, 5])
    }

    @Test(
        "lines that a range has for itself are whole ones",
        arguments: [(0, 1, 0, 2), (2, 3, nil, nil), (4, 5, nil, nil), (8, 9, 6, 11), (2, 5, 2, 6)]
            as [(
                Int, Int, Int?, Int?
            )])
    func lines(start: Int, end: Int, first: Int?, last: Int?) {
        let alone = ByteLines(Array("a\nb c\n  d \ne".utf8)).alone(start..<end)
        #expect(alone?.lowerBound == first)
        #expect(alone?.upperBound == last)
    }
}

@Suite("addresses of links")
struct LinkRewriterTests {
    @Test(
        "are changed wherever they are, and nothing else is",
        arguments: [
            ("[a](b)", "[a](L)"), ("![a](b)", "![a](P)"), ("[a](b(c)d)x", "[a](L)x"), ("[a](b \"t\")", "[a](L \"t\")"),
            ("[a](<b c> 't')", "[a](<L> 't')"), ("[![a](b)](c)", "[![a](P)](L)"), ("[a]: b 't'", "[a]: L 't'"),
            ("[a]: <b c>", "[a]: <L>"), ("<a href=\"b\"><img src='c'>", "<a href=\"L\"><img src='P'>"),
            ("`[a](b)` [a](b)[c](d)", "`[a](b)` [a](L)[c](L)"), ("[a](b", "[a](L"), ("[a]()", "[a]()"),
            ("f(x)](", "f(x)]("),
            ("[a[b]](c)", "[a[b]](L)"), ("![a[b]](c)", "![a[b]](P)"),
        ])
    func rewriting(text: String, expected: String) {
        #expect(LinkRewriter.rewritten([text]) { $1 == .link ? "L" : "P" } == [expected])
    }
}

@Suite("what MDX adds to Markdown")
struct ModuleTests {
    @Test(
        "imports and comments go, pictures become those of Markdown",
        arguments: [
            ("import a from './a.png'\n\n<Image src={a} alt=\"b\" /> <Image src=\"c\" />", "\n![b](./a.png) ![](c)"),
            ("import {\n  a,\n  b\n} from 'c'\n글", "글"), ("import 글\n\n'a' 'b'", "import 글\n\n'a' 'b'"),
            ("import a\nimport b 'c'\n글", "글"), ("가{/* 나 */}다{/* 라 */}", "가다"), ("가{/* 나", "가{/* 나"),
        ])
    func rewriting(text: String, expected: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(MDX.rewritten(lines).joined(separator: "\n") == expected)
    }
}

@Suite("openings without an end")
struct OpeningTests {
    @Test(
        "hundreds of thousands of them are read in one go",
        .timeLimit(.minutes(1)),
        arguments: ["{{< x >}}", "{{< ", "{{% a %}}", "{{< notice >}}", "](", "[a](b) ", "{: ", "`"])
    func many(piece: String) {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        let shortcodes = Shortcodes(address: { _ in nil }).rewritten([text])
        #expect(LinkRewriter.rewritten(shortcodes) { _, _ in nil } == [text])
        #expect(LeftMarkup.find(in: [text], [.shortcodes]).count <= 1000)
    }
}
