/// How prominent a key is in an entry.
public enum KeyLevel: UInt8, Sendable, Comparable, CaseIterable {
    /// In the text.
    case text
    /// In the text three times or more.
    case oftenInText
    /// In a heading or a tag.
    case heading
    /// In the title or the headline.
    case title

    /// Orders the least prominent first.
    public static func < (left: KeyLevel, right: KeyLevel) -> Bool { left.rawValue < right.rawValue }
}

/// An entry that holds a key.
public struct Posting: Sendable, Hashable {
    /// The entry's number in its generation.
    public let entry: Int
    /// How prominent the key is in it.
    public let level: KeyLevel

    /// Makes a posting.
    public init(entry: Int, level: KeyLevel) {
        self.entry = entry
        self.level = level
    }
}
