import SiteModel

/// Reads YAML that can mean only one thing: fields with simple keys, each with a text, a list of texts, or nothing.
///
/// A general parser resolves tags, keeps a stack of states and allocates for each event, which most front matter needs
/// as little as it needs anchors. Whatever this reader is not sure of it leaves to the general parser, and what it
/// does read it reads as libyaml does (`scanner.c` and `parser.c`, as Yams 6.2 carries them).
struct PlainYAMLReader {
    private let source: YAMLText
    /// The next line that is not blank.
    private var line: PlainYAMLLine?
    /// The number of that line, or of the last one.
    private var number = 0

    /// Each key is compared with all before it, so a text with more fields is left to the general parser.
    private static let mostEntries = 64

    private init(_ source: YAMLText) {
        self.source = source
        step()
    }

    /// Reads a mapping.
    ///
    /// - Parameter source: The YAML; its bytes must be valid UTF-8.
    /// - Returns: What the general parser would return, without any fault; `nil` when this is not plain to see.
    static func entries(of source: YAMLText) -> [YAMLEntry]? {
        var reader = PlainYAMLReader(source)
        var entries: [YAMLEntry] = []
        while reader.line != nil {
            guard let entry = reader.readEntry(), entries.count < mostEntries,
                !entries.contains(where: { $0.name == entry.name })
            else { return nil }
            entries.append(entry)
        }
        return entries.isEmpty ? nil : entries
    }

    private mutating func readEntry() -> YAMLEntry? {
        guard var line, let key = line.readKey() else { return nil }
        step()
        let value = line.isAtEnd ? readValueBelow(line.place) : line.readValue()
        return value.map { YAMLEntry(key: key, value: $0) }
    }

    /// Reads the list that follows a key without a value, or the empty text where none does.
    ///
    /// - Parameter place: Where the key's line ends.
    /// - Returns: The value; `nil` when it is not plain to see.
    private mutating func readValueBelow(_ place: SourcePosition) -> YAMLNode? {
        guard var first = line, let start = first.readDash() else {
            return YAMLNode(content: .scalar(YAMLScalar(text: "", isPlain: true)), place: place)
        }
        var items: [YAMLNode] = []
        while var line, line.readDash()?.column == start.column {
            guard let item = line.readText() else { return nil }
            items.append(item)
            step()
        }
        return YAMLNode(content: .sequence(items), place: start)
    }

    /// Goes to the next line that is not blank.
    private mutating func step() {
        line = nil
        while line == nil, number < source.lineCount {
            number += 1
            let next = PlainYAMLLine(source.bytes[source.range(ofLine: number)], number: number)
            if !next.isAtEnd { line = next }
        }
    }
}
