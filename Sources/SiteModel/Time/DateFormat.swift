import SiteBytes

/// Writes dates as pages and feeds show them, regardless of the machine's locale.
public struct DateFormat: Sendable {
    private let zone: SiteTimeZone
    private let language: InterfaceLanguage

    /// Makes a formatter.
    ///
    /// - Parameters:
    ///   - zone: The site's time zone.
    ///   - language: The language of dates in words.
    public init(zone: SiteTimeZone, language: InterfaceLanguage) {
        self.zone = zone
        self.language = language
    }

    /// The instant by RFC 3339, such as `2025-05-02T13:40:55+09:00`.
    ///
    /// - Parameter instant: The instant.
    /// - Returns: The text, to the second.
    public func rfc3339(_ instant: Timestamp) -> String {
        let offset = zone.offset(at: instant)
        return Self.iso(instant.civilTime(offset: offset), offset: offset)
    }

    /// The instant by RFC 822 as RSS wants it, such as `Fri, 02 May 2025 13:40:55 +0900`.
    ///
    /// - Parameter instant: The instant.
    /// - Returns: The text, to the second.
    public func rfc822(_ instant: Timestamp) -> String {
        let offset = zone.offset(at: instant)
        let time = instant.civilTime(offset: offset)
        let date = time.date
        return String {
            $0.write("\(Self.englishWeekdays[date.weekday].prefix(3)), ")
            $0.write(date.day, width: 2)
            $0.write(" \(Self.englishMonths[date.month - 1].prefix(3)) ")
            $0.write(date.year, width: 4)
            $0.write(" ")
            Self.write(clock: time, to: &$0)
            $0.write(" ")
            Self.write(offset: offset, separator: "", to: &$0)
        }
    }

    /// The day in words, such as `2025년 5월 2일 금요일`.
    ///
    /// - Parameter date: The day.
    /// - Returns: The words.
    public func words(_ date: CivilDate) -> String {
        switch language {
        case .korean:
            String {
                Self.write(korean: date, to: &$0)
                $0.write(" ")
                $0.write(weekday(date.weekday))
            }
        case .english:
            "\(weekday(date.weekday)), \(date.day) \(Self.englishMonths[date.month - 1]) \(date.year)"
        }
    }

    /// The month in words, such as `2025년 5월`.
    ///
    /// - Parameters:
    ///   - month: The month, 1 to 12.
    ///   - year: The year.
    /// - Returns: The words.
    public func words(month: Int, year: Int) -> String {
        switch language {
        case .korean: "\(year)년 \(month)월"
        case .english: "\(Self.englishMonths[month - 1]) \(year)"
        }
    }

    /// The year in words, such as `2025년`.
    ///
    /// - Parameter year: The year.
    /// - Returns: The words.
    public func words(year: Int) -> String {
        language == .korean ? "\(year)년" : String(year)
    }

    /// The month without its year, such as `5월`.
    ///
    /// - Parameter month: The month, 1 to 12.
    /// - Returns: The words.
    public func words(month: Int) -> String {
        language == .korean ? "\(month)월" : Self.englishMonths[month - 1]
    }

    /// The day without its year, such as `5월 2일 금요일`.
    ///
    /// - Parameter date: The day.
    /// - Returns: The words.
    public func wordsInYear(_ date: CivilDate) -> String {
        switch language {
        case .korean: "\(date.month)월 \(date.day)일 \(weekday(date.weekday))"
        case .english: "\(weekday(date.weekday)), \(date.day) \(Self.englishMonths[date.month - 1])"
        }
    }

    /// The day without its year and month, such as `2일 금요일`.
    ///
    /// - Parameter date: The day.
    /// - Returns: The words.
    public func wordsInMonth(_ date: CivilDate) -> String {
        switch language {
        case .korean: "\(date.day)일 \(weekday(date.weekday))"
        case .english: "\(weekday(date.weekday)) \(date.day)"
        }
    }

    /// A weekday in words, such as `금요일`.
    ///
    /// - Parameter weekday: 0 for Sunday to 6 for Saturday.
    /// - Returns: The words.
    public func weekday(_ weekday: Int) -> String {
        language == .korean ? Self.koreanWeekdays[weekday] + "요일" : Self.englishWeekdays[weekday]
    }

