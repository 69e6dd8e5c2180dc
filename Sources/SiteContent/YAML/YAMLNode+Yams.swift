import SiteModel
import Yams

extension YAMLNode {
    /// Reads any YAML, and returns its root; `nil` if there are only blanks and comments.
    ///
    /// Throws a `YamlError`, or a `YAMLExcess` for aliases that multiply.
    static func compose(_ source: YAMLText) throws -> YAMLNode? {
        // Without an encoding, Yams looks for one in the environment, which takes a third of its time.
        guard let node = try Parser(yaml: source.text, encoding: .utf8).singleRoot() else { return nil }
        // Without aliases, two bytes of YAML make at most three nodes.
        var budget = 2 * source.bytes.count + nodesForAliases
        let root = YAMLNode(node, budget: &budget)
        guard budget > 0 else { throw YAMLExcess(line: root.lastLine) }
        return root
    }

    private static let nodesForAliases = 10_000

    /// Converts a node of Yams.
    ///
    /// Yams shares the values of aliases; here each alias is a copy, and a few levels of copies can cost any amount.
    /// So lists and mappings end early once the budget of nodes is spent.
    private init(_ node: Node, budget: inout Int) {
        budget -= 1
        place = SourcePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        switch node {
        case .scalar(let scalar):
            content = .scalar(YAMLScalar(text: scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            content = .sequence(Self.items(of: sequence, budget: &budget))
        case .mapping(let mapping):
            content = .mapping(Self.entries(of: mapping, budget: &budget))
        case .alias:
            // Only for writing: the parser puts the value itself in its place.
            content = .scalar(YAMLScalar(text: "", isPlain: true))
        }
    }

    private static func items(of sequence: Node.Sequence, budget: inout Int) -> [YAMLNode] {
        var items: [YAMLNode] = []
        for node in sequence where budget > 0 { items.append(YAMLNode(node, budget: &budget)) }
        return items
    }

    private static func entries(of mapping: Node.Mapping, budget: inout Int) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping where budget > 0 {
            entries.append(
                YAMLEntry(key: YAMLNode(key, budget: &budget), value: YAMLNode(value, budget: &budget)))
        }
        return entries
    }

    /// The line of the last key or item.
    private var lastLine: Int {
        switch content {
        case .scalar: place.line
        case .sequence(let items): items.last?.place.line ?? place.line
        case .mapping(let entries): entries.last?.key.place.line ?? place.line
        }
    }
}

/// Thrown when aliases make more values than anyone writes.
struct YAMLExcess: Error {
    /// The line of the entry that was one too many, counted in the YAML alone.
    let line: Int
}
