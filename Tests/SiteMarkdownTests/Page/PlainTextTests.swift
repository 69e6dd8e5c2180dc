import SiteMarkdown
import Testing

@Suite("Plain text")
struct PlainTextTests {
    @Test(
        "tags that separate words are a space in headings, whoever wrote them",
        arguments: [
            ("하나<br>둘", "하나 둘", "하나-둘"), ("하나<br/>둘", "하나 둘", "하나-둘"), ("하나 <BR /> 둘", "하나 둘", "하나-둘"),
            ("하나<br class=\"wide\">둘", "하나 둘", "하나-둘"), ("하나<br><br>둘", "하나 둘", "하나-둘"),
            ("<br>하나<br>", "하나", "하나"), ("**하나**<br>*둘*", "하나 둘", "하나-둘"), ("`a`<br>`b`", "a b", "a-b"),
            ("하나<b>둘</b>셋", "하나둘셋", "하나둘셋"), ("하나<wbr>둘", "하나둘", "하나둘"), ("하나  둘", "하나  둘", "하나--둘"),
            ("10<sup>18</sup>번", "10^18번", "1018번"), ("1<sup>st</sup>", "1st", "1st"), ("글<sup>1</sup>", "글1", "글1"),
        ])
    func heading(markdown: String, text: String, identifier: String) {
        for isTrusted in [false, true] {
            let entry = render("## \(markdown)\n\n글") { $0.isTrusted = isTrusted }.outline.first
            #expect(entry?.text == text)
            #expect(entry?.identifier == identifier)
        }
    }

    @Test("a title from a heading has neither tags nor numbers of notes")
    func title() {
        let markdown = "# 제목[^1]<br>부제 [^2]\n\n글\n\n[^1]: 하나\n[^2]: 둘"
        #expect(render(markdown) { $0.takesTitleFromBody = true }.leadingTitle == "제목 부제")
    }

    @Test("the text of a picture has a space for `<br>`, but not in plain Markdown")
    func alternative() {
        #expect(page("![첫 줄<br>둘째 줄](/a.png)").contains("alt=\"첫 줄 둘째 줄\""))
        #expect(plain("![첫 줄<br>둘째 줄](/a.png)").contains("alt=\"첫 줄&lt;br&gt;둘째 줄\""))
    }

    @Test(
        "the text of a picture has no tags, but in plain Markdown",
        arguments: [("그림 <sup>2</sup>", "그림 2"), ("10<sup>18</sup>", "10^18"), ("가 <b>나</b>", "가 나"), ("가<u>나", "가나")])
    func alternativeWithTags(written: String, text: String) {
        let escaped = written.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(page("글 ![\(written)](/a.png)").contains("alt=\"\(text)\""))
        #expect(plain("글 ![\(written)](/a.png)").contains("alt=\"\(escaped)\"") || written.contains("<sup>"))
    }
}
