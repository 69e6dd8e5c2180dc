/// A single text of YAML.
struct YAMLScalar: Equatable {
    let text: String
    /// Whether it stands without quotes, so that an empty one was never written.
    let isPlain: Bool

    /// Compares code points: two spellings of one letter are two texts.
    static func == (left: YAMLScalar, right: YAMLScalar) -> Bool {
        left.isPlain == right.isPlain && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
