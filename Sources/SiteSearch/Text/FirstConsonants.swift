/// The first consonants (초성) of syllables, by which a title is found: ㅌㅋㄴㅇㅈ finds 토크나이저.
public enum FirstConsonants {
    /// The first consonants of a text, each stretch of syllables apart; spaces between syllables do not divide them.
    ///
    /// - Parameter scalars: The text, as `SearchText` gives it.
    /// - Returns: Compatibility jamo.
    public static func stretches(in scalars: [UInt32]) -> [[UInt32]] {
        var stretches: [[UInt32]] = []
        var stretch: [UInt32] = []
        for scalar in scalars {
            if (0xAC00...0xD7A3).contains(scalar) {
                stretch.append(compatibilityJamo[Int(scalar - 0xAC00) / 588])
            } else if scalar != 0x20 && scalar != 0x0A && !stretch.isEmpty {
                stretches.append(stretch)
                stretch = []
            }
        }
        if !stretch.isEmpty { stretches.append(stretch) }
        return stretches
    }

    /// The keys by which a text's first consonants are found: every two and every three that stand together.
    ///
    /// - Parameter scalars: The text, as `SearchText` gives it.
    /// - Returns: Keys of compatibility jamo.
    static func keys(of scalars: [UInt32]) -> [[UInt32]] {
        stretches(in: scalars).flatMap { stretch in
            stretch.indices.flatMap { start in
                [2, 3].compactMap { start + $0 <= stretch.count ? Array(stretch[start..<(start + $0)]) : nil }
            }
        }
    }

    /// The first consonants in the order of Unicode's syllables, as letters that stand alone.
    private static let compatibilityJamo = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value)
}
