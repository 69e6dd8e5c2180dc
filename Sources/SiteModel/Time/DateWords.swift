/// The words of dates, in Korean and English.
enum DateWords {
    /// The months by their names, from 1.
    static let months = numbered(
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ], from: 1
    ).merging(["sept": 9]) { name, _ in name }

    /// The weekdays by their names, from 0 for Sunday.
    static let weekdays = numbered(
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], from: 0
    ).merging(["tues": 2, "weds": 3, "thur": 4, "thurs": 4]) { name, _ in name }
        .merging(korean) { name, _ in name }

    /// Seconds ahead of UTC by the names of zones that mean one thing to readers of a Korean blog.
    static let zones = ["z": 0, "ut": 0, "utc": 0, "gmt": 0, "kst": 9 * 3600, "jst": 9 * 3600]

    /// The names from which an offset may be counted: `GMT+0900`.
    static let origins: Set<String> = ["ut", "utc", "gmt"]

    static let halves: [String: DateClock.Half] = [
        "오전": .morning, "am": .morning, "오후": .afternoon, "pm": .afternoon,
    ]

    /// What follows the number of a day in English.
    static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

    /// What may stand between a day and a time.
    static let links: Set<String> = ["t", "at"]

    private static let korean = Dictionary(
        ["일", "월", "화", "수", "목", "금", "토"].enumerated().flatMap { [($1, $0), ($1 + "요일", $0)] }
    ) { first, _ in first }

    /// Names and their first three letters, with their numbers.
    private static func numbered(_ names: [String], from first: Int) -> [String: Int] {
        Dictionary(
            names.enumerated().flatMap { [($1, $0 + first), (String($1.prefix(3)), $0 + first)] }
        ) { number, _ in number }
    }
}
