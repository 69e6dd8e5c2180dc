/// A time of day as it was written.
struct DateClock {
    var hour: Int
    var minute = 0
    var second = 0
    var millisecond = 0
    /// Whether the minute has one digit and nothing behind it: `9:4` may lack a zero on either side.
    var isMinuteShort = false

    /// The times that may be meant on a day, the likeliest first, none twice; empty if there is no such time.
    func times(on date: CivilDate, in part: DayPart?) -> [CivilTime] {
        var times: [CivilTime] = []
        for hour in hours(in: part) {
            for minute in isMinuteShort ? [minute, minute * 10] : [minute] where minute < 60 && second < 60 {
                guard let time = time(on: date, hour: hour, minute: minute), !times.contains(time) else { continue }
                times.append(time)
            }
        }
        return times
    }

    private func time(on date: CivilDate, hour: Int, minute: Int) -> CivilTime? {
        let day = hour < 24 ? date : CivilDate(daysSinceEpoch: date.daysSinceEpoch + 1)
        guard day.year <= 9999 else { return nil }
        return CivilTime(
            date: day, secondOfDay: hour % 24 * 3600 + minute * 60 + second, millisecond: millisecond)
    }

    /// The hours since the start of the day that may be meant.
    private func hours(in part: DayPart?) -> [Int] {
        if let part { return part.hours(for: hour) }
        switch hour {
        case 0..<24: return [hour]
        // The end of a day is `24:00` (ISO 8601); `24:30` may be meant as the next day, or be a slip.
        case 24: return minute == 0 && second == 0 && millisecond == 0 ? [24] : [24, 0]
        default: return []
        }
    }
}

/// The part of a day that a word names: `오전`, `새벽`, `pm`.
enum DayPart {
    case morning, afternoon
    case dawn, breakfast, daytime, evening, night
    case noon, midnight

    /// The hour, where the word alone is a time.
    var ownHour: Int? {
        switch self {
        case .noon, .midnight: 12
        case .morning, .afternoon, .dawn, .breakfast, .daytime, .evening, .night: nil
        }
    }

    /// The hours since the start of the day that an hour of this part may be, the likeliest first; from 24 on they are of the
    /// next day, since a night belongs to two days.
    func hours(for hour: Int) -> [Int] {
        switch (self, hour) {
        case (.morning, ...12): [hour % 12]
        case (.afternoon, ...12): [hour % 12 + 12]
        case (.afternoon, 13..<24): [hour]
        case (.dawn, 12): [0]
        case (.dawn, ...8): [hour]
        case (.breakfast, 4...11): [hour]
        case (.daytime, 1...6): [hour + 12]
        case (.daytime, 9...18): [hour]
        case (.evening, 4...11): [hour + 12]
        case (.evening, 16..<24): [hour]
        case (.night, 6...11): [hour + 12]
        case (.night, 18..<24): [hour]
        case (.night, ...5): [hour, hour + 24]
        case (.evening, 12), (.night, 12): [24, 0]
        case (.evening, 24), (.night, 24), (.midnight, 24): [24]
        case (.noon, 12): [12]
        case (.midnight, 12): [0, 24]
        case (.midnight, 0): [0]
        case (.morning, _), (.afternoon, _), (.dawn, _), (.breakfast, _), (.daytime, _), (.evening, _), (.night, _),
            (.noon, _), (.midnight, _):
            []
        }
    }
}
