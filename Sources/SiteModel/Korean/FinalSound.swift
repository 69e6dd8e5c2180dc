/// The final sound of a text read in Korean, as far as it matters to particles.
enum FinalSound: Sendable {
    case vowel
    /// The consonant ㄹ, which is followed by 로 and not 으로.
    case rieul
    /// Any other consonant.
    case consonant

    /// Finds the final sound of a text, unless it is in a script whose reading is unknown.
    ///
    /// Punctuation at the end does not count, nor does what is in brackets: in `언어 모델(LLM)은` the particle follows
    /// `모델`.
    init?(of text: String) {
        let scalars = Self.spoken(Array(text.unicodeScalars)[...])
        guard let last = scalars.last else { return nil }
        if let sound = Self.symbols[last] {
            self = sound
        } else if let sound = Self.hangul(last) {
            self = sound
        } else if last.isASCIIDigit {
            self = SpokenNumber.finalSound(of: scalars)
        } else if last.isLatin {
            self = SpokenEnglish.finalSound(of: scalars)
        } else {
            return nil
        }
    }

    /// The text up to the last part that is read aloud.
    private static func spoken(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var rest = scalars
        while let last = rest.last {
            if let open = brackets[last] {
                // Text in brackets is an aside, unless there is nothing else.
                let start = rest.lastIndex(of: open) ?? rest.startIndex
                let before = rest[..<start]
                rest = before.contains { symbols[$0] != nil || $0.isSpoken } ? before : rest.dropLast()
            } else if symbols[last] != nil || last.isSpoken {
                return rest
            } else {
                rest = rest.dropLast()
            }
        }
        return rest
    }

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
        ")": "(", "]": "[", "}": "{", "）": "（", "］": "［", "〕": "〔",
    ]

    /// Symbols that are read by their names: 퍼센트, 플러스, 샤프, 달러, 유로, 도, 원, 엔.
    private static let symbols: [Unicode.Scalar: FinalSound] = [
        "%": .vowel, "％": .vowel, "+": .vowel, "#": .vowel, "$": .vowel, "€": .vowel, "°": .vowel, "℃": .vowel,
        "₩": .consonant, "¥": .consonant,
    ]

    /// The final sound of a syllable or letter of Hangul.
    private static func hangul(_ scalar: Unicode.Scalar) -> FinalSound? {
        switch scalar.value {
        case 0xAC00...0xD7A3:
            // Syllables are ordered by their 28 endings: none, then 27 consonants, of which ㄹ is the eighth.
            switch (scalar.value - 0xAC00) % 28 {
            case 0: .vowel
            case 8: .rieul
            default: .consonant
            }
        // The same letters in a text that is not composed.
        case 0x11AF: .rieul
        case 0x11A8...0x11C2: .consonant
        case 0x1161...0x1175: .vowel
        // Letters are called by their names: ㄱ is 기역, ㄹ is 리을, ㅏ is 아.
        case 0x3139: .rieul
        case 0x3131...0x314E: .consonant
        case 0x314F...0x3163: .vowel
        default: nil
        }
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// A letter of the Latin script, with or without a mark.
    var isLatin: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
        default: false
        }
    }

    /// Whether it is a letter or number, and not a mark or punctuation.
    fileprivate var isSpoken: Bool {
        isASCIIDigit || isLatin || properties.isAlphabetic || properties.numericType != nil
    }
}
