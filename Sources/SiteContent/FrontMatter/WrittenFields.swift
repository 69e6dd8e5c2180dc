public import SiteModel

/// The keys and texts of front matter or of `site.yml` as written, with their positions, for messages about them.
public struct WrittenFields: Sendable {
    /// A text in front matter.
    public struct Field: Sendable {
        /// The text.
        public let text: String
        /// Where it starts in the file.
        public let position: SourcePosition
    }

    /// The keys, in order.
    public private(set) var keys: [Field] = []
    /// The texts of each key: one, or those of a list.
    public private(set) var values: [String: [Field]] = [:]
    /// Who is named below `authors`, each by a text or by its `name`.
    private(set) var authors: [String] = []
    /// How many lines of the file come before the body.
    public private(set) var bodyLineOffset = 0

    /// Reads a document's front matter.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - path: What messages call it.
    public init(of text: TextFile, path: String) {
        guard let block = try? FrontMatterBlock(text.bytes, file: path) else { return }
        bodyLineOffset = block.bodyLineOffset
        if let yaml = block.yaml { read(yaml) }
    }

    /// Reads `site.yml`.
    ///
    /// - Parameter settings: The file.
    public init(ofSettings settings: TextFile) {
        read(YAMLText(settings.bytes[...], file: ConfigurationReader.fileName, lineOffset: 0))
    }

    private mutating func read(_ yaml: YAMLText) {
        for entry in YAMLParser.parse(yaml, subject: .frontMatter).entries {
            keys.append(Self.field(entry.name, at: entry.key, yaml.lineOffset))
            values[entry.name] = Self.texts(of: entry.value).map { Self.field($0.text, at: $0.node, yaml.lineOffset) }
            if entry.name == "authors" { authors = Self.names(in: entry.value) }
        }
    }

    private static func names(in node: YAMLNode) -> [String] {
        let nodes = if case .sequence(let nodes) = node.content { nodes } else { [node] }
        return nodes.flatMap { texts(of: $0["name"] ?? $0).map(\.text) }.filter { !$0.isEmpty }
    }

    private static func texts(of node: YAMLNode) -> [(text: String, node: YAMLNode)] {
        switch node.content {
        case .scalar(let scalar): [(scalar.text.composed, node)]
        case .sequence(let nodes): nodes.flatMap(texts)
        case .mapping(let entries): entries.flatMap { texts(of: $0.value) }
        }
    }

    private static func field(_ text: String, at node: YAMLNode, _ lineOffset: Int) -> Field {
        Field(
            text: text, position: SourcePosition(line: node.place.line + lineOffset, column: node.place.column))
    }
}

extension WrittenFields {
    /// The texts written for a property of front matter, under any of its names.
    public func texts(of property: PartialKeyPath<FrontMatter>) -> [Field] {
        FrontMatter.schema.names(of: property).flatMap { values[$0] ?? [] }
    }

    /// The keys that have no meaning and look as if they should, unless the document has what was meant already.
    ///
    /// A known key without a value has nothing: what is written below the odd one would be lost.
    public var oddKeys: [(problem: KeyProblem, position: SourcePosition)] {
        keys.compactMap { key in
            guard let suggestion = FrontMatter.schema.suggestion(for: key.text),
                let field = FrontMatter.schema.field(named: suggestion.key),
                !field.rivals(of: suggestion.key).contains(where: {
                    isWritten($0) || values[$0] != nil && !isWritten(key.text)
                })
            else { return nil }
            if key.text == "authors" { return (.authorList(authors), key.position) }
            return (.misspelt(key: key.text, suggestion), key.position)
        }
    }

    /// Whether a key has a value, as far as its texts show.
    private func isWritten(_ key: String) -> Bool {
        values[key]?.contains { !$0.text.isBlank && !["null", "~"].contains($0.text) } ?? false
    }
}
