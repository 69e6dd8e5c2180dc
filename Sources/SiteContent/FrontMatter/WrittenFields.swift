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
            values[entry.name] = entry.value.texts.map { Self.field($0.text, at: $0.node, yaml.lineOffset) }
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
}
