import SiteBytes

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

/// How numbers sound in Korean: 1 is 일, 10 is 십, 30,000 is 삼만.
enum SpokenNumber {
    /// The final sound of a text that ends with a digit.
    static func finalSound(of scalars: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let number = scalars.suffix(while: { $0.isASCIIDigit || $0 == "," || $0 == "." })
        let whole = number.split(separator: ".", omittingEmptySubsequences: false)
        // Digits after a point are read one by one: 3.10 ends with 영.
        let isFraction = whole.count > 1
        let digits = (isFraction ? whole[whole.count - 1] : number).filter(\.isASCIIDigit)
        let zeros = digits.reversed().prefix { $0 == "0" }.count
        if isFraction || zeros == 0 || zeros == digits.count { return sound(of: digits.last ?? "0") }
        return sound(ofPowerOfTen: zeros)
    }

    private static func sound(of digit: Unicode.Scalar) -> FinalSound {
        switch digit {
        case "1", "7", "8": .rieul  // 일, 칠, 팔
        case "0", "3", "6": .consonant  // 영, 삼, 육
        default: .vowel  // 이, 사, 오, 구
        }
    }

    /// 십, 백, 천, then 만, 억, 조, 경 for every four more zeros; only 조 ends with a vowel.
    private static func sound(ofPowerOfTen zeros: Int) -> FinalSound {
        (12...15).contains(zeros) ? .vowel : .consonant
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The longest end of the text whose scalars all fit.
    func suffix(while fits: (Unicode.Scalar) -> Bool) -> Self {
        self[(lastIndex { !fits($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}

/// How words in Latin letters sound in Korean: abbreviations letter by letter, other words as loanwords.
///
/// Loanwords follow the rules of the National Institute of Korean Language for writing English
/// (https://korean.go.kr, 외래어 표기법 제3장 제1절): a plosive after a short vowel closes its syllable (`bot`, 봇), any
/// other takes 으 (`agent`, 에이전트).
enum SpokenEnglish {
    /// The final sound of a text that ends with a letter.
    static func finalSound(of scalars: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let letters = Array(scalars.suffix(while: \.isLatin))
        let before = scalars.dropLast(letters.count).last
        let word = String(String.UnicodeScalarView(letters)).lowercased()
        if let sound = exceptions[word] { return sound }
        let isAbbreviation = before?.isASCIIDigit == true || isAbbreviation(letters)
        return isAbbreviation ? sound(ofLetter: word.last ?? "a") : sound(ofWord: Array(word))
    }

    /// A few capitals, a single letter, or a word without a vowel, such as `GPT`, `o` and `html`; `NAVER` is a word.
    private static func isAbbreviation(_ letters: [Unicode.Scalar]) -> Bool {
        if letters.count == 1 { return true }
        if letters.count < 5, letters.allSatisfy({ ("A"..."Z").contains($0) }) { return true }
        return letters.allSatisfy { $0.isASCII } && !letters.contains { "aeiouyAEIOUY".unicodeScalars.contains($0) }
    }

    /// 엘 and 알 end with ㄹ, 엠 and 엔 with another consonant.
    private static func sound(ofLetter letter: Character) -> FinalSound {
        switch letter {
        case "l", "r": .rieul
        case "m", "n": .consonant
        default: .vowel
        }
    }

    private static func sound(ofWord word: [Character]) -> FinalSound {
        let last = word[word.count - 1]
        switch last {
        case "l": return .rieul
        case "m", "n": return .consonant
        case "g": return word.ends(with: "ng") ? .consonant : .vowel
        case "c": return .consonant
        case "b", "p", "k", "t": return closesSyllable(last, after: Array(word.dropLast())) ? .consonant : .vowel
        case "e": return sound(ofSilentE: word)
        default: return .vowel
        }
    }

    /// Whether a plosive follows a short vowel.
    private static func closesSyllable(_ last: Character, after rest: [Character]) -> Bool {
        guard let before = rest.last else { return false }
        // `Slack` is 슬랙, `app` is 앱.
        if last == "k" && before == "c" || last == "p" && before == "p" { return true }
        guard "aeiouy".contains(before) else { return false }
        let pair = String(rest.suffix(2))
        switch pair {
        case "oo": return last == "k"
        case "ou": return last == "t"
        case "ea", "ee", "oa", "ai", "ie", "ei", "au", "ui": return pair == "ee" && last == "p"
        default: return true
        }
    }

    /// `Apple` is 애플 and `Chrome` is 크롬; `image` and `site` end with a vowel.
    private static func sound(ofSilentE word: [Character]) -> FinalSound {
        if word.ends(with: "le") { return .rieul }
        return word.ends(with: "ne") || word.ends(with: "me") ? .consonant : .vowel
    }

    /// Names and words that do not sound as they are spelled.
    private static let exceptions: [String: FinalSound] = [
        "github": .vowel, "hub": .vowel, "bit": .vowel, "type": .consonant, "prototype": .consonant, "skype": .vowel,
        "resume": .vowel, "anime": .vowel, "acne": .vowel, "jpeg": .vowel, "url": .rieul, "grok": .consonant,
        "meet": .vowel, "tweet": .consonant, "retweet": .consonant, "mcp": .vowel, "api": .vowel, "group": .consonant,
        "iot": .vowel, "line": .consonant, "basic": .consonant,
    ]
}

extension [Character] {
    fileprivate func ends(with end: String) -> Bool { suffix(end.count).elementsEqual(end) }
}
