/// A front matter value as it was written: text, a list or a mapping, never a guessed type.
public indirect enum FrontMatterValue: Sendable, Hashable {
    case text(String)
    case list([FrontMatterValue])
    case mapping([String: FrontMatterValue])
}
