import SiteModel

/// Finds keys of front matter that have no meaning and look as if they should.
enum OddKeys {
    /// Reports them, unless the document has what was meant already.
    ///
    /// A known key without a value has nothing: what is written below the odd one would be lost. A key that was meant to
    /// hold the document back is an error already. Of several that were meant to be one key the first is reported: once it
    /// has its right name, the others are needless.
    static func report(in entries: [YAMLEntry], with values: inout ValueReader) {
        var meant: Set<String> = []
        for entry in entries {
            guard let suggestion = FrontMatter.schema.suggestion(for: entry.name),
                let field = FrontMatter.schema.field(named: suggestion.key),
                !isNeedless(entry, beside: field.rivals(of: suggestion.key), in: entries),
                FrontMatter.schema.holdingName(meantBy: entry) == nil,
                !values.hasComments
                    || FrontMatter.schema.holdingName(meantBy: entry, behindCommentsIn: values.source) == nil,
                field.namesAddUp || meant.insert(field.name).inserted
            else { continue }
            let problem: KeyProblem =
                entry.name == "authors"
                ? .authorList(names(in: entry.value))
                : unclearFlag(entry, meaning: suggestion.key, of: field, values)
                    ?? .misspelt(key: entry.name, suggestion)
            values.report(problem, at: entry.key)
        }
    }

    /// A key whose value would be neither true nor false under the name that was meant: `공개: 전체`.
    private static func unclearFlag(
        _ entry: YAMLEntry, meaning name: String, of field: SchemaField<FrontMatter>, _ values: ValueReader
    ) -> KeyProblem? {
        guard field.binding.type == .flag, !entry.value.isBlank else { return nil }
        var (reader, target) = (values, FrontMatter())
        reader.diagnostics = []
        field.binding.read(name, entry.value, &reader, &target)
        guard !reader.diagnostics.isEmpty else { return nil }
        let text = entry.value.onlyScalar?.text.composed ?? ""
        let isPublic = field.name == "published" && PublicationWords.published.contains(PublicationWords.word(text))
        return .unclearFlag(
            key: entry.name, name: name, value: isPublic ? true : HoldingValues.flag(inOtherWords: text))
    }

    /// Whether a document loses nothing with an odd key: one of the right ones has a value, or neither has.
    private static func isNeedless(_ entry: YAMLEntry, beside names: [String], in entries: [YAMLEntry]) -> Bool {
        entries.contains { names.contains($0.name) && (isWritten($0.value) || !isWritten(entry.value)) }
    }

    /// Whether there is a value, as far as texts show.
    private static func isWritten(_ node: YAMLNode) -> Bool {
        node.texts.contains { !$0.text.isBlank && !["null", "~"].contains($0.text) }
    }

    /// Who is named below `authors`, each by a text or by its `name`.
    private static func names(in node: YAMLNode) -> [String] {
        let nodes = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        return nodes.flatMap { ($0["name"] ?? $0).texts.map(\.text) }.filter { !$0.isEmpty }
    }
}
