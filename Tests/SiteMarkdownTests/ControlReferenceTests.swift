import Testing

@testable import SiteMarkdown

@Suite("references to control characters in raw HTML")
struct ControlReferenceTests {
    private func cleaned(_ html: String) -> String {
        let bytes = Array(html.utf8)
        return bytes.withView { ControlReferences.removed(from: $0) }.map { String(decoding: $0, as: UTF8.self) }
            ?? html
    }

    @Test(
        "are left out, however they are written",
        arguments: [
            ("<a href=\"&#27;\">", "<a href=\"\">"), ("a&#x1b;b", "ab"), ("a&#X1B;b", "ab"), ("a&#0000027;b", "ab"),
            ("a&#27 b", "a b"), ("&#127;&#x81;&#xFFFE;&#x1FFFF;&#64976;", ""), ("&#1;&#8;&#11;&#12;&#31;", ""),
            ("<script src='&#27;'>", "<script src=''>"), ("<!-- &#27; -->", "<!--  -->"),
        ])
    func leftOut(html: String, expected: String) {
        #expect(cleaned(html) == expected)
    }

    @Test(
        "are not what looks like them",
        arguments: [
            "a&#65;b", "&#9;&#10;&#13;", "&#150;&#x80;", "&#0;", "&amp;#27;", "&#; &#x; &# & &;", "&#1114112;",
            "&#99999999999999999999;", "<script>\"&#27;\"</script>", "<STYLE>a { content: '&#27;' }</STYLE>",
            "&lt;&#39;&nbsp;", "가나&#xAC00;",
        ])
    func kept(html: String) {
        #expect(cleaned(html) == html)
    }

    @Test(
        "do not come about because others are left out",
        arguments: [
            "&#&#27;27;", "&&#27;#27;", "&#65&#27;534;", "&#x&#27;1b;", "&#\u{1B}27;", "&\u{85}#27;", "&#&#1;2;",
        ])
    func joined(html: String) {
        let once = cleaned(html)
        #expect(cleaned(once) == once)
        #expect(once.contains("\u{FFFD}"))
    }

    @Test("are left out after a script too")
    func afterCode() {
        #expect(cleaned("<script>&#27;</script>&#27;<b>") == "<script>&#27;</script><b>")
    }
}
