import SiteModel

/// Keys that a mapping has more than once.
///
/// The general parser refuses them and names the place of the first. That one gets another name here, so that the text
/// can be read to its end and the places of all others come out.
struct YAMLDuplicates {
    /// A key that got another name.
    private struct Renamed {
        let key: String
        let place: SourcePosition
        let line: Int
    }

    /// The keys by their other names.
    private var renamed: [String: Renamed] = [:]
    /// What is wrong, each at the last place of a key.
    private(set) var problems: [(problem: YAMLProblem, place: SourcePosition)] = []

    /// Gives the key at a place another name, as long as the old one, so that all places stay.
    ///
    /// - Returns: Whether it is written there as it is.
    mutating func rename(_ key: String, at place: SourcePosition, in source: inout YAMLText) -> Bool {
        guard let name = name(asLongAs: key) else { return false }
        var start = source.offset(of: place)
        if let quote = source.bytes[start...].first, "\"'".utf8.contains(quote) { start += 1 }
        guard source.bytes[start...].starts(with: key.utf8) else { return false }
        source.replace(start..<(start + key.utf8.count), with: Array(name.utf8))
        renamed[name] = Renamed(key: key, place: place, line: source.position(of: place).line)
        return true
    }

    /// A name of private characters, which no other key has.
    private func name(asLongAs key: String) -> String? {
        guard !key.isEmpty, let first = Unicode.Scalar(0xF0000 + UInt32(renamed.count)) else { return nil }
        return String(String.UnicodeScalarView(key.unicodeScalars.map { _ in first }))
    }

    /// The node without the keys that got other names; notes what is wrong with them.
    mutating func withoutRenamed(_ node: YAMLNode) -> YAMLNode {
        guard !renamed.isEmpty else { return node }
        switch node.content {
        case .scalar: return node
        case .sequence(let items):
            return YAMLNode(content: .sequence(items.map { withoutRenamed($0) }), place: node.place)
        case .mapping(let entries):
            note(entries)
            let kept = entries.filter { renamed[$0.name] == nil }
            let values = kept.map { YAMLEntry(key: $0.key, value: withoutRenamed($0.value)) }
            return YAMLNode(content: .mapping(values), place: node.place)
        }
    }

    private mutating func note(_ entries: [YAMLEntry]) {
        let others = entries.compactMap { renamed[$0.name] }
        for (key, others) in Dictionary(grouping: others, by: \.key) {
            guard let last = entries.first(where: { $0.name == key }), let first = others.first else { continue }
            let offset = first.line - first.place.line
            let lines = others.map(\.line).sorted() + [last.key.place.line + offset]
            problems.append((.duplicateKey(key, lines: lines), last.key.place))
        }
    }
}
