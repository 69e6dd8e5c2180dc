/// How often, or in what place, an entry has a key; two of them add up.
struct KeyOccurrence: Equatable {
    /// 1 to 3 is how often the key is in the text; more is a place.
    private(set) var rawValue: UInt8

    static let inText = KeyOccurrence(rawValue: 1)
    static let inHeading = KeyOccurrence(rawValue: 4)
    static let inTitle = KeyOccurrence(rawValue: 5)

    private static let often: UInt8 = 3

    private init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Takes what `rawValue` gave; `nil` for other numbers.
    init?(_ rawValue: UInt8) {
        guard (1...5).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// Adds what else is known of the same key in the same entry.
    @inline(__always)
    mutating func add(_ other: KeyOccurrence) {
        let most = max(rawValue, other.rawValue)
        rawValue = most > Self.often ? most : min(Self.often, rawValue + other.rawValue)
    }

    @inline(__always)
    var level: KeyLevel {
        switch rawValue {
        case Self.often: .oftenInText
        case Self.inHeading.rawValue: .heading
        case Self.inTitle.rawValue: .title
        default: .text
        }
    }
}
