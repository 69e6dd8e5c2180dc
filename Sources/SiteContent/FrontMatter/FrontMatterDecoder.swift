import SiteModel

/// Decodes front matter from the raw text of its fields.
enum FrontMatterDecoder {
    /// The fields of front matter, and what is wrong with them.
    static func decode(
        _ source: YAMLText, mostRepairs: Int = YAMLParser.mostRepairs
    ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        let parsed = YAMLParser.parse(source, subject: .frontMatter, mostRepairs: mostRepairs)
        var values = ValueReader(source: source, subject: .frontMatter, diagnostics: parsed.diagnostics)
        var frontMatter = FrontMatter()
        guard Self.valueCount(of: parsed.entries) <= mostValues else {
            let problem = FrontMatterProblem.tooManyValues(limit: mostValues)
            return (frontMatter, parsed.diagnostics + [source.diagnostic(problem, line: 1)])
        }
        FrontMatter.schema.read(parsed.entries, into: &frontMatter, with: &values) {
            keep($0, beside: parsed.entries, in: &$1, &$2)
        }
        ForeignHiding.read(parsed.entries, into: &frontMatter)
        for entry in values.lostValues { holdBack(&frontMatter, with: entry, &values) }
        OddKeys.report(in: parsed.entries, with: &values)
        // The nodes of a source that was mended have other places.
        guard parsed.diagnostics.isEmpty else { return (frontMatter, values.diagnostics.withoutNeedlessRepairs) }
        let entities = EntityFinder.diagnostics(in: source, entries: parsed.entries) {
            isForReaders($0, in: parsed.entries)
        }
        return (frontMatter, values.diagnostics + entities)
    }

    /// Each value is looked for in its line, and a line may have them all.
    private static let mostValues = 5_000

    private static func valueCount(of entries: [YAMLEntry]) -> Int {
        entries.reduce(0) { $0 + $1.value.valueCount }
    }

    /// Whether people read the value of a key.
    private static func isForReaders(_ key: String, in entries: [YAMLEntry]) -> Bool {
        guard let field = FrontMatter.schema.field(named: key), !field.isOutranked(key, in: entries) else {
            return false
        }
        return [\.title, \.description, \.tags, \.categories, \.author, \.source].contains(field.binding.property)
    }

    /// Keeps a document from being published that would be held back if a comment had not taken a value: `draft: #true`.
    private static func holdBack(_ frontMatter: inout FrontMatter, with entry: YAMLEntry, _ values: inout ValueReader) {
        guard let field = FrontMatter.schema.field(named: entry.name), field.holding != nil else { return }
        field.binding.read(entry.name, entry.value, &values, &frontMatter)
    }

    /// Keeps a key for templates, as it is written, unless it was meant to hold the document back.
    private static func keep(
        _ entry: YAMLEntry, beside entries: [YAMLEntry], in frontMatter: inout FrontMatter, _ values: inout ValueReader
    ) {
        if !isEndOfEvent(entry, beside: entries) { reportHoldingName(meantBy: entry, &values) }
        var budget = 10_000
        guard let value = entry.value.value(budget: &budget) else {
            return values.report(YAMLProblem.tooDeep, at: entry.value)
        }
        frontMatter.extra[entry.name] = value
    }

    private static func reportHoldingName(meantBy entry: YAMLEntry, _ values: inout ValueReader) {
        if let meant = FrontMatter.schema.holdingName(meantBy: entry) {
            values.report(KeyProblem(entry, meaning: meant), at: entry.key)
        } else if values.hasComments,
            let meant = FrontMatter.schema.holdingName(meantBy: entry, behindCommentsIn: values.source)
        {
            values.report(KeyProblem(meant.entry, meaning: meant.name), at: entry.key)
        }
    }

    /// Whether a key names the end of something whose start another one names: `시작일` and `종료일`.
    private static func isEndOfEvent(_ entry: YAMLEntry, beside entries: [YAMLEntry]) -> Bool {
        guard entry.name.utf8.first.map({ $0 >= 0x80 }) ?? false, entry.name.composed.hasPrefix("종료") else {
            return false
        }
        return entries.contains { $0.name.composed.hasPrefix("시작") }
    }
}
