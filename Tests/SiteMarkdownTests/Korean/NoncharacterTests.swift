import SiteMarkdown
import Testing

/// The compiler refuses noncharacters in source: `⓪` stands for U+FDD0 and `①` for U+FDD1.
@Suite("Noncharacters")
struct NoncharacterTests {
    static let documents = [
        "가⓪나①다", "**모델⓪(LLM)①**은", "`가⓪`", "```①가\n나⓪\n```", "# 제⓪목",
        "[가](/⓪a**(b)**나 \"은①**(c)**\")", "![가⓪](/a①.png)", "<b title=\"⓪\">가</b>",
        "<div>①</div>", "글[^가⓪]\n\n[^가⓪]: 은**(각주)**", "글[^은**(가)**]\n\n[^은**(가)**]: 각주",
        "https://a.b/c⓪에서", "me@a①.com", "|가⓪|\n|-|\n|은**(나)**|", "~~가(①)~~는", #"\~~가\~~나"#,
        "가 &#xFDD0; 나 &#xFDD1;", "[가](/a&#xFDD0;b)", "# 은**(제목)**", "은**(가)**\n===", "```은**(가)**\n```",
        "[은**(가)**]: /a\n\n[은**(가)**]", "⓪", "①⓪①", "<!-- 은**(가)** -->", "    은**(가)**",
        "글[^https://a.b/_x_/*y*z~~w]\n\n[^https://a.b/_x_/*y*z~~w]: 각주", "# https://a.b/_x_/c", "<b>https://a.b/_x_/c",
        "_중요!_🔥 [_가!_→](/a_→) ![_→](/b_→.png) `→_` <b title=\"_→\">→_</b>", "```→_\n_→\n```", "# _가!_→",
    ]

    @Test("never reach the output", arguments: documents)
    func absent(markdown: String) {
        for options in [true, false] {
            let document = render(Self.withNoncharacters(markdown)) {
                $0.isPlain = options; $0.isTrusted = true; $0.wantsSummary = true
            }
            let written = "\(document)"
            #expect(!written.unicodeScalars.contains { (0xFDD0...0xFDD7).contains($0.value) || $0 == "﹅" })
            #expect(!written.contains("%EF%B7%9"))
        }
    }

    @Test("are dropped as if they had not been written", arguments: ["가⓪나", "**모델⓪(LLM)①**은", "\\⓪*가*"])
    func dropped(markdown: String) {
        let clean = markdown.replacing("⓪", with: "").replacing("①", with: "")
        #expect(plain(Self.withNoncharacters(markdown)) == plain(clean))
    }

    @Test("titles and findings are free of them, too")
    func titles() {
        let document = render("# 은**(제목)**\n\n[가](javascript:은**(나)**다)") { $0.takesTitleFromBody = true }
        #expect(document.leadingTitle == "은(제목)")
        #expect(document.problems == [.unsafeLink("javascript:은**(나)**다")])
    }

    private static func withNoncharacters(_ text: String) -> String {
        text.replacing("⓪", with: String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self))
            .replacing("①", with: String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self))
    }
}
