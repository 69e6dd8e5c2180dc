/// The letters that syllables of Hangul are made of, in the order of Unicode (The Unicode Standard, 3.12).
enum Jamo {
    static let initials = scalars("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    static let vowels = scalars("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
    static let finals = scalars("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

    /// The syllables that start with an initial, given by its number.
    static func syllables(withInitial initial: Int) -> ClosedRange<UInt32> {
        let first = 0xAC00 + UInt32(initial) * 588
        return first...(first + 587)
    }

    /// A final of two consonants as these two; `nil` for any other letter.
    static func parts(of final: UInt32) -> (first: UInt32, second: UInt32)? {
        switch Unicode.Scalar(final) {
        case "ㄳ": pair("ㄱ", "ㅅ")
        case "ㄵ": pair("ㄴ", "ㅈ")
        case "ㄶ": pair("ㄴ", "ㅎ")
        case "ㄺ": pair("ㄹ", "ㄱ")
        case "ㄻ": pair("ㄹ", "ㅁ")
        case "ㄼ": pair("ㄹ", "ㅂ")
        case "ㄽ": pair("ㄹ", "ㅅ")
        case "ㄾ": pair("ㄹ", "ㅌ")
        case "ㄿ": pair("ㄹ", "ㅍ")
        case "ㅀ": pair("ㄹ", "ㅎ")
        case "ㅄ": pair("ㅂ", "ㅅ")
        default: nil
        }
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (first: UInt32, second: UInt32) {
        (first.value, second.value)
    }

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

/// The letters of a syllable, as numbers in the lists of `Jamo`.
struct SyllableLetters {
    var initial: Int
    var vowel: Int
    /// `nil` if the syllable is open.
    var final: Int?

    init(initial: Int, vowel: Int, final: Int?) {
        (self.initial, self.vowel, self.final) = (initial, vowel, final)
    }

    /// Takes a syllable apart; `nil` for anything else.
    init?(_ scalar: UInt32) {
        guard SearchScalar.isSyllable(scalar) else { return nil }
        let number = Int(scalar) - 0xAC00
        (initial, vowel) = (number / 588, number / 28 % 21)
        final = number % 28 == 0 ? nil : number % 28 - 1
    }

    /// The syllable.
    var scalar: UInt32 { UInt32(0xAC00 + (initial * 21 + vowel) * 28 + (final.map { $0 + 1 } ?? 0)) }
}
