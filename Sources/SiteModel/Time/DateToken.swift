/// A piece of a date as people write it: a number, a word or a mark.
struct DateToken {
    enum Kind: Equatable {
        case number(Number)
        /// Letters of one script, Latin ones in lower case.
        case word(String)
        case mark(Unicode.Scalar)
    }

    struct Number: Equatable {
        var value: Int
        var digitCount: Int
        /// Whether an apostrophe before it says that it is a year: `’25`.
        var isYear: Bool

        /// The number as the digits behind a decimal point, in milliseconds.
        var asMilliseconds: Int {
            var (value, digitCount) = (value, digitCount)
            while digitCount > 3 { (value, digitCount) = (value / 10, digitCount - 1) }
            while digitCount < 3 { (value, digitCount) = (value * 10, digitCount + 1) }
            return value
        }
    }

    let kind: Kind
    /// Whether there is white space before it.
    let isSpaced: Bool

    /// No date is longer than this, in UTF-8.
    static let mostBytes = 100

    /// The pieces of a text; `nil` if it cannot be a date.
    static func tokens(of text: String) -> [DateToken]? {
        guard text.utf8.count <= mostBytes, text.unicodeScalars.contains(where: { digit(plain($0)) != nil }) else {
            return nil
        }
        var tokens: [DateToken] = []
        var scalars = text.composed.unicodeScalars.map(plain)[...]
        var isSpaced = false
        while let first = scalars.first {
            if first == " " {
                isSpaced = true
                scalars.removeFirst()
                continue
            }
            guard let kind = next(&scalars) else { return nil }
            tokens.append(DateToken(kind: kind, isSpaced: isSpaced))
            isSpaced = false
        }
        return tokens
    }

    private static func next(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Kind? {
        let first = scalars.removeFirst()
        if digit(first) != nil || first == "'" { return number(startingWith: first, &scalars) }
        guard let script = Script(first) else { return .mark(first) }
        let rest = scalars.prefix { Script($0) == script }
        scalars.removeFirst(rest.count)
        return .word(String(String.UnicodeScalarView([first] + rest)))
    }

    private static func number(
        startingWith first: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
    ) -> Kind? {
        var number = Number(value: digit(first) ?? 0, digitCount: first == "'" ? 0 : 1, isYear: first == "'")
        while let next = scalars.first.flatMap(digit) {
            guard number.digitCount < 18 else { return nil }
            number.value = number.value * 10 + next
            number.digitCount += 1
            scalars.removeFirst()
        }
        return number.digitCount == 0 ? nil : .number(number)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil
    }

    /// Letters that make words with each other.
    private enum Script {
        case latin, hangul

        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "a"..."z": self = .latin
            case "\u{AC00}"..."\u{D7A3}": self = .hangul
            default: return nil
            }
        }
    }

    /// The plain form of what an input method or another program writes instead: full-width characters, dashes, spaces
    /// that do not break, middle dots, capitals, the units in Chinese characters.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
        case 0xFF01...0xFF5E: plain(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2018, 0x2019: "'"
        case 0xB7, 0x318D, 0x3002: "."
        case 0x5E74: "년"
        case 0x6708: "월"
        case 0x65E5: "일"
        default: scalar
        }
    }
}
