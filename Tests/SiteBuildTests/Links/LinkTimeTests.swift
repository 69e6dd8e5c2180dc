import SiteModel
import Testing

@testable import SiteBuild

@Suite("Following links")
struct LinkTimeTests {
    @Test("ends with an error that names the document when there is no more time")
    func tooSlow() {
        let route = Route(path: "/posts/a/")
        let link = DocumentLink(kind: .link, written: "/x/", address: "/x/", position: SourcePosition(line: 7))
        let document = LinkedDocument(file: "content/posts/a.md", route: route, links: [link], anchors: [])
        var site = LinkedSite(
            baseURL: BaseURL(origin: "https://b.kr", basePath: ""), documents: [document], routes: [route],
            redirects: [:])
        site.seconds = -1
        var links = BrokenLinks(in: site)
        let found = links.diagnostics()
        #expect(found.map(\.file) == ["content/posts/a.md"])
        #expect(found.map(\.problem.identifier) == ["link-too-slow"])
    }
}
