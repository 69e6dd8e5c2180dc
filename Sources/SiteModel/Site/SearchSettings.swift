/// The settings of a site's search, below `search`.
public struct SearchSettings: Sendable, Hashable, Encodable {
    /// `search.synonyms`: rows of names that mean the same, at least two in each.
    public var synonyms: [[String]] = []

    /// Makes the default settings.
    public init() {}
}
