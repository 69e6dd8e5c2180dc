import SiteBytes

/// What the flanking rules need to know of a character beside an emphasis run.
struct CharacterClass {
    let isWhitespace: Bool
    let isPunctuation: Bool
    let isCJK: Bool

    /// The start or end of a text, which counts as white space.
    static let boundary = CharacterClass(isWhitespace: true, isPunctuation: false, isCJK: false)

    init(isWhitespace: Bool, isPunctuation: Bool, isCJK: Bool) {
        self.isWhitespace = isWhitespace
        self.isPunctuation = isPunctuation
        self.isCJK = isCJK
    }

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            isWhitespace = byte.isASCIIWhitespace
            isPunctuation = byte.isASCIIPunctuation
            isCJK = false
        } else if (0xAC00...0xD7A3).contains(scalar.value) {
            // Hangul syllables need no lookup in the tables of Unicode.
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
    /// Whether this only changes the look of the character before it.
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

/// Which characters the CommonMark CJK-friendly amendment calls CJK.
enum EastAsianWidth {
    /// Whether a character belongs to the Hangul script, or is wide, full-width or half-width by Unicode's East Asian
    /// Width and not an emoji by default.
    static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        if (0xAC00...0xD7A3).contains(value) { return true }
        guard ranges.contains(where: { $0.contains(value) }) else { return false }
        return !scalar.properties.isEmojiPresentation
    }

    /// Code points of width W, F and H, and of the script Hangul (EastAsianWidth.txt and Scripts.txt of Unicode 16);
    /// ranges with only unassigned code points between them are joined.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x1100...0x11FF, 0x20A9...0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
        0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
        0xFF01...0xFFEE, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265,
        0x20000...0x3FFFD,
    ]
}
