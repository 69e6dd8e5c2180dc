import SiteModel
import Testing

@testable import SiteImport

@Suite("front matter in TOML and JSON")
struct TOMLTests {
    private static func yaml(_ text: String) throws -> String { try ForeignText(anyFrontMatter: text).text }

    @Test("becomes YAML, with quotes where YAML needs them")
    func fields() throws {
        let text = """
            +++
            title = "하나: \\"둘\\""   # 말
            date = 2024-03-01T12:00:00+09:00
            draft = false
            tags = ["ai", 'C#',
              "1.0", ]
            "a b" = 0x1f
            escaped = "\\u00e9"
            [cover]
            image = "cover.png"
            params.width = 3
            [[links]]
            name = "가"
            [[links]]
            name = "나"
            +++
            글
            """
        let yaml = try Self.yaml(text)
        #expect(
            yaml == """
                ---
                title: '하나: "둘"'
                date: 2024-03-01T12:00:00+09:00
                draft: false
                tags: [ai, C#, "1.0"]
                a b: 0x1f
                escaped: é
                cover:
                  image: cover.png
                  params:
                    width: 3
                links:
                  - name: 가
                  - name: 나
                ---
                글
                """)
    }

    @Test("long texts keep their lines")
    func long() throws {
        let text = "+++\ndescription = \"\"\"\n하나\n둘\"\"\"\n+++\n글"
        #expect(try Self.yaml(text) == "---\ndescription: |-\n  하나\n  둘\n---\n글")
    }

    @Test("is not read where it is nested too deeply", arguments: ["", "[", "a = {"])
    func deep(start: String) {
        let text = "+++\n" + start + String(repeating: "a.", count: 100_000) + "b = 1\n+++\n글"
        #expect(throws: TOMLReader.Fault.self) { try Self.yaml(text) }
    }

    @Test("JSON becomes YAML")
    func json() throws {
        let text = "{\n  \"title\": \"가: 나\",\n  \"tags\": [\"ai\"],\n  \"draft\": true\n}\n글"
        #expect(try Self.yaml(text) == "---\ntitle: \"가: 나\"\ntags: [ai]\ndraft: \"true\"\n---\n글")
    }

    @Test(
        "what is not TOML is named by its line",
        arguments: [
            ("title = x y = 1\n", 0), ("a = 1\nb\n", 2), ("a = \"x\n\"\n", 1), ("a = [1, 2\nb = 3\n", 2),
            ("[a\nb = 1\n", 1),
        ])
    func faults(text: String, line: Int) {
        do {
            _ = try TOMLReader.fields(of: text)
            #expect(line == 0)
        } catch {
            #expect(error.line == line)
        }
    }

    @Test(
        "tables are added to wherever they are",
        arguments: [
            ("[a.b]\nc = 1\n[a]\nd = 2\n[a.b]\ne = 3", "a:\n  b:\n    c: 1\n    e: 3\n  d: 2"),
            ("[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\nb = 3", "a:\n  - b: 1\n    c:\n      d: 2\n  - b: 3"),
            ("a = {b = 1}\na.c = 2\na.b = 3", "a:\n  b: 3\n  c: 2"), ("a = 1\na.b = 2\n[a]\nc = 3", "a: 1"),
            ("[a]\n[b.c]", "a: {}\nb: {}"), ("a = [{b = 1}, {b = 2}]\na.c = 3", "a:\n  - b: 1\n  - b: 2\n    c: 3"),
            ("a = []\na.b = 1\nc = 1\nc = 2", "a: []\nc: 2"), ("a = 1\n[[a]]\nb = 2", "a:\n  - b: 2"),
        ])
    func tables(toml: String, expected: String) throws {
        #expect(try Self.yaml("+++\n\(toml)\n+++\n글") == "---\n\(expected)\n---\n글")
    }

    @Test("a hundred thousand keys and tables are read in one go", .timeLimit(.minutes(1)), arguments: ["", "[t]\n"])
    func many(header: String) throws {
        let lines = (0..<100_000).map { header.isEmpty ? "k\($0) = 1\n" : "[t\($0)]\n" }
        #expect(try TOMLReader.fields(of: lines.joined()).count == 100_000)
    }

    @Test("what is nested too deeply is refused")
    func depth() {
        let text = "a = " + String(repeating: "[", count: 100_000)
        #expect(throws: TOMLReader.Fault.self) { try TOMLReader.fields(of: text) }
    }
}

@Suite("a document of another generator")
struct ForeignTextTests {
    private static let text = """
        ---
        # 말
        title:   '하나'  # 끝
        tags:
          - 가
          - 나
        image:
          path: /a.png
        ---
        글\r
        """

    @Test("stays as it was written where nothing is changed")
    func unchanged() {
        #expect(ForeignText(Self.text).text.replacing("\r\n", with: "\n") == Self.text.replacing("\r", with: ""))
        #expect(ForeignText("글\n").text == "글\n")
        #expect(ForeignText("---\ntitle: 가\r\n---\r\n글\r\n").text == "---\r\ntitle: 가\r\n---\r\n글\r\n")
    }

    @Test("knows its fields with their lines")
    func fields() {
        var text = ForeignText(Self.text)
        #expect(text.string("title") == "하나")
        #expect(text.strings("tags") == ["가", "나"])
        #expect(text.values["image"]?["path"]?.text == "/a.png")
        text.rename("title", to: "name")
        text.set("tags", toList: ["가, 나", "C#"])
        text.remove("image")
        text.set("slug", toText: "가: 나")
        #expect(
            text.fields?.flatMap(\.lines) == ["# 말", "name:   '하나'  # 끝", "tags: [\"가, 나\", C#]", "slug: \"가: 나\""])
        #expect(text.bodyLineOffset == 6)
    }
}
