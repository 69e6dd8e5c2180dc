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

    /// The parts of a day, and the words that are a time by themselves.
    static let parts: [String: DayPart] = [
        "오전": .morning, "am": .morning, "오후": .afternoon, "pm": .afternoon,
        "새벽": .dawn, "아침": .breakfast, "낮": .daytime, "한낮": .daytime, "점심": .daytime, "저녁": .evening,
        "밤": .night, "한밤": .night, "밤중": .night, "한밤중": .night, "심야": .night,
        "정오": .noon, "noon": .noon, "자정": .midnight, "midnight": .midnight,
    ]

    static func isPart(_ word: String) -> Bool { parts[word] != nil }

    /// Korean time: words that say so alone, and those that say so with a word behind them.
    static let koreanTime: Set<String> = ["한국시간", "한국표준시", "서울시간"]
    static let korea: Set<String> = ["한국", "대한민국", "서울"]
    static let time: Set<String> = ["시간", "표준시"]

    /// What follows the number of a day in English.
    static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

    /// What may stand between a day and a time.
    static let links: Set<String> = ["t", "at"]
    static let linkingMarks: Set<Unicode.Scalar> = ["_", "@", "|"]

    /// Every word with which a date that has a day may start.
    static let all = links.union(koreanTime).union(korea).union(months.keys).union(weekdays.keys).union(parts.keys)
        .union(["년", "월", "일", "시", "시반", "시정각", "am", "pm", "a", "p", "kst", "utc", "gmt"]).union(ordinals)

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
