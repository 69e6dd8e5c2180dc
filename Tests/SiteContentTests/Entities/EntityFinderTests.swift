import SiteModel
import Testing

@testable import SiteContent

@Suite("entities in front matter")
struct EntityFinderTests {
    private static func found(_ yaml: String) -> [Diagnostic] {
        FrontMatterDecoder.decode(YAMLText(yaml, file: "a.md", lineOffset: 1)).diagnostics
    }

    private static let values: [(yaml: String, written: String, replacement: String)] = [
        ("title: AT&amp;T", "AT&amp;T", "AT&T"), ("title: \"AT&amp;T\"", "\"AT&amp;T\"", "\"AT&T\""),
        ("summary: '&quot;AI&quot;'", "'&quot;AI&quot;'", "'\"AI\"'"),
        ("excerpt: 나 &amp; it&#39;s", "나 &amp; it&#39;s", "나 & it's"),
        ("title: A&#58; B", "A&#58; B", "\"A: B\""), ("title: 제목 &#35;1", "제목 &#35;1", "\"제목 #1\""),
        ("tags: [R&amp;D, 나]", "R&amp;D", "R&D"), ("tags: [나, 'a&#44;b']", "'a&#44;b'", "\"a,b\""),
        ("tags: [a&#44;b]", "a&#44;b", "\"a,b\""), ("categories:\n  - R&amp;D", "R&amp;D", "R&D"),
        ("author: {name: A&amp;B, url: x}", "A&amp;B", "A&B"), ("source: A&amp;B", "A&amp;B", "A&B"),
        ("description: >-\n  한 &amp;\n  줄 &hellip;\ntitle: a", ">-\n  한 &amp;\n  줄 &hellip;", ">-\n  한 &\n  줄 …"),
        ("description: |\n  한 &amp;\n\n  줄\n", "|\n  한 &amp;\n\n  줄", "|\n  한 &\n\n  줄"),
        ("description: 한 줄\n  &amp; 둘", "한 줄\n  &amp; 둘", "한 줄\n  & 둘"),
        ("description: \"한 줄\n  A&amp;B\"", "\"한 줄\n  A&amp;B\"", "\"한 줄\n  A&B\""),
    ]

    @Test("are fixed with the quotes that the value needs", arguments: values)
    func fix(value: (yaml: String, written: String, replacement: String)) throws {
        let found = Self.found(value.yaml)
        try #require(found.count == 1)
        #expect(found[0].problem is EntityProblem)
        #expect(found[0].fix == SourceFix(value.written, to: value.replacement))
    }

    @Test("of several values are one warning each, at the value")
    func several() throws {
        let found = Self.found("title: A&amp;B &amp; C\ntags: [나, 다&amp;라, \"마&lt;바\"]\nsource: 사&amp;아")
        #expect(
            found.map(\.position) == [
                SourcePosition(line: 2, column: 8), SourcePosition(line: 3, column: 11),
                SourcePosition(line: 3, column: 20), SourcePosition(line: 4, column: 9),
            ])
    }

    @Test("are only proposed where a change is not certain")
    func uncertain() throws {
        let found = Self.found("title: \"한 줄\n  &quot;둘&quot;\"")
        #expect(found.map(\.fix) == [nil])
        #expect(found.first?.problem.hint?.english == "write `'한 줄 \"둘\"'`")
    }

    private static let nested: [(title: String, value: String, literal: String)] = [
        ("&amp;nbsp; 넣는 법", "\"넣는 법\"", "\"‘&nbsp;’ 넣는 법\""), ("R&amp;amp;D", "\"R&D\"", "\"R‘&amp;’D\""),
        ("&amp;amp;quot;가&amp;amp;quot;", "'\"가\"'", "\"‘&quot;’가‘&quot;’\""),
        ("A&amp;B &#38;lt;", "\"A&B <\"", "\"A&B ‘&lt;’\""),
    ]

    @Test("of entities are shown both ways, and not fixed", arguments: nested)
    func entitiesOfEntities(example: (title: String, value: String, literal: String)) {
        let found = Self.found("title: \"\(example.title)\"")
        #expect(found.map(\.fix) == [nil])
        #expect(
            found.first?.problem.hint?.english
                == "write `\(example.value)`, or `\(example.literal)` where the entity itself is meant")
        #expect(Self.found("title: \(example.value)\ndescription: \(example.literal)").isEmpty)
    }

    @Test(
        "are not looked for in other keys",
        arguments: [
            "canonicalURL: https://a.kr/?a=1&amp;b=2", "ogImage: /a.png?a&amp;b", "mine: A&amp;B",
            "aliases: [/a&amp;b/]",
            "summary: A&amp;B\ndescription: 요약",
        ])
    func otherKeys(yaml: String) {
        #expect(Self.found(yaml).isEmpty)
    }

    @Test("are gone from the line that a fault of YAML is to be written as")
    func quoting() {
        let found = Self.found("title: &lt;think&gt; 태그")
        #expect(found.map(\.problem.hint?.english) == ["write the line as: title: \"<think> 태그\""])
    }
}
