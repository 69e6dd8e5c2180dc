import Testing

@testable import SiteBytes

@Suite("character references")
struct CharacterReferenceTests {
    @Test(
        "stand for their characters",
        arguments: [
            ("a&amp;b", "a&b"), ("&#44032;", "가"), ("&#xAC00;&#Xac00;", "가가"), ("&sol;&lsqb;", "/["), ("&AMP;", "&"),
            ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&amp;amp;", "&amp;"), ("&&amp;&", "&&&"),
            ("&nbsp;&yuml;&eacute;&copy;&rarr;", "\u{A0}ÿé©→"), ("&#146;&#x80;&#150;", "’€–"),
        ])
    func known(text: String, expected: String) {
        #expect(String(decoding: CharacterReference.resolved(in: Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test("of characters that are not wanted stay")
    func unwanted() {
        let text = CharacterReference.resolved(in: Array("&amp;&nbsp;&lt;".utf8)) {
            $0 == "&" ? nil : $0.isASCII ? $0 : " "
        }
        #expect(String(decoding: text, as: UTF8.self) == "&amp; <")
    }

    @Test(
        "that are unknown stay as they are written",
        arguments: [
            "&nosuch;", "&Amp;", "&amp", "&;", "&", "&#;", "&#x;", "&#xG;", "&#12a;", "&#99999999999;", "& amp;",
            "/a?b=1&c=2;", "&가;", "&VeryLongName;",
        ])
    func unknown(text: String) {
        #expect(CharacterReference.resolved(in: Array(text.utf8)) == Array(text.utf8))
    }
}
