import SiteModel

/// A stretch of the calendar from eight years to a day, which may be divided into shorter ones.
struct CalendarSpan: Hashable {
    /// The name, such as `2024-h1`.
    let name: String
    /// The first and the last day, in days since 1970-01-01.
    let days: ClosedRange<Int>
    private let length: Length

    private enum Length: Hashable {
        case years(first: Int, count: Int)
        case months(year: Int, first: Int, count: Int)
        case halfMonth(year: Int, month: Int, isFirst: Bool)
        case day
    }

    /// The eight years, counted from the year 0, with a day.
    static func eightYears(with day: Int) -> CalendarSpan {
        let year = CivilDate(daysSinceEpoch: day).year
        return years(from: year - (year % 8 + 8) % 8, count: 8)
    }

    /// The next shorter spans; none for a day.
    var parts: [CalendarSpan] {
        switch length {
        case .years(let first, 1): [0, 6].map { Self.months(year: first, from: $0, count: 6) }
        case .years(let first, let count):
            [0, count / 2].map { Self.years(from: first + $0, count: count / 2) }
        case .months(let year, let first, 6): [0, 3].map { Self.months(year: year, from: first + $0, count: 3) }
        case .months(let year, let first, 1):
            [true, false].map { Self.halfMonth(year: year, month: first, isFirst: $0) }
        case .months(let year, let first, let count):
            (0..<count).map { Self.months(year: year, from: first + $0, count: 1) }
        case .halfMonth: days.map(Self.day)
        case .day: []
        }
    }

    private static func years(from first: Int, count: Int) -> CalendarSpan {
        let start = digits(first, 4)
        return CalendarSpan(
            name: count == 1 ? start : "\(start)-\(digits(first + count - 1, 4))",
            days: day(year: first, month: 0)...(day(year: first + count, month: 0) - 1),
            length: .years(first: first, count: count))
    }

    /// Some months, counted from 0.
    private static func months(year: Int, from first: Int, count: Int) -> CalendarSpan {
        let part =
            switch count {
            case 6: "h\(first / 6 + 1)"
            case 3: "q\(first / 3 + 1)"
            default: digits(first + 1, 2)
            }
        return CalendarSpan(
            name: "\(digits(year, 4))-\(part)",
            days: day(year: year, month: first)...(day(year: year, month: first + count) - 1),
            length: .months(year: year, first: first, count: count))
    }

    private static func halfMonth(year: Int, month: Int, isFirst: Bool) -> CalendarSpan {
        let start = day(year: year, month: month)
        return CalendarSpan(
            name: "\(digits(year, 4))-\(digits(month + 1, 2))\(isFirst ? "a" : "b")",
            days: isFirst ? start...(start + 14) : (start + 15)...(day(year: year, month: month + 1) - 1),
            length: .halfMonth(year: year, month: month, isFirst: isFirst))
    }

    private static func day(_ day: Int) -> CalendarSpan {
        let date = CivilDate(daysSinceEpoch: day)
        return CalendarSpan(
            name: "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))", days: day...day,
            length: .day)
    }

    /// The first day of a month, counted from 0; the twelfth is in the next year.
    private static func day(year: Int, month: Int) -> Int {
        let years = year + month / 12
        guard let date = CivilDate(year: min(max(years, 1), 9999), month: month % 12 + 1, day: 1) else { return 0 }
        // There is no year 0 and none after 9999; spans that reach there go on beyond all days.
        return date.daysSinceEpoch + (years - date.year) * 366
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        String { $0.write(number, width: width) }
    }
}
