/// What YAML says: its keys and texts, wherever they stand and however they are quoted.
enum YAMLReading: Equatable {
    /// A text as UTF-8: two spellings of one letter are two texts.
    case text([UInt8])
    case list([YAMLReading])
    case mapping([YAMLReadingEntry])

    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar): self = .text(Array(scalar.text.utf8))
        case .sequence(let items): self = .list(items.map(YAMLReading.init))
        case .mapping(let entries): self.init(entries)
        }
    }

    init(_ entries: [YAMLEntry]) {
        self = .mapping(entries.map { YAMLReadingEntry(key: YAMLReading($0.key), value: YAMLReading($0.value)) })
    }
}

/// A key with its value.
struct YAMLReadingEntry: Equatable {
    let key: YAMLReading
    let value: YAMLReading
}