    /// A weekday in as few letters as possible, such as `금`.
    ///
    /// - Parameter weekday: 0 for Sunday to 6 for Saturday.
    /// - Returns: The letters.
    public func shortWeekday(_ weekday: Int) -> String {
        language == .korean ? Self.koreanWeekdays[weekday] : String(Self.englishWeekdays[weekday].prefix(3))
    }

    /// The publication time in words, such as `2025년 5월 2일 금요일 오후 1:40`; only the day if the time is unknown.
    ///
    /// - Parameter date: When something was published.
    /// - Returns: The words.
    public func words(_ date: PublicationDate) -> String {
        guard let time = time(date) else { return words(date.day) }
        return language == .korean ? "\(words(date.day)) \(time)" : "\(words(date.day)), \(time)"
    }

    /// The time of day in words, such as `오후 1:40`.
    ///
    /// - Parameter date: When something was published.
    /// - Returns: The words, or `nil` if only the day is known.
    public func time(_ date: PublicationDate) -> String? {
        guard !date.isDayOnly else { return nil }
        let time = zone.civilTime(at: date.instant)
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let clock = "\(hour):\(time.minute.padded(to: 2))"
        return switch language {
        case .korean: "\(time.hour < 12 ? "오전" : "오후") \(clock)"
        case .english: "\(clock) \(time.hour < 12 ? "am" : "pm")"
        }
    }

    /// The day without its weekday, such as `2025년 5월 2일`, for small places.
    ///
    /// - Parameter date: The day.
    /// - Returns: The words.
    public func shortWords(_ date: CivilDate) -> String {
        switch language {
        case .korean: String { Self.write(korean: date, to: &$0) }
        case .english: "\(date.day) \(Self.englishMonths[date.month - 1].prefix(3)) \(date.year)"
        }
    }

    /// The day by ISO 8601, such as `2025-05-02`.
    ///
    /// - Parameter date: The day.
    /// - Returns: The text.
    public static func iso(_ date: CivilDate) -> String {
        String { write(iso: date, to: &$0) }
    }

    /// The wall-clock time by ISO 8601, such as `2025-05-02T13:40:55` or `2025-05-02T13:40:55+09:00`.
    ///
    /// - Parameters:
    ///   - time: The time.
    ///   - offset: Seconds ahead of UTC, if they are known.
    /// - Returns: The text, to the second.
    static func iso(_ time: CivilTime, offset: Int?) -> String {
        String {
            write(iso: time.date, to: &$0)
            $0.write("T")
            write(clock: time, to: &$0)
            if let offset { write(offset: offset, separator: ":", to: &$0) }
        }
    }

    private static func write(iso date: CivilDate, to text: inout TextWriter) {
        text.write(date.year, width: 4)
        text.write("-")
        text.write(date.month, width: 2)
        text.write("-")
        text.write(date.day, width: 2)
    }

    private static func write(korean date: CivilDate, to text: inout TextWriter) {
        text.write(date.year)
        text.write("년 ")
        text.write(date.month)
        text.write("월 ")
        text.write(date.day)
        text.write("일")
    }

    private static func write(clock time: CivilTime, to text: inout TextWriter) {
        text.write(time.hour, width: 2)
        text.write(":")
        text.write(time.minute, width: 2)
        text.write(":")
        text.write(time.second, width: 2)
    }

    private static func write(offset seconds: Int, separator: StaticString, to text: inout TextWriter) {
        let minutes = abs(seconds) / 60
        text.write(seconds < 0 ? "-" : "+")
        text.write(minutes / 60, width: 2)
        text.write(separator)
        text.write(minutes % 60, width: 2)
    }

    private static let koreanWeekdays = ["일", "월", "화", "수", "목", "금", "토"]
    private static let englishWeekdays = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Int {
    /// The number in decimal, with leading zeros up to a width.
    ///
    /// - Parameter width: The minimum number of digits.
    /// - Returns: The digits.
    public func padded(to width: Int) -> String {
        String { $0.write(self, width: width) }
    }
}
