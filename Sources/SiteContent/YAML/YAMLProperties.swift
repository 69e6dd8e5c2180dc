import SiteBytes
import SiteModel

/// Words that YAML takes for a tag or an anchor of the text behind them, so that no reader sees them: `!NOTE …`, `&a …`.
enum YAMLProperties {
    private static let standardTags = [
        "str", "int", "float", "bool", "null", "timestamp", "seq", "map", "set", "binary",
    ]

    /// Puts the first text that loses such a word into quotes.
    ///
    /// YAML's own tags (`!!str`) and anchors that are used (`&a` with `*a` elsewhere) lose nothing.
    static func repair(of root: YAMLNode, in source: YAMLText) -> YAMLRepair? {
        guard source.bytes.contains(where: { "!&".utf8.contains($0) }) else { return nil }
        guard let scalar = firstEaten(in: root, source) else { return nil }
        let number = scalar.place.line
        let text = source.line(number)
        let start = source.offset(of: scalar.place) - source.range(ofLine: number).lowerBound
        if let quoting = quoting(at: scalar.place, start, in: text) {
            var fixed = source
            fixed.replaceLine(number, with: quoting.quotedLine)
            if (try? YAMLNode.compose(fixed)) != nil { return repair(quoting, at: scalar.place) }
        }
        // A text over several lines keeps its form without the word.
        let bytes = Array(text.utf8)
        let rest = bytes[start...].drop { !YAMLLine.isBlank($0) }.drop { YAMLLine.isBlank($0) }
        let line = String(decoding: bytes[..<start] + rest, as: UTF8.self)
        let word = String(decoding: bytes[start...].prefix { !YAMLLine.isBlank($0) }, as: UTF8.self)
        return YAMLRepair(
            findings: [
                YAMLRepair.Finding(place: scalar.place, problem: .needsQuotes(value: word, suggestion: line))
            ], lines: [(number, line)])
    }

    private static func repair(_ quoting: YAMLQuoting, at place: SourcePosition) -> YAMLRepair {
        let problem = YAMLProblem.needsQuotes(value: quoting.written, suggestion: quoting.quotedLine)
        return YAMLRepair(
            findings: [YAMLRepair.Finding(place: place, problem: problem, fix: quoting.fix)],
            lines: [(place.line, quoting.quotedLine)])
    }

    /// The item of a list, the item of a mapping in braces, or the value up to the end of the line.
    private static func quoting(at place: SourcePosition, _ start: Int, in text: String) -> YAMLQuoting? {
        let line = YAMLLine(itemWithKey: text) ?? YAMLLine(text)
        if let line, let list = YAMLFlowList(of: line) {
            return list.items.first { $0.lowerBound == start }.map { YAMLQuoting($0, of: line) }
        }
        let isInFlow = line.map { $0.opensFlow } ?? true
        let value = isInFlow ? YAMLLine(tokenAt: place.column, of: text) : YAMLLine(valueAt: start, of: text)
        return value.map { YAMLQuoting(valueOf: $0) }
    }

    /// The names of all anchors of a source, and of what only looks like one.
    static func anchors(in source: YAMLText) -> [String] {
        source.bytes.indices.compactMap { index in
            guard source.bytes[index] == UInt8(ascii: "&") else { return nil }
            let name = source.bytes[(index + 1)...].prefix(while: isName)
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }

    private static func firstEaten(in node: YAMLNode, _ source: YAMLText) -> YAMLNode? {
        switch node.content {
        case .scalar: isEaten(node, source) ? node : nil
        case .sequence(let items): items.lazy.compactMap { firstEaten(in: $0, source) }.first
        case .mapping(let entries): entries.lazy.compactMap { firstEaten(in: $0.value, source) }.first
        }
    }

    /// Whether a text has a word before it that has no meaning to YAML.
    private static func isEaten(_ node: YAMLNode, _ source: YAMLText) -> Bool {
        var rest = source.bytes[source.offset(of: node.place)..<source.range(ofLine: node.place.line).upperBound]
        while let first = rest.first {
            let word = rest.prefix { !YAMLLine.isBlank($0) && !",]}".utf8.contains($0) }
            switch first {
            case UInt8(ascii: "!"): guard isStandardTag(word) else { return true }
            case UInt8(ascii: "&"): guard isUsed(word.dropFirst(), in: source) else { return true }
            default: return false
            }
            rest = rest.dropFirst(word.count).drop { YAMLLine.isBlank($0) }
        }
        return false
    }

    private static func isStandardTag(_ word: ArraySlice<UInt8>) -> Bool {
        standardTags.contains { word.elementsEqual("!!\($0)".utf8) }
    }

    /// Whether an anchor has an alias.
    private static func isUsed(_ name: ArraySlice<UInt8>, in source: YAMLText) -> Bool {
        guard !name.isEmpty else { return false }
        let bytes = source.bytes
        return bytes.indices.contains { index in
            bytes[index] == UInt8(ascii: "*") && bytes[(index + 1)...].starts(with: name)
                && !(bytes[(index + 1)...].dropFirst(name.count).first.map(isName) ?? false)
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
}
