import SiteModel
import Testing

@Suite("Dates as people write them")
struct DateTextTests {
    /// What was written, the wall clock, and the offset in minutes.
    static let readCases: [(written: String, clock: String, offset: Int?)] = [
        ("2025-05-02", "2025-05-02", nil), ("20250502", "2025-05-02", nil), ("250502", "2025-05-02", nil),
        ("050607", "2005-06-07", nil), ("000101", "2000-01-01", nil), ("991231", "2099-12-31", nil),
        ("2024-02-29", "2024-02-29", nil), ("2000-02-29", "2000-02-29", nil), ("0001-01-01", "0001-01-01", nil),
        ("2025-05-02T13:40:55Z", "2025-05-02 13:40:55.000", 0), ("2025-05-02t13:40:55z", "2025-05-02 13:40:55.000", 0),
        ("2025-05-02T13:40:55.123Z", "2025-05-02 13:40:55.123", 0),
        ("2025-05-02T13:40:55,5+09:00", "2025-05-02 13:40:55.500", 540),
        ("2025-01-10T15:36:39.554428", "2025-01-10 15:36:39.554", nil),
        ("2025-05-02T13:40:55+0900", "2025-05-02 13:40:55.000", 540),
        ("2025-05-02T13:40+09", "2025-05-02 13:40:00.000", 540),
        ("2025-05-02T13:40:55-03:30", "2025-05-02 13:40:55.000", -210),
        ("2025-05-02T13:40:55−05:00", "2025-05-02 13:40:55.000", -300),
        ("2025-05-02 13:40", "2025-05-02 13:40:00.000", nil),
        ("2025-05-02 13:40:55 +0900", "2025-05-02 13:40:55.000", 540),
        ("2025-05-02 13:40:55 Z", "2025-05-02 13:40:55.000", 0), ("20250502T13:40:55", "2025-05-02 13:40:55.000", nil),
        ("2025-05-02T00:00:00", "2025-05-02 00:00:00.000", nil),
        ("2025-05-02T23:59:59.9999", "2025-05-02 23:59:59.999", nil),
        ("2025-05-02T13:40:55+14:00", "2025-05-02 13:40:55.000", 840),
        ("2025-05-02T13:40:55-00:00", "2025-05-02 13:40:55.000", 0),
    ]

    @Test("are read with or without time, fraction and zone", arguments: readCases)
    func reads(example: (written: String, clock: String, offset: Int?)) throws {
        let date = try #require(DateText(example.written))
        let time = date.time
        let clock = "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))"
        let day = DateFormat.iso(time.date)
        #expect((date.isDayOnly ? day : "\(day) \(clock).\(time.millisecond.padded(to: 3))") == example.clock)
        #expect(date.offset == example.offset.map { $0 * 60 })
        #expect(date.isDayOnly == !example.written.contains(":"))
    }

    static let refusedCases = [
        "", " ", "내일", "2025", "2025-05", "202505", "2025-5-2", "25-05-02", "2025/05/02", "2025.05.02", "2025-13-01",
        "2025-00-10",
        "2025-04-31", "2025-02-29", "1900-02-29", "2100-02-29", "2025-05-00", "2025-05-32", "0000-01-01", "251301",
        "250230",
        "2025-05-02T", "2025-05-02T13", "2025-05-02T1340", "2025-05-02T24:00", "2025-05-02T24:00:00",
        "2025-05-02T13:60",
        "2025-05-02T13:40:60", "2025-05-02T13:40:5", "2025-05-02T13:40:55.", "2025-05-02T13:40:55+9",
        "2025-05-02T13:40:55+19:00",
        "2025-05-02T13:40:55+09:60", "2025-05-02T13:40:55+09:", "2025-05-02T13:40:55 KST", "2025-05-02Z",
        "2025-05-02+09:00",
        "2025-05-02T13:40:55Z ", " 2025-05-02", "2025-05-02 오후 1:40", "２０２５-05-02", "2025-05-02T13:40:55++09:00",
        "1e10", "-250502",
        "2025-W18-5", "2025-122", "250502 ", "1250502", "123456789", "2025-05-02T-1:00",
    ]

    @Test("are refused when they are none", arguments: refusedCases)
    func refuses(written: String) {
        #expect(DateText(written) == nil)
    }

    static let instantCases: [(String, Int)] = [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T09:00:00", 0), ("1970-01-01", -32_400_000),
        ("2025-05-02T13:40:55.250+09:00", 1_746_160_855_250), ("2025-05-01T16:00:00Z", 1_746_115_200_000),
        ("2025-05-02T01:00:00", 1_746_115_200_000),
    ]

    @Test("mean Korean time without a zone", arguments: instantCases)
    func instants(written: String, milliseconds: Int) throws {
        #expect(try #require(DateText(written)).timestamp(in: .seoul).millisecondsSinceEpoch == milliseconds)
    }

    static let leadingCases: [(name: String, day: String, rest: String)] = [
        ("2025-05-02-새-모델", "2025-05-02", "새-모델"), ("20250502-a", "2025-05-02", "a"), ("250502_a", "2025-05-02", "a"),
        ("250110", "2025-01-10", ""), ("2025-05-02", "2025-05-02", ""), ("20250502", "2025-05-02", ""),
        ("2025-05-02 새 모델", "2025-05-02", "새 모델"), ("250502.a", "2025-05-02", "a"), ("250502글", "2025-05-02", "글"),
        ("2025-05-02--a", "2025-05-02", "-a"), ("250502-2025", "2025-05-02", "2025"),
    ]

    @Test("are found at the start of a file name", arguments: leadingCases)
    func leads(example: (name: String, day: String, rest: String)) throws {
        let found = try #require(DateText.leading(example.name))
        #expect(DateFormat.iso(found.date.time.date) == example.day)
        #expect(found.rest == example.rest)
        #expect(found.date.isDayOnly)
    }

    @Test(
        "are not found in names that only start with digits",
        arguments: [
            "", "a-2025-05-02", "2025", "2025-05", "123-a", "2025-13-01-a", "999999", "1234567", "12345678901",
            "20251301-a", "새-250502",
        ])
    func noLeadingDate(name: String) {
        #expect(DateText.leading(name) == nil)
    }
}
