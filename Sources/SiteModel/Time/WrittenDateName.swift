/// Recognizes names that are only a date as people write it, with words: `2026-08-21 (금)`, `26.08.26`, `2026-08-29 오후 3시`.
enum WrittenDateName {
    /// Whether front matter would read the name as a day, with or without a time.
    static func matches(_ name: String) -> Bool {
        guard mayBeDate(name), hasYear(name) else { return false }
        switch DateReading(withoutSeparators(name)) {
        case .certain, .unclear(.severalDays, _), .unclear(.shortYear, _): return true
        // `2026-08-21 SAT` is about an exam; only a weekday that is clearly one may be wrong.
        case .unclear(.wrongWeekday, _): return name.contains("요일") || name.contains("(")
        case .unclear(.zoneWithoutTime, _), .none: return false
        }
    }

    /// Whether the first word of a name can be one of a date: most names are told apart by that.
    private static func mayBeDate(_ name: String) -> Bool {
        guard name.utf8.count <= DateToken.mostBytes else { return false }
        let letters = name.unicodeScalars.drop { !isLetter($0) }.prefix(while: isLetter)
        return letters.isEmpty || DateWords.all.contains(String(letters).composed.lowercased())
    }

    /// Letters of the words of dates; those of other scripts are letters as well, and then no such word.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        default: scalar.value >= 0x1100 && scalar.properties.isAlphabetic
        }
    }

    /// Whether there is a year of four digits, one before `년`, or three pairs of digits from the year on: `1.2.3` is a version.
    private static func hasYear(_ name: String) -> Bool {
        let runs = name.split { !$0.isASCII || !$0.isNumber }
        // A number alone may be the name of anything; some programs write a day and a time as one.
        if runs.count == 1, runs[0].count == name.count { return [12, 14].contains(name.count) }
        if name.contains("년") || runs.contains(where: isYear) { return true }
        let pairs = runs.prefix(3)
        let numbers = pairs.compactMap { Int($0) }
        return pairs.allSatisfy { $0.count == 2 } && numbers.count == 3
            && CivilDate(year: 2000 + numbers[0], month: numbers[1], day: numbers[2]) != nil
    }

    private static func isYear(_ digits: Substring) -> Bool {
        let year = digits.count == 8 || digits.count == 4 ? Int(digits.prefix(4)) : nil
        return year.map { (1900..<2200).contains($0) } ?? false
    }

    /// The name with spaces for what separates its words: `_`, and `-` beside a word.
    private static func withoutSeparators(_ name: String) -> String {
        let characters = Array(name)
        return String(
            characters.indices.map { position in
                switch characters[position] {
                case "_": " "
                case "-" where !isBetweenDigits(position, characters): " "
                default: characters[position]
                }
            })
    }

    private static func isBetweenDigits(_ position: Int, _ characters: [Character]) -> Bool {
        guard position > 0, position + 1 < characters.count else { return false }
        return characters[position - 1].isNumber && characters[position + 1].isNumber
    }
}
