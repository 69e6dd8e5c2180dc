import SiteModel
import Yams

extension YAMLNode {
    /// Reads any YAML, and returns its root; `nil` if there are only blanks and comments.
    static func compose(_ source: YAMLText) throws(YAMLFailure) -> YAMLNode? {
        var readable = YAMLSurrogates(in: source)
        while true {
            do throws(YAMLFailure) {
                return try compose(readable)
            } catch {
                guard let start = error.startOfSurrogates, readable.combinePairs(inTextAt: start) else {
                    throw error.moved(by: readable.written)
                }
            }
        }
    }

    private static func compose(_ surrogates: YAMLSurrogates) throws(YAMLFailure) -> YAMLNode? {
        let source = surrogates.source
        let node: Node?
        do {
            // Without an encoding, Yams looks for one in the environment, which takes a third of its time.
            node = try Parser(yaml: source.text, encoding: .utf8).singleRoot()
        } catch {
            throw YAMLFailure(error)
        }
        guard let node else { return nil }
        // Without aliases, two bytes of YAML make at most three nodes.
        var budget = 2 * source.bytes.count + nodesForAliases
        let root = YAMLNode(node, from: surrogates, budget: &budget)
        guard budget > 0 else { throw .excess(line: root.lastLine) }
        return root
    }

    private static let nodesForAliases = 10_000

    /// Converts a node of Yams.
    ///
    /// Yams shares the values of aliases; here each alias is a copy, and a few levels of copies can cost any amount.
    /// So lists and mappings end early once the budget of nodes is spent.
    private init(_ node: Node, from source: YAMLSurrogates, budget: inout Int) {
        budget -= 1
        place = source.written(node.mark.map { SourcePosition($0) } ?? SourcePosition(line: 1))
        switch node {
        case .scalar(let scalar):
            content = .scalar(YAMLScalar(text: scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            content = .sequence(Self.items(of: sequence, from: source, budget: &budget))
        case .mapping(let mapping):
            content = .mapping(Self.entries(of: mapping, from: source, budget: &budget))
        case .alias:
            // Only for writing: the parser puts the value itself in its place.
            content = .scalar(YAMLScalar(text: "", isPlain: true))
        }
    }

    private static func items(
        of sequence: Node.Sequence, from source: YAMLSurrogates, budget: inout Int
    ) -> [YAMLNode] {
        var items: [YAMLNode] = []
        for node in sequence where budget > 0 { items.append(YAMLNode(node, from: source, budget: &budget)) }
        return items
    }

    private static func entries(
        of mapping: Node.Mapping, from source: YAMLSurrogates, budget: inout Int
    ) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        for (key, value) in mapping where budget > 0 {
            entries.append(
                YAMLEntry(
                    key: YAMLNode(key, from: source, budget: &budget),
                    value: YAMLNode(value, from: source, budget: &budget)))
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

extension SourcePosition {
    fileprivate init(_ mark: Mark) {
        self.init(line: mark.line, column: mark.column)
    }
}

extension YAMLFailure {
    fileprivate init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(let context, let reason, let mark, _), .parser(let context, let reason, let mark, _),
            .composer(let context, let reason, let mark, _):
            self = .malformed(
                reason: reason, place: SourcePosition(mark), start: context.map { SourcePosition($0.mark) })
        case .duplicatedKeysInMapping(let keys, let context):
            self = .duplicateKey(keys.first ?? "", place: SourcePosition(context.mark))
        case .reader(let reason, let offset, _, let yaml):
            self = .unreadable(reason: reason, line: yaml.prefix(offset ?? 0).count { $0.isNewline } + 1)
        default:
            self = .unknown("\(error)")
        }
    }
}
