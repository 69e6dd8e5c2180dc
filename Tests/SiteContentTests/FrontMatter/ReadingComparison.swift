@testable import SiteContent

/// Reads sources both with the plain reader and with the general parser, and remembers where they disagree.
struct ReadingComparison {
    /// How many sources the plain reader took.
    private(set) var plainCount = 0
    /// Some of the sources of which the plain reader has another tree: another text, style or place.
    private(set) var differences: [String] = []

    private static let mostDifferences = 5

    mutating func compare(_ yaml: String) {
        let source = YAMLText(yaml, file: "content/a.md", lineOffset: 1)
        guard let entries = PlainYAMLReader.entries(of: source) else { return }
        plainCount += 1
        guard differences.count < Self.mostDifferences else { return }
        let expected = try? YAMLNode.compose(source)
        if expected?.content != .mapping(entries) { differences.append(yaml) }
    }
}
