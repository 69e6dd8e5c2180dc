import SiteModel

/// Finds entities of HTML in the values of YAML, where they are text.
struct EntityFinder {
    private let source: YAMLText
    private let entries: [YAMLEntry]
    /// Every text of the source, to compare with what a change makes of it.
    private let texts: [String]

    /// What to report of the values of some keys: one warning for each value.
    static func diagnostics(in source: YAMLText, entries: [YAMLEntry], keys: (String) -> Bool) -> [Diagnostic] {
        guard source.bytes.contains(UInt8(ascii: "&")) else { return [] }
        let found = entries.filter { keys($0.name) }.flatMap { scalars(of: $0.value) }.compactMap { node, scalar in
            LeftoverEntities.resolved(scalar.text.composed).map { (node, scalar, $0) }
        }
        guard !found.isEmpty else { return [] }
        let finder = EntityFinder(source: source, entries: entries)
        return found.enumerated().map { position, value in
            finder.diagnostic(at: value.0, value.1, resolved: value.2, isChanged: position < mostChanges)
        }
    }

    /// Each change costs a reading of the whole source.
    private static let mostChanges = 100

    private init(source: YAMLText, entries: [YAMLEntry]) {
        self.source = source
        self.entries = entries
        texts = Self.texts(of: entries)
    }

    private func diagnostic(
        at node: YAMLNode, _ scalar: YAMLScalar, resolved: String, isChanged: Bool
    ) -> Diagnostic {
        let spoken = LeftoverEntities.spokenOf(in: scalar.text.composed)
        let fix = isChanged && spoken == nil ? fix(of: node, scalar, resolved: resolved) : nil
        let value = fix?.replacement ?? YAMLQuoting.quoted(resolved)
        let entities = LeftoverEntities.found(in: scalar.text.composed)
            .map { EntityProblem.Entity(written: $0.entity, character: $0.character) }
        let problem = EntityProblem.shownAsText(
            entities: entities, value: value.isOneLine && !resolved.isBlank ? value : nil,
            literal: spoken.map(YAMLQuoting.quoted).flatMap { $0.isOneLine ? $0 : nil }, isFixed: fix != nil)
        var diagnostic = source.diagnostic(problem, line: node.place.line, column: node.place.column)
        diagnostic.fix = fix
        return diagnostic
    }

    // MARK: Changing

    /// The change of the value, if it changes nothing else.
    private func fix(of node: YAMLNode, _ scalar: YAMLScalar, resolved: String) -> SourceFix? {
        guard let range = YAMLValueRange.range(of: node, scalar, in: source) else { return nil }
        let written = String(decoding: source.bytes[range], as: UTF8.self)
        guard let replacement = replacement(of: written, at: range.lowerBound, resolved: resolved),
            isCertain(replacement, at: range, for: scalar.text.composed, resolved: resolved)
        else { return nil }
        return SourceFix(written, to: replacement)
    }

    /// What to write instead; a value of several lines keeps them.
    private func replacement(of written: String, at start: Int, resolved: String) -> String? {
        guard written.isOneLine else { return LeftoverEntities.resolved(written) }
        if let mark = written.first, "\"'".contains(mark) { return YAMLQuoting.quoted(resolved) }
        return isInList(start) ? YAMLWriter.listItem(resolved) : YAMLWriter.scalar(resolved)
    }

    /// Whether a value is between brackets.
    private func isInList(_ start: Int) -> Bool {
        source.bytes[..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }.contains(UInt8(ascii: "["))
    }

    /// Whether the source then has the resolved text in place of the other one, and no other difference.
    private func isCertain(_ replacement: String, at range: Range<Int>, for text: String, resolved: String) -> Bool {
        var bytes = source.bytes
        bytes.replaceSubrange(range, with: replacement.utf8)
        let changed = YAMLText(bytes[...], file: source.file, lineOffset: source.lineOffset)
        let parsed = YAMLParser.parse(changed, subject: .frontMatter)
        let new = Self.texts(of: parsed.entries)
        guard parsed.diagnostics.isEmpty, new.count == texts.count else { return false }
        let differences = new.indices.filter { new[$0] != texts[$0] }
        guard let only = differences.first, differences.count == 1 else { return false }
        return texts[only] == text && new[only].trimmed == resolved
    }

    // MARK: Texts

    private static func scalars(of node: YAMLNode) -> [(YAMLNode, YAMLScalar)] {
        switch node.content {
        case .scalar(let scalar): [(node, scalar)]
        case .sequence(let nodes): nodes.flatMap(scalars)
        case .mapping(let entries): entries.flatMap { scalars(of: $0.value) }
        }
    }

    private static func texts(of entries: [YAMLEntry]) -> [String] {
        entries.flatMap { entry in [entry.name.composed] + scalars(of: entry.value).map { $0.1.text.composed } }
    }
}
