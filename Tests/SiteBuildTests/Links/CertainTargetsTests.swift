import SiteModel
import Testing

@testable import SiteBuild

@Suite("targets that are certain")
struct CertainTargetsTests {
    private static let paths = [
        "/", "/posts/a/", "/posts/코덱스/", "/posts/b.html", "/images/a b.png", "/tags/", "/404.html",
    ]

    private static let addresses = [
        "/", "/posts/a/", "/posts/a", "/posts/a/#절", "/posts/a#%EC%A0%88", "#절", "#", "../a/", "../코덱스", "./", ".",
        "..",
        "../../", "../../../posts/a/", "../../tags", "/posts//a/", "/posts/./a/", "/posts/../posts/a/", "a/..",
        "../b.html",
        "/posts/b.html", "b.html", "/images/a%20b.png", "/images/a b.png", "../../images/a b.png",
        "/posts/a/index.html",
        "/posts/%EC%BD%94%EB%8D%B1%EC%8A%A4/", "/posts/a/?b=1", "?b", "//a.kr/", "https://b.kr/posts/a/", "mailto:a@b",
        "/posts/a%2F", "/posts/A/", "/posts/none/", "none", "...", ".../a", "./../a/", "/.well-known", "/blog/posts/a/",
        "/blog", "/blog/", "/blogs/posts/a/", "a:b", "/posts/a:b/", "%2Fposts/a/",
    ]

    @Test("are those that a browser finds", arguments: ["", "/blog"])
    func same(base: String) {
        let pages = Self.paths.map { LinkedDocument(file: $0, route: Route(path: $0), links: [], anchors: []) }
        let site = LinkedSite(
            baseURL: BaseURL(origin: "https://b.kr", basePath: base), documents: Array(pages[1...2]),
            routes: pages.map(\.route), redirects: [:])
        let (certain, all) = (CertainTargets(site), SiteAddresses(site))
        var count = 0
        for page in Self.paths {
            for address in Self.addresses {
                guard let found = certain.target(of: address, on: page) else { continue }
                count += 1
                let target = LinkTarget(address, from: page, baseURL: site.baseURL)
                #expect(target?.fragment == found.fragment, "\(address) on \(page)")
                switch target?.path.flatMap(all.target) {
                case .page(let position): #expect(position == found.document, "\(address) on \(page)")
                case .file: #expect(found.document == nil, "\(address) on \(page)")
                case nil: Issue.record("\(address) on \(page) leads nowhere")
                }
            }
        }
        #expect(count > 40)
    }
}
