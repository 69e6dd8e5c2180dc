import SiteBytes
import SiteModel

extension SearchSettings {
    /// The settings below `search`.
    static let schema = Schema<SearchSettings>([
        SchemaField(
            "synonyms", reads: .synonyms,
            meaning: Wording(
                "Rows of names that mean the same to the search.", korean: "검색에서 같은 것으로 볼 이름들의 목록."),
            usedIn: [.building], example: "[[OpenAI, 오픈AI]]")
    ])
}

extension FieldBinding<SearchSettings> {
    fileprivate static var synonyms: FieldBinding {
        value(.list, \.synonyms) { key, node, values in values.synonyms(key, node) }
    }
}

extension ValueReader {
    /// Rows of names that mean the same; what is written in another way is reported with the list that it should be.
    fileprivate mutating func synonyms(_ key: String, _ node: YAMLNode) -> [[String]]? {
        guard !node.isBlank else { return nil }
        guard case .sequence(let rows) = node.content, let lists = Self.lists(rows) else {
            report(SynonymProblem.notRows(key: key, instead: WrittenSynonyms.rows(in: node)), at: node)
            return nil
        }
        var owners: [String: Int] = [:]
        var synonyms: [[String]] = []
        for (row, items) in zip(rows, lists) {
            let names = Self.distinct(items.compactMap { text(key, $0)?.withoutControlCharacters.trimmed })
            guard names.count > 1 else {
                if let name = names.first { report(SynonymProblem.alone(name), at: row) }
                continue
            }
            if let other = names.lazy.compactMap({ owners[$0.lowercased()] }).first {
                let merged = Self.distinct(synonyms[other] + names)
                let shared = names.first { owners[$0.lowercased()] == other } ?? ""
                report(SynonymProblem.inTwoRows(shared, instead: YAMLWriter.row(merged)), at: row)
                continue
            }
            for name in names { owners[name.lowercased()] = synonyms.count }
            synonyms.append(names)
        }
        return synonyms
    }

    /// The items of each row, if each is a list of texts.
    private static func lists(_ rows: [YAMLNode]) -> [[YAMLNode]]? {
        let lists = rows.compactMap { row -> [YAMLNode]? in
            guard case .sequence(let items) = row.content, items.allSatisfy({ $0.scalar != nil }) else { return nil }
            return items
        }
        return lists.count == rows.count ? lists : nil
    }

    /// The names without those that differ from an earlier one in capitals at most.
    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}

/// Finds what people mean by synonyms that they have not written as rows.
private enum WrittenSynonyms {
    /// The rows as one line of YAML; `nil` if they cannot be told.
    static func rows(in node: YAMLNode) -> String? {
        let rows: [[String]]
        switch node.content {
        case .scalar(let scalar): rows = [names(in: scalar.text)]
        case .sequence(let items) where items.allSatisfy({ $0.scalar.map { names(in: $0.text).count == 1 } ?? false }):
            rows = [items.flatMap { names(in: $0.scalar?.text ?? "") }]
        case .sequence(let items): rows = items.flatMap(rows(of:))
        case .mapping(let entries): rows = entries.map { [$0.name] + $0.value.texts.flatMap { names(in: $0.text) } }
        }
        guard !rows.isEmpty, rows.allSatisfy({ $0.count > 1 }) else { return nil }
        return "[" + rows.map(YAMLWriter.row).joined(separator: ", ") + "]"
    }

    /// The rows in an item of a list.
    private static func rows(of item: YAMLNode) -> [[String]] {
        switch item.content {
        case .scalar(let scalar): [names(in: scalar.text)]
        case .sequence(let items): [items.flatMap { $0.texts.map(\.text) }]
        case .mapping(let entries): entries.map { [$0.name] + $0.value.texts.flatMap { names(in: $0.text) } }
        }
    }

    /// The names in one text, between commas or signs of equality.
    private static func names(in text: String) -> [String] {
        text.composed.split(whereSeparator: { ",=".contains($0) }).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension YAMLWriter {
    /// Texts as a list in brackets.
    fileprivate static func row(_ names: [String]) -> String {
        "[" + names.map(listItem).joined(separator: ", ") + "]"
    }
}
