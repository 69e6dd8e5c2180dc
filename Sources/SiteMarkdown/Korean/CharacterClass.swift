/// What a neighbour of an emphasis run is, as far as flanking asks.
struct CharacterClass {
    let isWhitespace: Bool
    let isPunctuation: Bool
    let isCJK: Bool

    /// The start or end of the text, which counts as white space.
    static let boundary = CharacterClass(isWhitespace: true, isPunctuation: false, isCJK: false)

    init(isWhitespace: Bool, isPunctuation: Bool, isCJK: Bool) {
        self.isWhitespace = isWhitespace
        self.isPunctuation = isPunctuation
        self.isCJK = isCJK
    }

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            isWhitespace = scalar == " " || (9...13).contains(scalar.value)
            isPunctuation = !isWhitespace && (33...126).contains(scalar.value) && !scalar.isASCIIAlphanumeric
            isCJK = false
        } else if (0xAC00...0xD7A3).contains(scalar.value) {
            // A syllable of Hangul, told without a look into the tables.
            (isWhitespace, isPunctuation, isCJK) = (false, false, true)
        } else {
            let category = scalar.properties.generalCategory
            isWhitespace = category == .spaceSeparator
            isPunctuation = category.isPunctuation
            isCJK = EastAsianWidth.isCJK(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is an ASCII letter or digit.
    var isASCIIAlphanumeric: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    /// Whether this changes the look of the character before it and is none itself.
    var isVariationSelector: Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isPunctuation: Bool {
        switch self {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
