import SiteModel
import Testing

@testable import SiteContent

@Suite("merge keys")
struct YAMLMergingTests {
    @Test(
        "take what another mapping says",
        arguments: [
            "base: &d\n  draft: true\n<<: *d\ntitle: 가", "<<: {draft: true}\ntitle: 가",
            "b: &d {draft: true}\nc: &e {x: 1}\n<<: [*e, *d]\ntitle: 가",
        ])
    func draft(fields: String) throws {
        #expect(try frontMatter(fields).isDraft)
    }

    @Test("do not replace what the mapping says itself")
    func ownEntries() throws {
        let decoded = try frontMatter("b: &d {draft: true, title: 나}\n<<: *d\ntitle: 가\ndraft: false")
        #expect(!decoded.isDraft)
        #expect(decoded.title == "가")
    }

    @Test("are keys like others in quotes, or beside a text")
    func others() throws {
        let decoded = try frontMatter("\"<<\": {draft: true}\ntitle: 가")
        #expect(!decoded.isDraft)
        #expect(try frontMatter("<<: 가").extra["<<"] == .text("가"))
    }

    @Test(
        "an open quote does not take the keys below it",
        arguments: [
            "title: \"가\ndraft: true\ndescription: 나\"", "title: '가\ndraft: true",
            "title: \"가\ndraft: true\nsummary: \"나\"",
        ])
    func openQuote(fields: String) {
        let found = words(about: "---\n\(fields)\n---\n글")
        let mark = fields.contains("'") ? "'" : "\""
        #expect(found.first == "2:8: `\(mark)` is never closed | write the line as: title: \(mark)가\(mark)")
    }
}
