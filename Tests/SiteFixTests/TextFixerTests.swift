import SiteTestSupport
import Testing

@testable import SiteContent
@testable import SiteFix

@Suite("front matter that is fixed")
struct TextFixerTests {
    /// Lines of front matter, and what becomes of them.
    static let fixedCases: [(written: String, fixed: String)] = [
        ("title: AI: 미래", "title: \"AI: 미래\""), ("title: \"AI\" 시대의 \"인재\"", "title: '\"AI\" 시대의 \"인재\"'"),
        ("title: \"그는 \"예\"라고\"", "title: '그는 \"예\"라고'"), ("title: 'It's here'", "title: \"It's here\""),
        ("title: 'AI'와 '인재'", "title: \"'AI'와 '인재'\""),
        ("title: \"it's\" 그 \"말\"", "title: \"\\\"it's\\\" 그 \\\"말\\\"\""),
        ("author: [@kim, lee]", "author: [\"@kim\", lee]"), ("tags: [AI, #LLM]", "tags: [AI, \"#LLM\"]"),
        ("tags: [ @a,  #b , c ]", "tags: [ \"@a\",  \"#b\" , c ]"),
        ("tags: [a: b, c] # 주제", "tags: [\"a: b\", c] # 주제"),
        ("tags: [AI, \"#1\" 글, 'b']", "tags: [AI, '\"#1\" 글', 'b']"),
        ("tags: [&AI, !b, *c, LLM]", "tags: [\"&AI\", \"!b\", \"*c\", LLM]"),
        (
            "tags:\n  - #소식\n  - @b\n  - *c\n  - !d 마\n  - &e",
            "tags:\n  - \"#소식\"\n  - \"@b\"\n  - \"*c\"\n  - \"!d 마\"\n  - \"&e\""
        ),
        ("tags: [\n  AI,\n  @kim, b\n]", "tags: [\n  AI,\n  \"@kim\", b\n]"),
        ("author:\n  - name: @kim\n    url: a", "author:\n  - name: \"@kim\"\n    url: a"),
        ("author: {name: @kim, url: a}", "author: {name: \"@kim\", url: a}"),
        ("title: !NOTE 중요한 소식", "title: \"!NOTE 중요한 소식\""), ("title: !중요", "title: \"!중요\""),
        ("slug: &a 주소", "slug: \"&a 주소\""), ("title: *강조* 글", "title: \"*강조* 글\""),
        ("title: ! 주의", "title: \"! 주의\""), ("title: {가}", "title: \"{가}\""),
        ("title: {{ page.title }}", "title: \"{{ page.title }}\""), ("title: [속보] 제목", "title: \"[속보] 제목\""),
        ("title: [속보: 제목]", "title: \"[속보: 제목]\""), ("description: >\n\t가나", "description: >\n  가나"),
        ("title: #AI 시대", "title: \"#AI 시대\""), ("title: C# 대신 #1", "title: \"C# 대신 #1\""),
        ("draft: #true", "draft: true"), ("title: 가: 나  ", "title: \"가: 나\"  "),
        ("title: 가: 나\u{A0}", "title: \"가: 나\u{A0}\""), ("title: 🙂: 👨‍👩‍👧 e\u{301}", "title: \"🙂: 👨‍👩‍👧 é\""),
        ("ogImage: \"C:\\Users\\a.png\"", "ogImage: \"C:\\Users\\a.png\""),
        ("tags:\n\t- AI\n\t- LLM", "tags:\n  - AI\n  - LLM"),
        ("author:\n\tname: x\n\turl: b", "author:\n  name: x\n  url: b"),
        ("titel: 가\nmodDateTime: 2025-05-02", "titel: 가\nmodDatetime: 2025-05-02"),
    ]

    @Test("says what was meant", arguments: fixedCases, ["\n", "\r\n"])
    func fixed(example: (written: String, fixed: String), lineEnd: String) {
        func text(_ fields: String) -> String {
            "\u{FEFF}---\ndate: 2025-05-02\n\(fields)\nlast: 끝 # 글\n---\n본문: #1 [\n".replacing("\n", with: lineEnd)
        }
        #expect(fixed(text(example.written)) == text(example.fixed))
    }

    @Test(
        "stays where it is not certain what was meant",
        arguments: [
            "title: 나 # 다", "tags: [AI, # LLM]", "tags: [AI", "title: \"AI", "title: \"5\" 모니터\"", "tags: {AI}",
            "title: AI: 미래\n  계속", "title: [AI, #LLM]", "title: \"모델 \\ud83d 출시\"", "title: \"\\ud83d\\ude42\"",
            "title: 가\ntitle: 나", "tags: [가, 나]", "title: yes", "title: '가'", "title: [가]", "draft: # true",
            "description: |\n  제목: 가: 나\n  #1 [", "author: &a 갑\nsource: *a", "title: !!str 2025", "date: # 2025-05-02",
            "tags: # 주제\n  - AI", "draft: true # 나중에", "source: \"C:\\new\"", "tags: 가 # 주제", "aliases: /a/ #b",
        ])
    func uncertain(fields: String) {
        let text = "---\n\(fields)\n---\n본문\n"
        #expect(fixed(text) == text)
    }

    private func fixed(_ text: String) -> String {
        String(decoding: TextFixer.fixed(Array(text.utf8), path: "content/a.md", found: []), as: UTF8.self)
    }

