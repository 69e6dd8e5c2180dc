import SiteBytes

/// What the flanking rules need to know of a character beside an emphasis run.
struct CharacterClass {
    let isWhitespace: Bool
    /// Whether it is punctuation to CommonMark 0.29, which the parser implements.
    let isPunctuation: Bool
    /// Whether it belongs to a symbol, such as an arrow or an emoji; symbols of ASCII are punctuation.
    let isSymbol: Bool
    let isCJK: Bool

    /// The start or end of a text, which counts as white space.
    static let boundary = CharacterClass(isWhitespace: true, isPunctuation: false, isSymbol: false, isCJK: false)
    /// An emoji that starts with a digit, such as `1️⃣`.
    static let keycap = CharacterClass(isWhitespace: false, isPunctuation: false, isSymbol: true, isCJK: false)

    init(isWhitespace: Bool, isPunctuation: Bool, isSymbol: Bool, isCJK: Bool) {
        self.isWhitespace = isWhitespace
        self.isPunctuation = isPunctuation
        self.isSymbol = isSymbol
        self.isCJK = isCJK
    }

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(ascii: scalar)
            isWhitespace = byte.isASCIIWhitespace
            isPunctuation = byte.isASCIIPunctuation
            isSymbol = false
            isCJK = false
        } else if scalar.isHangulSyllable {
            // Hangul syllables need no lookup in the tables of Unicode.
            (isWhitespace, isPunctuation, isSymbol, isCJK) = (false, false, false, true)
        } else {
            let category = scalar.properties.generalCategory
            isWhitespace = category == .spaceSeparator
            isPunctuation = category.isPunctuation
            isSymbol = category.isSymbol || scalar.endsEmoji
            isCJK = EastAsianWidth.isCJK(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// Whether this only changes the look of the character before it.
    var isVariationSelector: Bool {
        (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
    }

    /// Whether this is only found in emoji: what encloses a keycap, `1️⃣`, or spells the flag of a region.
    ///
    /// https://www.unicode.org/reports/tr51/#Emoji_Sequences
    fileprivate var endsEmoji: Bool { value == 0x20E3 || (0xE0020...0xE007F).contains(value) }

    /// Whether this digit and the bytes that follow are a keycap, such as `1️⃣`.
    func startsKeycap(followedBy bytes: Slice<ByteView>) -> Bool {
        guard ("0"..."9").contains(self), bytes.first ?? 0 >= 0x80 else { return false }
        let rest = bytes.starts(with: [0xEF, 0xB8, 0x8F]) ? bytes.dropFirst(3) : bytes
        return rest.starts(with: [0xE2, 0x83, 0xA3])
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

    fileprivate var isSymbol: Bool {
        switch self {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
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
        if scalar.isHangulSyllable { return true }
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
