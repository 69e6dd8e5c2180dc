import Testing

@testable import SiteContent

@Suite("anchors and aliases, counted before parsing")
struct YAMLAliasesTests {
    private static let many = "&a *a, &b *b, &c *c, &d *d"

    @Test(
        "are not what quotes hold, nor marks without a name",
        arguments: [
            "title: \"\(many)\"", "title: '\(many)'", "title: 'it''s \(many)'", "title: \"\\\"\(many)\"",
            "tags: [\"\(many)\", '\(many)']", "tags:\n  - \"\(many)\"", "- - '\(many)'", "{a: \"\(many)\"}",
            "title: Q & A, R & D, A & B, C & D * * * *", "title: {&,*{&,*{&,*{&,*",
        ])
    func quoted(yaml: String) {
        #expect(YAMLAliases.lineOfExcess(in: YAMLText(yaml, file: "a.md", lineOffset: 0)) == nil)
    }

    @Test(
        "count wherever a quote may not be one",
        arguments: [
            "x: [\(many)]", "x: [\"a\n, \" , \(many), \"b\" ]", "x: [!t \"a\n, \" , \(many), \"b\" ]",
            "x: [a \"b, \(many), c\" d]", "x: [it's, \(many), 's]", "x: [a:\"b, \(many), c\" d]",
            "x: [a - \"b, \(many), c\" d]", "# [ \"\u{2028}x: [\(many)] # \"",
            "x: [\"\u{301}a\n, \" , \(many), \"b\" ]",
        ])
    func bare(yaml: String) {
        #expect(YAMLAliases.lineOfExcess(in: YAMLText(yaml, file: "a.md", lineOffset: 0)) != nil)
    }
}
