import SiteModel
import Testing

@testable import SiteBuild

@Suite("Findings with the links of a document")
struct ListedFindingsTests {
    private func report(_ findings: (problem: LinkProblem, count: Int)...) -> [Diagnostic] {
        var listed = ListedFindings(of: "content/posts/a.md")
        for (problem, count) in findings {
            for line in 1..<(count + 1) { listed.add(problem, at: SourcePosition(line: line, column: 5)) }
        }
        return listed.diagnostics
    }

    private static let dead = LinkProblem.leadsNowhere("/x/", suggestion: nil)
    private static let empty = LinkProblem.addressEmpty(isPicture: false)

    @Test("are all listed up to ten thousand of one severity")
    func all() {
        let found = report((Self.dead, 10_000), (Self.empty, 10_000))
        #expect(found.count == 20_000)
        #expect(found.allSatisfy { $0.problem.identifier != "link-more-findings" })
    }

    @Test("are counted beyond that, once for each severity, at the place of the last one listed")
    func more() throws {
        let found = report((Self.dead, 10_003), (Self.empty, 10_001), (.leadsToRedirect("/a/", target: "/b/"), 2))
        #expect(found.count == 20_004)
        let counts = found.filter { $0.problem.identifier == "link-more-findings" }
        #expect(counts.map(\.severity) == [.error, .warning])
        #expect(counts.map(\.file) == ["content/posts/a.md", "content/posts/a.md"])
        #expect(counts.map(\.position) == [10_000, 10_000].map { SourcePosition(line: $0, column: 5) })
        #expect(
            counts.map(\.problem.message.english) == [
                "3 more problems with the document's links and pictures are not listed",
                "1 more problem with the document's links and pictures is not listed",
            ])
        #expect(counts.first?.problem.message.korean == "이 글의 링크와 그림에는 문제가 3개 더 있지만 적지 않았습니다")
    }
}

@Suite("Following many links")
struct ManyLinksTests {
    @Test("lists twenty thousand of a severity for the whole site, and counts the others of each document")
    func manyDocuments() {
        let documents = (0..<4).map { number in
            let links = (1...9000).map { line in
                DocumentLink(kind: .link, written: "/x/", address: "/x/", position: SourcePosition(line: line))
            }
            let route = Route(path: "/posts/\(number)/")
            return LinkedDocument(file: "content/posts/\(number).md", route: route, links: links, anchors: [])
        }
        let site = LinkedSite(
            baseURL: BaseURL(origin: "https://b.kr", basePath: ""), documents: documents,
            routes: documents.map(\.route), redirects: [:])
        var following = BrokenLinks(in: site)
        let found = following.diagnostics()
        let listed = Dictionary(grouping: found, by: \.file).mapValues { found in
            found.count { $0.problem.identifier == "link-leads-nowhere" }
        }
        #expect((0..<4).map { listed["content/posts/\($0).md"] } == [9000, 9000, 2000, 0])
        let others = found.filter { $0.problem.identifier == "link-more-findings" }
        #expect(others.map(\.file) == ["content/posts/2.md", "content/posts/3.md"])
        #expect(others.map(\.position) == [SourcePosition(line: 2000), nil])
        #expect(
            others.map(\.problem.message.english)
                == ["7000", "9000"].map {
                    "\($0) more problems with the document's links and pictures are not listed"
                })
    }

    @Test("lists the first ten thousand that lead nowhere, whatever else is found, and counts the others")
    func many() {
        let route = Route(path: "/posts/a/")
        let links = (1...10_500).flatMap { line in
            ["/x\(line)/", "#x"].map { address in
                DocumentLink(kind: .link, written: address, address: address, position: SourcePosition(line: line))
            }
        }
        let document = LinkedDocument(file: "content/posts/a.md", route: route, links: links, anchors: [])
        let site = LinkedSite(
            baseURL: BaseURL(origin: "https://b.kr", basePath: ""), documents: [document], routes: [route],
            redirects: [:])
        var following = BrokenLinks(in: site)
        let found = following.diagnostics()
        let kinds = Dictionary(grouping: found, by: \.problem.identifier).mapValues(\.count)
        #expect(kinds == ["link-leads-nowhere": 10_000, "link-anchor-missing": 10_000, "link-more-findings": 2])
    }
}
