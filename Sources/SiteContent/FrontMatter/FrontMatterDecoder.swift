import SiteModel

/// Decodes front matter from the raw text of its fields.
enum FrontMatterDecoder {
    /// The fields of front matter, and what is wrong with them.
    static func decode(_ source: YAMLText) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        let parsed = YAMLParser.parse(source, subject: .frontMatter)
        var values = ValueReader(source: source, subject: .frontMatter, diagnostics: parsed.diagnostics)
        var frontMatter = FrontMatter()
        FrontMatter.schema.read(parsed.entries, into: &frontMatter, with: &values, leaveOver: keep)
        return (frontMatter, values.diagnostics)
    }

    /// Keeps a key for templates, as it is written.
    private static func keep(_ entry: YAMLEntry, in frontMatter: inout FrontMatter, _ values: inout ValueReader) {
        var budget = 10_000
        guard let value = entry.value.value(budget: &budget) else {
            return values.report(YAMLProblem.tooDeep, at: entry.value)
        }
        frontMatter.extra[entry.name] = value
    }
}
