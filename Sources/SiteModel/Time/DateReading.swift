/// What a text means as a date.
public enum DateReading: Sendable, Hashable {
    /// It means one date.
    case certain(DateText)
    /// It looks like a date, but whoever wrote it should say which one: those that may be meant, the likeliest first.
    case unclear(DateDoubt, [DateText])
    /// It is not a date, or one that does not exist.
    case none

    /// Reads a date in any form that people and programs write it.
    ///
    /// The forms of `DateText.init(iso:)` are read first and by themselves; the others cost a little more. Besides numbers
    /// (`2025. 5. 2.`, `2025/5/2`) there are Korean and English words (`2025년 5월 2일 오후 3시`, `May 2, 2025`), dates as
    /// mail writes them (RFC 5322, 3.3) and seconds or milliseconds since 1970. `24:00` ends a day, as in ISO 8601.
    ///
    /// - Parameter text: What was written.
    public init(_ text: String) {
        if let date = DateText(iso: text) {
            self = .certain(date)
            return
        }
        let place = text.utf8.count <= DateToken.mostBytes ? DateZone.place(in: text) : nil
        guard let tokens = DateToken.tokens(of: place?.rest ?? text) else {
            self = .none
            return
        }
        let number = place == nil ? DateNumber.reading(of: tokens) : nil
        self = number ?? DateReader.reading(of: tokens, in: place?.zone)
    }
}

/// Why a text that looks like a date does not say which one it is.
public enum DateDoubt: Sendable, Hashable {
    /// Numbers whose order differs from country to country, or a time that may be of the next day, such as `자정`.
    case severalDays
    /// The year has two digits.
    case shortYear
    /// The weekday is not the one of that day.
    case wrongWeekday
    /// There is a zone, but no time.
    case zoneWithoutTime
}

/// Dates that are one number.
enum DateNumber {
    /// What a number means: seconds or milliseconds since 1970, or the digits of a day and a time.
    ///
    /// - Returns: `nil` for anything but one number of 10, 12, 13 or 14 digits.
    static func reading(of tokens: [DateToken]) -> DateReading? {
        guard case .number(let number)? = tokens.first?.kind else { return nil }
        switch (number.digitCount, tokens.count) {
        case (10, 1):
            // Ten digits may also be a day and an hour: `2025050215` is in 2034 by its seconds.
            let instant = instant(milliseconds: number.value * 1000)
            return digits(number.value, below: [100]).map { .unclear(.severalDays, [$0, instant]) } ?? .certain(instant)
        case (10, _): return fraction(of: tokens, after: number.value)
        case (13, 1): return .certain(instant(milliseconds: number.value))
        case (12, 1): return digits(number.value, below: [100, 100]).map { .certain($0) } ?? DateReading.none
        case (14, 1): return digits(number.value, below: [100, 100, 100]).map { .certain($0) } ?? DateReading.none
        default: return nil
        }
    }

    /// Seconds with a fraction, as `time.time()` of Python gives them.
    private static func fraction(of tokens: [DateToken], after seconds: Int) -> DateReading? {
        guard tokens.count == 3, tokens[1].kind == .mark("."), case .number(let fraction) = tokens[2].kind else {
            return nil
        }
        return .certain(instant(milliseconds: seconds * 1000 + fraction.asMilliseconds))
    }

    private static func instant(milliseconds: Int) -> DateText {
        let time = Timestamp(millisecondsSinceEpoch: milliseconds).civilTime(offset: 0)
        return DateText(time: time, offset: 0, isDayOnly: false)
    }

    /// Reads the digits of a day in this or the last century, with parts of a time behind them.
    private static func digits(_ value: Int, below limits: [Int]) -> DateText? {
        var (rest, parts): (Int, [Int]) = (value, [])
        for limit in limits {
            parts.insert(rest % limit, at: 0)
            rest /= limit
        }
        guard (1900...2099).contains(rest / 10_000),
            let date = CivilDate(year: rest / 10_000, month: rest / 100 % 100, day: rest % 100)
        else { return nil }
        let clock = DateClock(
            hour: parts[0], minute: parts.dropFirst().first ?? 0, second: parts.dropFirst(2).first ?? 0)
        return clock.times(on: date, in: nil).first.map { DateText(time: $0, offset: nil, isDayOnly: false) }
    }
}
