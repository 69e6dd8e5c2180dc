import SiteModel
import Testing

@Suite("names that are only a date")
struct DateNameTests {
    @Test(
        "are days, weeks, months, quarters, and times on a day",
        arguments: [
            "2026-08-21", "20260821", "260821", "2026.08.21", "2026_08_21", "2026. 8. 21.", "2026-8-21", "2026-08-21-",
            "2026-W34", "2026w34", "2026-08", "202608", "2026-Q3", "2026년 8월 21일", "2026년 8월", "2026년 34주차",
            "2026년 3분기",
            "2026-08-21-0900", "2026-08-21T09-00", "20260821_093000", " 2026-08-21 ",
        ])
    func dates(name: String) {
        #expect(DateName.matches(name))
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "a", "2026", "404", "1984", "2026-08-21-daily", "daily-2026-08-21", "2026-08-21-1", "2026-13-01",
            "2026-02-30",
            "2026-W54", "2026-W34-요약", "2026-08-0900", "1.2.3", "10.24", "12345678", "999999", "2026-08-21 (금)",
            "v2026.08.21",
            "2026-08-21-2500", "2026-08-21~22", "2026년", "새 소식",
        ])
    func others(name: String) {
        #expect(!DateName.matches(name))
    }
}
