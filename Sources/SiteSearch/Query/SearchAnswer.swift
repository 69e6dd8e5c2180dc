public import SiteModel

/// What a search found.
public struct SearchAnswer: Sendable {
    /// How many entries there are: those that were found, or, if there are more than were looked at, the candidates.
    public var total = 0
    /// The best of them, the best first.
    public var results: [SearchResult] = []
    /// What was looked for in place of what was typed; `nil` if that was found itself.
    public var reading: String?
    /// Whether no entry has all words, so that these have some of them.
    public var hasOnlySomeWords = false
    /// Whether the query was longer than what is looked for.
    public var isCut = false
    /// The files of the index that could not be read.
    public var unreadable: [String] = []
}

/// An entry that was found.
public struct SearchResult: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        case document(DocumentKind)
        /// An item of a digest.
        case item
        /// A section of a transcript.
        case chapter
    }

    /// Some text, and whether it is what was looked for.
    public struct Piece: Sendable, Hashable {
        /// The text.
        public let text: String
        /// Whether it was looked for.
        public let isMatch: Bool
    }

    /// The address on the host, with the base path.
    public let url: String
    /// The title or headline.
    public let title: [Piece]
    /// The title of the document that it is a part of; `nil` for a document.
    public let documentTitle: String?
    /// What it is.
    public let kind: Kind
    /// The day of publication, in days since 1970-01-01.
    public let day: Int?
    /// Text from around the words that were looked for.
    public let passage: [Piece]
    /// How many words of the query it has.
    let words: Int
    let score: Int
    let nearness: Nearness
}

/// How near to each other the words are in a text.
enum Nearness: Int, Sendable, Comparable {
    /// They follow each other, with at most one word between.
    case adjacent
    /// They are within 80 letters.
    case close
    case scattered

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
}
