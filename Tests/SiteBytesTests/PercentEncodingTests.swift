import SiteBytes
import Testing

@Suite("percent-encoding")
struct PercentEncodingTests {
    @Test("keeps what its part of a URL may contain")
    func encoding() {
        #expect(PercentEncoding.path("/a b/한,+.html") == "/a%20b/%ED%95%9C,%2B.html")
        #expect(PercentEncoding.component("a/b~c") == "a%2Fb~c")
        #expect(PercentEncoding.address("https://a.b/%20 ?q=1&r=나") == "https://a.b/%20%20?q=1&r=%EB%82%98")
    }

    @Test(
        "is undone once, or not at all where that gives no text",
        arguments: [
            ("", ""), ("a", "a"), ("%ed%95%9C", "한"), ("%2525", "%25"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"),
            ("%ed%95", "%ed%95"), ("한%20", "한 "),
        ])
    func decoding(encoded: String, expected: String) {
        #expect(encoded.percentDecoded == expected)
    }
}

@Suite("text as HTML")
struct EscapingTests {
    @Test("has entities for markup and both quotes, wherever they are")
    func escaping() {
        #expect("".escapedForHTML.isEmpty)
        let text = String(repeating: "가", count: 20)
        #expect("<\(text)&\"'>".escapedForHTML == "&lt;\(text)&amp;&quot;&#39;&gt;")
    }
}
