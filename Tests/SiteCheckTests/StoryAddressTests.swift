import Testing

@testable import SiteCheck

@Suite("addresses of stories")
struct StoryAddressTests {
    @Test(
        "copies of one address have one key",
        arguments: [
            "https://www.a.kr/news/1?idxno=7", "http://a.kr/news/1?idxno=7", "https://A.kr/news/1/?idxno=7#top",
            "https://a.kr/news/1?utm_source=x&idxno=7&utm_medium=y", "https://a.kr/news/1?idxno=7&fbclid=z",
        ])
    func same(address: String) {
        #expect(StoryAddress.key(of: address) == "a.kr/news/1?idxno=7")
    }

    @Test("two stories have two keys")
    func different() {
        #expect(StoryAddress.key(of: "https://a.kr/1?idxno=7") != StoryAddress.key(of: "https://a.kr/1?idxno=8"))
        #expect(StoryAddress.key(of: "https://a.kr/a") != StoryAddress.key(of: "https://a.kr/A"))
    }

    @Test(
        "a host alone names no story", arguments: ["https://a.kr", "https://www.a.kr/", "https://a.kr/?utm_id=1", "글"])
    func host(address: String) {
        #expect(StoryAddress.key(of: address) == nil)
    }
}
