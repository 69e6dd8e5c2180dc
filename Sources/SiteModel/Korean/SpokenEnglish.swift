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
