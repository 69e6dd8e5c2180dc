import Testing

@testable import SiteSearch

@Suite("text of pages")
struct TextVectorTests {
    @Test("is what readers see of HTML")
    func texts() throws {
        for vector in try #require(SearchVectors.text).texts {
            let text = PageText.text(ofHTML: Array(vector.html.utf8))
            #expect(String(decoding: text, as: UTF8.self) == vector.text, "\(vector.html)")
        }
    }

    @Test("is divided among a document and its anchored entries")
    func pages() throws {
        for vector in try #require(SearchVectors.text).pages {
            let texts = PageText.texts(ofPage: Array(vector.page.utf8), anchors: vector.anchors)
            #expect(texts.map { String(decoding: $0, as: UTF8.self) } == vector.texts)
        }
    }

    @Test(
        "takes time in proportion to hostile HTML",
        arguments: ["<svg>", "<!--", "<a \"", "&#x", "<details class=\"outline\">"])
    func hostile(piece: String) {
        let html = Array(String(repeating: piece, count: 200_000).utf8)
        #expect(ContinuousClock().measure { _ = PageText.text(ofHTML: html) } < .seconds(5))
    }

    @Test("is divided in time in proportion to a page and its anchors")
    func manyAnchors() {
        let anchors = (0..<20_000).map { "item-\($0)" }
        let page = "<article>" + anchors.map { "<p id=\"other-\($0)\">글</p>" }.joined() + "</article>"
        #expect(
            ContinuousClock().measure { _ = PageText.texts(ofPage: Array(page.utf8), anchors: anchors) } < .seconds(5))
    }
}
