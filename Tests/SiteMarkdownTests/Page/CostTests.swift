import Foundation
import SiteMarkdown
import SiteModel
import Testing

/// Crawled text must not be able to hang or bloat a build: eight times the text may take some eight times as long.
@Suite("What a text may cost")
struct CostTests {
    static let linearCases = [
        "**가(나)**는 ", "*가 ", "~~가 ", "https://a.b/(", "me@a", "www.", "[가](", "> ", "`", "\\~~", "# 가\n\n", "- [ ] 가\n",
        "[^1]", "&a;", "1. ", "2024. 5. 3. ", "7. 가\n9. 나\n\n", "**가:**A ", "&#42;", "\\*", "a@b.kr:",
        "<b>", "가 [00:01]: 나\n", "https://a.b/_x_*y*z ", "https://,", "https://a.b/c|", "|**가**", "www.a.b_", "a\n<i>",
        "글\n|*가|\n", "[가](/a b", "[가](/a b) ", "글 [가나][다라] ", "[가나][다라]", "__가__나", "\u{3000}", "-\u{3000}", "##가 ",
        "\\(a^", "$a^",
        "(가)[http://", "![가] (", "> ```\n\n", "```a\n", "글\n---\n", "＊＊가",
    ]

    @Test("text that repeats costs what its length says", arguments: linearCases)
    func linear(unit: String) {
        #expect(Self.growth(of: unit, count: 400) < 40)
    }

    static let manyLinks: [@Sendable (Int) -> String] = [
        { "[가](/\($0)/) " }, { "[가](/\($0)/)\n" }, { "[가][\($0)] " }, { "[\($0)]: /\($0)/\n\n[가][\($0)]\n\n" },
        { "[\($0)]: /\($0)/\n" }, { "![가](/\($0).png) " }, { "https://blog.example/\($0) " }, { "`/\($0)/` [가](/x/) " },
        { "[![가](/\($0).png)](/\($0)/) " }, { "<a href='/\($0)/'>가</a> " }, { "<p><a href='/\($0)/'>가</a></p>\n\n" },
        { "# [\($0)](#\($0))\n" }, { "| [가](/\($0)/) |\n|-|\n\n" }, { "[가](/none \($0)" }, { "[가](<\($0)" },
        { "[가](/a \"\($0)" },
        { "<a b=\"\($0)" }, { "[가\($0)](" }, { "`\($0)``" }, { "[[[\($0)](/x/)" }, { "[가](/&eacute;\($0)/)\n" },
    ]

    @Test("finding the places of links does, too", arguments: manyLinks.indices)
    func places(of kind: Int) {
        let unit = Self.manyLinks[kind]
        let growth = Self.growth(count: 150) { count in
            let text = (0..<count).map(unit).joined()
            return {
                _ = render(text) {
                    $0.collectedLinks = .all
                    $0.isTrusted = true
                }
            }
        }
        #expect(growth < 24)
    }

    @Test("strikethrough does, too")
    func strikethrough() {
        #expect(Self.growth(of: "~~가~~ ", count: 100) < 40)
    }

    static let described = [
        "https://a.b/c ", "(출처: https://a.b/c) ", "출처: https://a.b/c\n\n", "[https://a.b](https://a.b)", "<!--",
        "<!-- a -->", "$$\n", "$$\n가 나\n\n",
        "\\[ 가\n\n", "[가<br>", "{:toc}\n\n", "![가](/a)\n*나*\n", "<br>", "*가*\n", "가나다", "\u{301}", "가. ",
    ]

    @Test("descriptions do, too", arguments: described)
    func descriptions(unit: String) {
        let growth = Self.growth(count: 400) { count in
            let text = String(repeating: unit, count: count)
            return {
                _ = render(text) { $0.wantsSummary = true }
                _ = render(text) { $0.ownDescription = String(repeating: "가나다", count: 20) }
            }
        }
        #expect(growth < 40)
    }

    @Test("figures do, too")
    func figures() {
        #expect(Self.growth(of: "![가](/a)\n\n*나*\n\n", count: 400) < 40)
    }

    @Test("images without addresses, for which the parser's work grows faster, are refused")
    func images() {
        let document = render(String(repeating: "![[]()", count: 3200))
        #expect(document.problems == [.tooManyOpenings(limit: 1000)])
        #expect(document.body == .article(html: []))
    }

    @Test("references that would write far more than they are, are refused")
    func references() {
        let markdown = String(repeating: "[x]", count: 10_000) + "\n\n[x]: /" + String(repeating: "a", count: 5000)
        let document = render(markdown)
        #expect(document.problems == [.referencesTooLarge(limit: 30_000_000)])
        #expect(document.body == .article(html: []))
    }

    @Test(
        "nodes that are made of marks and HTML after parsing count, too",
        arguments: [
            "~~가~~ ", "==가== ", "<details>\n가\n나\n</details>\n", "<b>가</b>",
        ])
    func addedNodes(unit: String) {
        let document = render(String(repeating: unit, count: 8000)) {
            $0.isObsidian = true
            $0.limits.treeBytes = 3_000_000
        }
        #expect(document.problems == [.treeTooLarge(limit: 3_000_000)])
        #expect(document.body == .article(html: []))
    }

    @Test(
        "headings of every kind are counted, and the first one too many is shown",
        arguments: [(DocumentKind.post, "## 가\n"), (.digest, "## [1] 가\n\n글\n\n"), (.transcript, "## 가\n")])
    func headings(kind: DocumentKind, unit: String) {
        let lineCount = unit.filter { $0 == "\n" }.count
        let most = render(String(repeating: unit, count: 10_000), as: kind)
        #expect(!most.problems.contains(.tooManyHeadings(limit: 10_000)))
        let refused = render(String(repeating: unit, count: 10_002), as: kind)
        #expect(refused.problems == [.tooManyHeadings(limit: 10_000)])
        #expect(refused.findings.map(\.line) == [10_000 * lineCount + 1])
        #expect(refused.outline.isEmpty)
    }

    @Test("HTML that is left out is counted by lines, however much there is")
    func leftOut() {
        for count in [60, 250, 1000, 5000] {
            let findings = render(String(repeating: "<div>가</div>\n\n나\n\n", count: count)).findings
            #expect(findings.prefix(50).map(\.line) == (0..<50).map { 4 * $0 + 1 })
            #expect(findings.count == 51)
            #expect(findings.last?.problem as? MarkdownProblem == .moreFindings(count: count - 50))
        }
    }

    /// How many times as long eight times the text takes.
    private static func growth(of unit: String, count: Int) -> Double {
        growth(count: count) { count in
            let text = String(repeating: unit, count: count)
            return { _ = page(text) }
        }
    }

    /// How many times as long work on eight times as much takes; the fastest of five runs each.
    private static func growth(count: Int, _ work: (Int) -> () -> Void) -> Double {
        let times = [count, count * 8].map { count in
            let work = work(count)
            return (0..<5).map { _ in processorTime(of: work) }.min() ?? 0
        }
        return times[1] / times[0]
    }

    /// What this thread works on something, in nanoseconds, however busy the machine is.
    private static func processorTime(of work: () -> Void) -> Double {
        let start = threadTime()
        work()
        return threadTime() - start
    }

    private static func threadTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
