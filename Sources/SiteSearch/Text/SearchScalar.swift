/// What a code point is to the search.
enum SearchScalar {
    /// Whether it is a syllable of Hangul, a Han character or kana: written without spaces, so that any two neighbours are a key.
    @inline(__always)
    static func isCJK(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAC00...0xD7A3, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x2_0000...0x3_FFFF:
            true
        default: false
        }
    }

    /// Whether it is a consonant that stands alone, ㄱ to ㅎ.
    @inline(__always)
    static func isConsonant(_ scalar: UInt32) -> Bool { (0x3131...0x314E).contains(scalar) }

    /// A syllable without its final consonant; anything else as it is.
    @inline(__always)
    static func withoutFinal(_ scalar: UInt32) -> UInt32 {
        (0xAC00...0xD7A3).contains(scalar) ? scalar - (scalar - 0xAC00) % 28 : scalar
    }

    /// Whether it is part of a word: a letter, number or mark that is neither CJK nor a letter of Hangul.
    static func isWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x30...0x39).contains(scalar)
        }
        if isCJK(scalar) || isHangulLetter(scalar) || isUsualPunctuation(scalar) { return false }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
            .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
            .unassigned:
            return false
        @unknown default: return false
        }
    }

    /// Whether it is a sign that Korean text is full of, which is quicker than to ask for its category.
    @inline(__always)
    private static func isUsualPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0xB7, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FF, 0x3008...0x3011, 0xFE00...0xFE0F: true
        default: false
        }
    }

    private static func isHangulLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
        default: false
        }
    }
}

extension SearchScalar {
    /// The simple lower case of a code point: of a mapping to several, the first.
    @inline(__always)
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar }
        if (0xAC00...0xD7A3).contains(scalar) { return scalar }
        return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }
}

extension SearchScalar {
    /// Whether it is a syllable of Hangul.
    @inline(__always)
    static func isSyllable(_ scalar: UInt32) -> Bool { (0xAC00...0xD7A3).contains(scalar) }

    /// Adds a code point in UTF-8.
    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(scalar))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(scalar >> 6))
            bytes.append(trail(scalar))
        case ..<0x1_0000:
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(trail(scalar >> 6))
            bytes.append(trail(scalar))
        default:
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18) & 0x07)
            bytes.append(trail(scalar >> 12))
            bytes.append(trail(scalar >> 6))
            bytes.append(trail(scalar))
        }
    }

    @inline(__always)
    private static func trail(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(bits & 0x3F) }
}
