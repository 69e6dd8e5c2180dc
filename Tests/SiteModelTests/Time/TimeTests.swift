import Foundation
import SiteModel
import Testing

@Suite("Days and times")
struct TimeTests {
    @Test("days since 1970 and back, every day of twelve hundred years")
    func roundTrip() {
        var expected = -370_000
        for days in stride(from: -370_000, through: 70_000, by: 1) {
            let date = CivilDate(daysSinceEpoch: days)
            if date.daysSinceEpoch != expected {
                Issue.record("\(date) is day \(date.daysSinceEpoch), not \(expected)")
            }
            expected += 1
        }
    }

    @Test("days agree with Foundation's calendar")
    func calendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for days in stride(from: -130_000, through: 200_000, by: 97) {
            let date = CivilDate(daysSinceEpoch: days)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day)
            #expect(parts.weekday == date.weekday + 1)
        }
    }

    static let noDayCases = [
        (2025, 2, 29), (1900, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
        (2025, 1, 32),
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
    ]

    @Test("there is no such day", arguments: noDayCases)
    func noDay(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("instants before 1970 have days and times, too")
    func beforeEpoch() {
        let time = Timestamp(millisecondsSinceEpoch: -1).civilTime(offset: 0)
        #expect(DateFormat.iso(time.date) == "1969-12-31")
        #expect(time.hour == 23 && time.minute == 59 && time.second == 59 && time.millisecond == 999)
    }

    @Test("a day belongs to the site's zone")
    func dayInZone() throws {
        let instant = try #require(DateText("2025-05-01T16:00:00Z")).timestamp(in: .seoul)
        let date = PublicationDate(instant: instant, zone: .seoul, isDayOnly: false)
        #expect(DateFormat.iso(date.day) == "2025-05-02")
        let west = try #require(SiteTimeZone(identifier: "America/Los_Angeles"))
        #expect(DateFormat.iso(PublicationDate(instant: instant, zone: west, isDayOnly: false).day) == "2025-05-01")
    }

    /// Wall-clock times in New York around its changes of clocks, with the UTC time that is meant.
    static let summerTimeCases: [(String, String)] = [
        ("2025-03-09T01:59:59", "2025-03-09T06:59:59Z"), ("2025-03-09T03:00:00", "2025-03-09T07:00:00Z"),
        ("2025-11-02T00:30:00", "2025-11-02T04:30:00Z"), ("2025-11-02T03:00:00", "2025-11-02T08:00:00Z"),
        ("2025-07-01T12:00:00", "2025-07-01T16:00:00Z"), ("2025-01-01T12:00:00", "2025-01-01T17:00:00Z"),
    ]

    @Test("summer time moves the instant", arguments: summerTimeCases)
    func summerTime(wall: String, universal: String) throws {
        let zone = try #require(SiteTimeZone(identifier: "America/New_York"))
        #expect(try #require(DateText(wall)).timestamp(in: zone) == #require(DateText(universal)).timestamp(in: .seoul))
    }

    @Test(
        "zones have names of the database",
        arguments: [("Asia/Seoul", true), ("UTC", true), ("Asia/Soul", false), ("", false), ("서울", false)])
    func zones(name: String, isKnown: Bool) {
        #expect((SiteTimeZone(identifier: name) != nil) == isKnown)
    }

    static let formatCases: [(written: String, zone: String, rfc3339: String, rfc822: String)] = [
        ("2025-05-02T13:40:55+09:00", "Asia/Seoul", "2025-05-02T13:40:55+09:00", "Fri, 02 May 2025 13:40:55 +0900"),
        ("2025-05-01T16:00:00Z", "Asia/Seoul", "2025-05-02T01:00:00+09:00", "Fri, 02 May 2025 01:00:00 +0900"),
        ("2025-05-01T16:00:00.999Z", "UTC", "2025-05-01T16:00:00+00:00", "Thu, 01 May 2025 16:00:00 +0000"),
        ("2025-07-01T00:00:00Z", "America/St_Johns", "2025-06-30T21:30:00-02:30", "Mon, 30 Jun 2025 21:30:00 -0230"),
        ("2024-02-29T00:00:00+09:00", "Asia/Seoul", "2024-02-29T00:00:00+09:00", "Thu, 29 Feb 2024 00:00:00 +0900"),
    ]

    @Test("feeds get RFC 3339 and RFC 822", arguments: formatCases)
    func feeds(example: (written: String, zone: String, rfc3339: String, rfc822: String)) throws {
        let format = DateFormat(zone: try #require(SiteTimeZone(identifier: example.zone)), language: .korean)
        let instant = try #require(DateText(example.written)).timestamp(in: .seoul)
        #expect(format.rfc3339(instant) == example.rfc3339)
        #expect(format.rfc822(instant) == example.rfc822)
    }

    static let wordCases: [(written: String, korean: String, english: String)] = [
        ("2025-05-02", "2025년 5월 2일 금요일", "Friday, 2 May 2025"),
        ("2025-05-04", "2025년 5월 4일 일요일", "Sunday, 4 May 2025"),
        ("2025-05-02T13:40", "2025년 5월 2일 금요일 오후 1:40", "Friday, 2 May 2025, 1:40 pm"),
        ("2025-05-02T00:05", "2025년 5월 2일 금요일 오전 12:05", "Friday, 2 May 2025, 12:05 am"),
        ("2025-05-02T12:00", "2025년 5월 2일 금요일 오후 12:00", "Friday, 2 May 2025, 12:00 pm"),
        ("2025-05-02T11:59", "2025년 5월 2일 금요일 오전 11:59", "Friday, 2 May 2025, 11:59 am"),
        ("2025-12-31T15:00Z", "2026년 1월 1일 목요일 오전 12:00", "Thursday, 1 January 2026, 12:00 am"),
    ]

    @Test("readers get words", arguments: wordCases)
    func words(example: (written: String, korean: String, english: String)) throws {
        let written = try #require(DateText(example.written))
        let date = PublicationDate(instant: written.timestamp(in: .seoul), zone: .seoul, isDayOnly: written.isDayOnly)
        #expect(DateFormat(zone: .seoul, language: .korean).words(date) == example.korean)
        #expect(DateFormat(zone: .seoul, language: .english).words(date) == example.english)
    }

    @Test("places with little room get fewer words")
    func shortForms() throws {
        let korean = DateFormat(zone: .seoul, language: .korean)
        let english = DateFormat(zone: .seoul, language: .english)
        let day = try #require(CivilDate(year: 2025, month: 5, day: 2))
        #expect(korean.shortWords(day) == "2025년 5월 2일" && english.shortWords(day) == "2 May 2025")
        #expect(korean.wordsInYear(day) == "5월 2일 금요일" && english.wordsInYear(day) == "Friday, 2 May")
        #expect(korean.wordsInMonth(day) == "2일 금요일" && english.wordsInMonth(day) == "Friday 2")
        #expect(korean.words(month: 5) == "5월" && english.words(month: 5) == "May")
        #expect(korean.weekday(0) == "일요일" && english.weekday(6) == "Saturday")
        #expect(korean.shortWeekday(0) == "일" && english.shortWeekday(6) == "Sat")
        let instant = try #require(DateText("2025-05-02T13:40")).timestamp(in: .seoul)
        #expect(korean.time(PublicationDate(instant: instant, zone: .seoul, isDayOnly: false)) == "오후 1:40")
        #expect(korean.time(PublicationDate(instant: instant, zone: .seoul, isDayOnly: true)) == nil)
    }

    static let monthLengths = [
        (1, 2025, 31), (2, 2025, 28), (2, 2024, 29), (2, 1900, 28), (2, 2000, 29), (4, 2025, 30),
    ]

    @Test("months have their days", arguments: monthLengths)
    func monthLength(month: Int, year: Int, count: Int) {
        #expect(CivilDate.dayCount(ofMonth: month, year: year) == count)
    }

    @Test("months and years have words, too")
    func longerSpans() {
        let korean = DateFormat(zone: .seoul, language: .korean)
        let english = DateFormat(zone: .seoul, language: .english)
        #expect(korean.words(month: 5, year: 2025) == "2025년 5월" && korean.words(year: 2025) == "2025년")
        #expect(english.words(month: 5, year: 2025) == "May 2025" && english.words(year: 2025) == "2025")
    }
}