    // MARK: At random

    /// A line that is right, or wrong in a way that can mean one thing only.
    private struct Line {
        let key: String
        let written: String
        /// The texts that it means.
        let texts: [String]
        let isBroken: Bool

        init(_ written: String, _ texts: [String], isBroken: Bool = false) {
            self.written = written
            self.texts = texts
            self.isBroken = isBroken
            key = String(written.prefix { $0 != ":" })
        }
    }

    private static func line(_ key: String, _ random: inout SeededGenerator) -> Line {
        let words = ["가", "새 모델", "AI", "🙂", "it's", "50%", "C#", "e\u{301}", "R&D", "a*b", "나\u{A0}다", "yes", "2025"]
        let (one, other) = (random.pick(words), random.pick(words))
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return Line("\(key): \(one): \(other)", ["\(one): \(other)"], isBroken: true)
        case 1: return Line("\(key): @\(one)", ["@\(one)"], isBroken: true)
        case 2: return Line("\(key): [\(one), @\(other), 끝]", [one, "@\(other)", "끝"], isBroken: true)
        case 3: return Line("\(key): [#\(one), \(other)]", ["#\(one)", other], isBroken: true)
        case 4: return Line("\(key):\n  - \(one)\n  - `\(other)`", [one, "`\(other)`"], isBroken: true)
        case 5:
            return Line(
                "\(key): \"AI\" 시대 \"\(other.filter { $0 != "'" })\"", ["\"AI\" 시대 \"\(other.filter { $0 != "'" })\""],
                isBroken: true)
        case 6: return Line("\(key): !\(one) \(other)", ["!\(one) \(other)"], isBroken: true)
        case 7: return Line("\(key): &a \(other)", ["&a \(other)"], isBroken: true)
        case 8: return Line("\(key):\n\t- \(one)\n\t- \(other)", [one, other], isBroken: true)
        case 9: return Line("\(key): |\n  \(one): \(other)\n  [#\(one)\n", ["\(one): \(other)\n[#\(one)\n"])
        case 10: return Line("\(key): \(one)\n  \(other)", ["\(one) \(other)"])
        case 11: return Line("\(key): \"\(one) \\\"\(other)\\\" \\ud83d\\ude42\"", ["\(one) \"\(other)\" 🙂"])
        case 12: return Line("\(key): '\(one.replacing("'", with: "''")): #1'", ["\(one): #1"])
        case 13: return Line("\(key): [\(one), '\(other.replacing("'", with: "''"))'] # 주석", [one, other])
        case 14: return Line("\(key): \(one) # \(other)", [one])
        default: return Line("\(key): \(one)", [one])
        }
    }

    @Test("of broken front matter every value is what was written, and every line is there", arguments: 0..<400)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let keys = ["tags", "mine", "title", "layout", "author", "x"].shuffled(using: &random)
        let lines = keys.prefix(Int.random(in: 1...6, using: &random)).map { Self.line($0, &random) }
        let lineEnd = random.pick(["\n", "\r\n"])
        let start = random.pick(["", "\u{FEFF}"]) + "---" + lineEnd
        let end = lineEnd + "---" + lineEnd + "title: 본문: #1" + lineEnd
        let text = start + lines.map(\.written).joined(separator: "\n").replacing("\n", with: lineEnd) + end
        let result = fixed(text)
        #expect(fixed(result) == result)
        #expect(result.hasPrefix(start) && result.hasSuffix(end))
        let yaml = String(result.dropFirst(start.count).dropLast(end.count)).composed
        let root = try? YAMLNode.compose(YAMLText(yaml, file: "", lineOffset: 0))
        // Where something is uncertain nothing can be read, and all that is left alone is as it was.
        guard case .mapping(let entries)? = root?.content else {
            return #expect(lines.contains { result.contains($0.written.replacing("\n", with: lineEnd)) && $0.isBroken })
        }
        #expect(entries.map(\.name) == lines.map(\.key), "\(text)\n\(result)")
        for (entry, line) in zip(entries, lines) {
            let texts = entry.value.texts.map(\.text)
            let isUntouched = result.contains(line.written.replacing("\n", with: lineEnd))
            #expect(texts == line.texts.map(\.composed) || line.isBroken && isUntouched, "\(text)\n\(result)")
        }
    }

    @Test("of anything at all no key is lost, and a second run changes nothing", arguments: 0..<20)
    func generated(seed: UInt64) {
        var generator = FrontMatterGenerator(seed: seed)
        for _ in 0..<100 {
            let text = "---\n\(generator.next())\n---\n본문\n"
            let result = fixed(text)
            #expect(fixed(result) == result, "\(text)")
            guard result != text, let before = entries(of: text) else { continue }
            guard let after = entries(of: result) else {
                Issue.record("cannot be read: \(text)\n\(result)")
                continue
            }
            #expect(after.count == before.count, "\(text)\n\(result)")
        }
    }

    /// The entries of a document's front matter, if it can be read as it is.
    private func entries(of text: String) -> [YAMLEntry]? {
        let bytes = Array(text.utf8)
        guard let yaml = (try? FrontMatterBlock(bytes, file: ""))?.yaml,
            case .mapping(let entries)?? = (try? YAMLNode.compose(yaml)).map({ $0?.content })
        else { return nil }
        return entries
    }
}
