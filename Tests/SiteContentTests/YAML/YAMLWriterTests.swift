import SiteModel
import Testing

@testable import SiteContent

@Suite("writing YAML")
struct YAMLWriterTests {
    @Test(
        "quotes only what another meaning threatens",
        arguments: [
            ("한국어 토크나이저", "한국어 토크나이저"), ("C# 입문", "C# 입문"), ("a:b", "a:b"), ("🎉 축하", "🎉 축하"),
            ("2025년", "2025년"), ("12-10", "12-10"), ("-1도의 밤", "-1도의 밤"), ("yes or no", "yes or no"),
            ("모델(LLM)", "모델(LLM)"), ("2~4년", "2~4년"), ("그는 \"왜\"라고", "그는 \"왜\"라고"),
            ("it's", "it's"), ("제목: 부제", "\"제목: 부제\""), ("끝:", "\"끝:\""), ("a #1", "\"a #1\""),
            ("[속보] 소식", "\"[속보] 소식\""), ("{a}", "\"{a}\""), ("# 글", "\"# 글\""), ("&a", "\"&a\""),
            ("*별*", "\"*별*\""), ("!참", "\"!참\""), ("| 글", "\"| 글\""), ("> 글", "\"> 글\""), ("%글", "\"%글\""),
            ("@글", "\"@글\""), ("`글`", "\"`글`\""), (", 글", "\", 글\""), ("- 글", "\"- 글\""), ("? 글", "\"? 글\""),
            ("-", "\"-\""), ("---", "\"---\""), ("...", "\"...\""), ("'왜'", "\"'왜'\""), ("\"왜\"", "'\"왜\"'"),
            ("\"it's\"", "\"\\\"it's\\\"\""), ("#\\", "'#\\'"), ("yes", "\"yes\""), ("No", "\"No\""), ("on", "\"on\""),
            ("true", "\"true\""), ("null", "\"null\""), ("~", "\"~\""), ("y", "\"y\""), ("2025", "\"2025\""),
            ("1.0", "\"1.0\""), ("-1", "\"-1\""), ("1e10", "\"1e10\""), ("0x1F", "\"0x1F\""), ("1_000", "\"1_000\""),
            (".5", "\".5\""), (".inf", "\".inf\""), ("-.inf", "\"-.inf\""), ("12:30:45", "\"12:30:45\""),
            ("2025-05-02", "\"2025-05-02\""),
            ("2025-05-02T13:40:00Z", "\"2025-05-02T13:40:00Z\""), (" 글", "\" 글\""), ("", "\"\""),
        ])
    func quoting(text: String, expected: String) {
        #expect(YAMLWriter.scalar(text) == expected)
    }

    @Test(
        "an item between brackets is in quotes, too, where it holds what ends it",
        arguments: [
            ("/글/", "/글/"), ("/a b/", "/a b/"), ("/a,b/", "\"/a,b/\""), ("/[a]/", "\"/[a]/\""), ("/{a/", "\"/{a/\""),
            ("/a:b/", "\"/a:b/\""), ("yes", "\"yes\""),
        ])
    func listItem(text: String, expected: String) {
        #expect(YAMLWriter.listItem(text) == expected)
    }

    @Test("whatever is written is read back")
    func roundTrip() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "가", "a", "1", ":", " ", "#", "'", "\"", "\\", "-", "?", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">",
            "%", "@", "`", "~", ".", "=", "<", "🎉", "é", "\u{301}", "\u{200B}", "\u{A0}", "yes", "0x", "_",
        ]
        for _ in 0..<5000 {
            let count = Int.random(in: 1...7, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().composed
            let item = YAMLWriter.listItem(text)
            let yaml =
                "title: \(YAMLWriter.scalar(text))\naliases: [\(item), \(item)]\n"
                + "tags:\n  - \(YAMLWriter.scalar(text))\n"
            let parsed = YAMLParser.parse(YAMLText(yaml, file: "a.md", lineOffset: 0), subject: .frontMatter)
            #expect(parsed.diagnostics.isEmpty, "\(yaml)")
            #expect(parsed.entries.first?.value.scalar?.text == text, "\(yaml)")
            #expect(parsed.entries.dropFirst().first?.value.items?.map(\.scalar?.text) == [text, text], "\(yaml)")
            #expect(parsed.entries.last?.value.items?.first?.scalar?.text == text, "\(yaml)")
        }
    }
}

extension YAMLNode {
    fileprivate var items: [YAMLNode]? {
        guard case .sequence(let items) = content else { return nil }
        return items
    }
}
