import SiteBytes

/// The Korean keyboard with two sets of letters (두벌식, KS X 5002): which keys make which letters.
enum HangulKeyboard {
    /// What the keys of Latin letters write in Hangul: `xhzms` is 토큰.
    ///
    /// - Parameter text: Latin letters; capitals count only where the keyboard has a letter for them.
    /// - Returns: Syllables; `nil` if anything else comes out.
    static func hangul(typedAs text: [UInt32]) -> [UInt32]? {
        var keys: [UInt8] = []
        for scalar in text {
            guard scalar < 0x80, UInt8(scalar).isASCIILetter else { return nil }
            keys.append(shifted.contains(UInt8(scalar)) ? UInt8(scalar) : UInt8(scalar) | 0x20)
        }
        var syllables: [UInt32] = []
        var index = 0
        while index < keys.count {
            guard let syllable = syllable(at: &index, in: keys) else { return nil }
            syllables.append(syllable)
        }
        return syllables.isEmpty ? nil : syllables
    }

    /// Which keys write a text in Hangul: 헷 is `gpt`.
    ///
    /// - Parameter text: Syllables and letters of Hangul, and Latin letters, which stay as they are.
    /// - Returns: Latin letters in lower case; `nil` if anything else comes out.
    static func latin(typedAs text: [UInt32]) -> [UInt32]? {
        var keys: [UInt32] = []
        for scalar in text {
            if let letters = SyllableLetters(scalar) {
                keys += initials[letters.initial] + vowels[letters.vowel]
                if let final = letters.final { keys += finals[final] }
            } else if let letter = Jamo.initials.firstIndex(of: scalar) {
                keys += initials[letter]
            } else if let letter = Jamo.finals.firstIndex(of: scalar) {
                keys += finals[letter]
            } else if let letter = Jamo.vowels.firstIndex(of: scalar) {
                keys += vowels[letter]
            } else if scalar < 0x80, UInt8(scalar).isASCIILetter {
                keys.append(scalar)
            } else {
                return nil
            }
        }
        return keys.isEmpty ? nil : keys.map { $0 | 0x20 }
    }

    // MARK: Keys

    /// The capitals that write another letter than the small ones do.
    private static let shifted = Set("REQTWOP".utf8)
    private static let initials = keys("r R s e E f a q Q t T d w W c z x v g")
    private static let vowels = keys("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
    private static let finals = keys("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")

    private static func keys(_ list: String) -> [[UInt32]] {
        list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }

    private static func syllable(at index: inout Int, in keys: [UInt8]) -> UInt32? {
        guard let initial = letter(of: initials, at: index, in: keys) else { return nil }
        index += 1
        guard let vowel = letter(of: vowels, at: index, in: keys) else { return nil }
        index += vowels[vowel].count
        let final = final(at: index, in: keys)
        if let final { index += finals[final].count }
        return SyllableLetters(initial: initial, vowel: vowel, final: final).scalar
    }

    /// The longest final behind which no vowel follows: its last consonant would start the next syllable.
    private static func final(at index: Int, in keys: [UInt8]) -> Int? {
        for length in [2, 1] {
            guard let final = letter(of: finals, at: index, length: length, in: keys),
                letter(of: vowels, at: index + length, length: 1, in: keys) == nil
            else { continue }
            return final
        }
        return nil
    }

    private static func letter(of letters: [[UInt32]], at index: Int, in keys: [UInt8]) -> Int? {
        letter(of: letters, at: index, length: 2, in: keys) ?? letter(of: letters, at: index, length: 1, in: keys)
    }

    private static func letter(of letters: [[UInt32]], at index: Int, length: Int, in keys: [UInt8]) -> Int? {
        guard index + length <= keys.count else { return nil }
        let typed = keys[index..<(index + length)].map(UInt32.init)
        return letters.firstIndex(of: typed)
    }
}
