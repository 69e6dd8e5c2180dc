/// Recognizes names that are only a date, and so say when but not what.
public enum DateName {
    /// Whether a name is a day, a week, a month, a quarter or a half of a year, or a time on a day, and nothing else.
    ///
    /// A year alone is not enough: `1984` and `404` are names.
    ///
    /// - Parameter name: The name, without extension.
    /// - Returns: `true`, for example, for `2026-08-21`, `20260821`, `2026.08.21 (금)`, `2026-W34` and `2026년 8월`.
    public static func matches(_ name: String) -> Bool {
        // Most names start with a letter.
        guard name.utf8.contains(where: \.isDigit) else { return false }
        return isPeriod(name) || WrittenDateName.matches(name)
    }

    /// Whether a name is numbers with at most the units of a calendar.
    private static func isPeriod(_ name: String) -> Bool {
        var words = Words(name)
        switch readPeriod(&words) {
        case .day: return words.isAtEnd || readTime(&words)
        case .longer: return words.isAtEnd
        case nil: return false
        }
    }

    private enum Period {
        case day
        case longer
    }

    private static func readPeriod(_ words: inout Words) -> Period? {
        guard let digits = words.digits() else { return nil }
        switch digits.count {
        case 8: return day(digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
        case 6:
            return day("20" + digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(2))
                ?? month(digits.prefix(4), digits.suffix(2))
        case 4: return readPart(ofYear: digits, &words)
        default: return nil
        }
    }

    private static func readPart(ofYear year: Substring, _ words: inout Words) -> Period? {
        _ = words.skip("년")
        if words.skip("w") { return number(words.digits(), in: 1...53) }
        if words.skip("q") { return number(words.digits(), in: 1...4) }
        if words.skip("h") { return number(words.digits(), in: 1...2) }
        if words.skip("상반기") || words.skip("하반기") { return .longer }
        guard let part = words.digits(), part.count <= 2 else { return nil }
        if words.skip("주차") || words.skip("주") { return number(part, in: 1...53) }
        if words.skip("분기") { return number(part, in: 1...4) }
        _ = words.skip("월")
        guard let date = words.digits() else { return month(year, part) }
        if words.skip("주차") || words.skip("주") { return month(year, part).flatMap { _ in number(date, in: 1...6) } }
        _ = words.skip("일")
        return date.count <= 2 ? day(year, part, date) : nil
    }

    /// Reads an hour and a minute, with or without seconds, and whatever is between them.
    private static func readTime(_ words: inout Words) -> Bool {
        _ = words.skip("t")
        var digits = ""
        while let more = words.digits(), more.count.isMultiple(of: 2) { digits += more }
        guard words.isAtEnd, digits.count == 4 || digits.count == 6 else { return false }
        let numbers = stride(from: 0, to: digits.count, by: 2).map { Int(digits.dropFirst($0).prefix(2)) ?? 60 }
        return numbers[0] < 24 && numbers.dropFirst().allSatisfy { $0 < 60 }
    }

    private static func day(_ year: some StringProtocol, _ month: Substring, _ day: Substring) -> Period? {
        guard let year = Int(String(year)), (1900..<2200).contains(year), let month = Int(month), let day = Int(day)
        else { return nil }
        return CivilDate(year: year, month: month, day: day).map { _ in .day }
    }

    private static func month(_ year: Substring, _ month: Substring) -> Period? {
        day(year, month, "1").map { _ in .longer }
    }

    private static func number(_ digits: Substring?, in range: ClosedRange<Int>) -> Period? {
        digits.flatMap { Int($0) }.flatMap { range.contains($0) ? .longer : nil }
    }

    /// What a name consists of, without what separates its parts.
    private struct Words {
        private var rest: Substring

        init(_ name: String) {
            rest = name.lowercased()[...]
            dropSeparators()
        }

        var isAtEnd: Bool { rest.isEmpty }

        /// Takes the digits that follow.
        mutating func digits() -> Substring? {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(digits.count)
            dropSeparators()
            return digits
        }

        /// Takes a word if it follows.
        mutating func skip(_ word: String) -> Bool {
            guard rest.hasPrefix(word) else { return false }
            rest = rest.dropFirst(word.count)
            dropSeparators()
            return true
        }

        private mutating func dropSeparators() {
            rest = rest.drop { "-_. ".contains($0) }
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
