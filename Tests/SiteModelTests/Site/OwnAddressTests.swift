import SiteModel
import Testing

@Suite("addresses of the site itself")
struct OwnAddressTests {
    @Test(
        "have its host, with any scheme of the web and in any case",
        arguments: [
            ("https://b.kr/a", "/a"), ("http://b.kr/a?b#c", "/a?b#c"), ("//B.KR/", "/"), ("HTTPS://b.kr", ""),
            ("https://b.kr#a", "#a"), ("https://b.kr?a", "?a"),
        ])
    func own(address: String, rest: String) {
        #expect(BaseURL(origin: "https://b.kr", basePath: "/blog").rest(ofOwn: address).map(String.init) == rest)
    }

    @Test(
        "others are not",
        arguments: [
            "https://b.kr.com/", "https://b.k/", "https://a.b.kr/", "https://b.kr:80/", "b.kr/a", "/b.kr/",
            "ftp://b.kr/",
            "https:/b.kr/", "", "//", "https://", "https://ｂ.kr/", "mailto://b.kr", "/a//b.kr/",
        ])
    func others(address: String) {
        #expect(BaseURL(origin: "https://b.kr", basePath: "/blog").rest(ofOwn: address) == nil)
    }

    @Test("a host may have other letters than those of ASCII, and a port")
    func hosts() {
        #expect(BaseURL(origin: "https://블로그.한국", basePath: "").rest(ofOwn: "http://블로그.한국/a") == "/a")
        #expect(BaseURL(origin: "http://localhost:4000", basePath: "").rest(ofOwn: "http://LOCALHOST:4000/a") == "/a")
    }
}
