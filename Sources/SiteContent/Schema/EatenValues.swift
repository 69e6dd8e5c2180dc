import SiteModel

extension ValueReader {
    /// Reports the texts of a key that a comment cuts or takes whole.
    ///
    /// - A comment behind a title or a description is always reported.
    /// - Behind another text, or where one should be, `#` begins a comment if a blank follows: `tags: AI # 주제`. Without
    ///   one it belongs to the text: `tags: AI #LLM`.
    /// - Behind a text in quotes there is room for a comment, but not for a hashtag: `title: "AI" #뉴스`.
    /// - Between brackets there is room for a comment behind an item in quotes: `['C#', 'F#' #나중에`.
    /// - Behind a date, a truth value or another value with a form of its own there is room for any comment:
    ///   `draft: true #나중에`. One that is such a value itself, and alone, was meant to be it: `draft: #true`.
    mutating func reportComments<Target>(in entry: YAMLEntry, of field: SchemaField<Target>, _ target: Target) {
        guard hasComments else { return }
        let isInFlow = entry.value.scalar == nil && isInBrackets(entry.value)
        for (_, node) in entry.value.texts {
            guard let comment = YAMLComment(behind: node, in: source),
                !comment.isBehindQuotes || !isInFlow && !node.isEmpty && comment.whole.isOneLine
            else { continue }
            switch field.binding.type {
            case _ where field.holding != nil: reportValue(comment, behind: node, of: field, entry, target)
            // Behind a name without spaces there is room for any comment.
            case .text where Self.names.contains(field.name) && !node.isEmpty: break
            case .sentence where !comment.isBehindQuotes: reportText(comment, behind: node, of: entry.name)
            case .text, .sentence, .list, .mapping:
                if isText(comment, behind: node) { reportText(comment, behind: node, of: entry.name) }
            case .name, .date, .flag, .number, .address: reportValue(comment, behind: node, of: field, entry, target)
            case .section: break
            }
        }
    }

    private static let names = ["slug", "source"]

    private func isInBrackets(_ node: YAMLNode) -> Bool {
        source.bytes[source.offset(of: node.place)...].first.map { "[{".utf8.contains($0) } ?? false
    }

    private mutating func reportText(_ comment: YAMLComment, behind node: YAMLNode, of key: String) {
        let quoted = YAMLQuoting.quoted(comment.whole)
        let suggestion = hashtagList(comment, behind: node, of: key) ?? comment.prefix + quoted
        let problem: FrontMatterProblem =
            node.isEmpty
            ? .takenByComment(key: key, suggestion: suggestion) : .cutByComment(key: key, suggestion: suggestion)
        let isCertain =
            comment.isOnOneLine && !comment.isBehindQuotes && suggestion == comment.prefix + quoted
            && isText(comment, behind: node)
        report(problem, at: comment.start, fix: isCertain ? SourceFix(comment.whole, to: quoted) : nil)
    }

    /// The line as a list, where hashtags follow a tag.
    private func hashtagList(_ comment: YAMLComment, behind node: YAMLNode, of key: String) -> String? {
        let words = comment.text.split(separator: " ")
        let tags = ["\(words.first ?? "")"] + words.dropFirst().map { String($0.dropFirst()) }
        guard FrontMatter.schema.field(named: key)?.binding.type == .list, let text = node.scalar?.text, !text.isEmpty,
            comment.prefix == "\(key): ", comment.isAttached, words.dropFirst().allSatisfy({ $0.hasPrefix("#") }),
            !text.contains(","), tags.allSatisfy({ $0.first?.isLetter ?? false })
        else { return nil }
        return comment.prefix + "[" + ([text] + tags).map(YAMLWriter.listItem).joined(separator: ", ") + "]"
    }

    /// Whether a comment reads like part of the text before it.
    private func isText(_ comment: YAMLComment, behind node: YAMLNode) -> Bool {
        guard comment.isAttached, let scalar = node.scalar else { return false }
        if scalar.text.isEmpty { return true }
        let isAddress = scalar.text.hasPrefix("/") || scalar.text.contains("://")
        return !isAddress && comment.text.first.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// Reports a comment that is a value of the key's own type, where there is no other.
    private mutating func reportValue<Target>(
        _ comment: YAMLComment, behind node: YAMLNode, of field: SchemaField<Target>, _ entry: YAMLEntry,
        _ target: Target
    ) {
        guard node.isEmpty, comment.isAttached || field.hasFewValues, !comment.text.isEmpty,
            field.binding.type != .address || comment.text.contains(where: { "/.".contains($0) })
        else { return }
        let text = field.holding.flatMap { $0.leadingValue(of: comment.text) } ?? comment.text
        let scalar = YAMLScalar(text: text, isPlain: true)
        let value = YAMLNode(content: .scalar(scalar), place: comment.place)
        var (reader, read) = (self, target)
        reader.diagnostics = []
        field.binding.read(entry.name, value, &reader, &read)
        guard reader.diagnostics.isEmpty, read != target else { return }
        lostValues.append(YAMLEntry(key: entry.key, value: value))
        report(
            FrontMatterProblem.takenByComment(key: entry.name, suggestion: comment.prefix + text),
            at: comment.start,
            fix: comment.isAttached && text == comment.text ? SourceFix(comment.whole, to: text) : nil)
    }
}

extension SchemaField {
    /// Whether a comment can be recognized as a value, although a space is in front of it.
    fileprivate var hasFewValues: Bool {
        switch holding {
        case .flag, .words, .anyDate: true
        case .anyText: false
        case nil: binding.type == .flag
        }
    }
}

extension YAMLNode {
    /// Whether nothing is written.
    fileprivate var isEmpty: Bool { scalar?.text.isEmpty ?? false }
}
