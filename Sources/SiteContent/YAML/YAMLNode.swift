import SiteModel

/// A value of YAML, with the place where it starts.
struct YAMLNode: Equatable {
    /// What the value is.
    enum Content: Equatable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    let content: Content
    /// Where it starts, with lines counted in the YAML alone.
    let place: SourcePosition

    /// The scalar, if it is one.
    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The scalar, or that of a list with one text.
    var onlyScalar: YAMLScalar? {
        switch content {
        case .scalar(let scalar): return scalar
        case .sequence(let items):
            let written = items.filter { !$0.isBlank }
            return written.count > 1 ? nil : (written.first ?? items.first)?.scalar
        case .mapping: return nil
        }
    }

    /// Whether it is a mapping, or a list with one.
    var holdsMapping: Bool {
        switch content {
        case .scalar: false
        case .sequence(let items): items.contains { $0.holdsMapping }
        case .mapping: true
        }
    }

    /// Whether there is no value: an empty text, white space, or the null of YAML.
    var isBlank: Bool {
        guard let scalar else { return false }
        return scalar.text.isBlank || (scalar.isPlain && ["null", "~"].contains(scalar.text))
    }

    /// Every text in it in NFC, in order, with its node.
    var texts: [(text: String, node: YAMLNode)] {
        switch content {
        case .scalar(let scalar): [(scalar.text.composed, self)]
        case .sequence(let nodes): nodes.flatMap(\.texts)
        case .mapping(let entries): entries.flatMap(\.value.texts)
        }
    }

    /// How many texts, lists and mappings it is made of.
    var valueCount: Int {
        switch content {
        case .scalar: 1
        case .sequence(let nodes): nodes.reduce(1) { $0 + $1.valueCount }
        case .mapping(let entries): entries.reduce(1) { $0 + 1 + $1.value.valueCount }
        }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.scalar?.text == key }?.value
    }

    /// The node as raw texts, lists and mappings; `nil` if aliases multiply it beyond the budget of values.
    func value(budget: inout Int) -> FrontMatterValue? {
        budget -= 1
        guard budget > 0 else { return nil }
        switch content {
        case .scalar(let scalar): return .text(scalar.text)
        case .sequence(let nodes):
            var items: [FrontMatterValue] = []
            for node in nodes {
                guard let item = node.value(budget: &budget) else { return nil }
                items.append(item)
            }
            return .list(items)
        case .mapping(let entries):
            var values: [String: FrontMatterValue] = [:]
            for entry in entries {
                guard let value = entry.value.value(budget: &budget) else { return nil }
                values[entry.name] = value
            }
            return .mapping(values)
        }
    }
}

/// A key of a mapping with its value.
struct YAMLEntry: Equatable {
    let key: YAMLNode
    let value: YAMLNode
    /// The text of the key; empty when the key is a list or a mapping.
    let name: String

    init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
        name = key.scalar?.text ?? ""
    }
}

/// A single text of YAML.
struct YAMLScalar: Equatable {
    let text: String
    /// Whether it has no quotes; an empty one was then never written.
    let isPlain: Bool

    /// Compares code points: two spellings of one letter are two texts.
    static func == (left: YAMLScalar, right: YAMLScalar) -> Bool {
        left.isPlain == right.isPlain && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
