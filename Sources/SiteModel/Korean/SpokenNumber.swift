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
