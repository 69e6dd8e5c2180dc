import SiteBytes

/// A date as someone wrote it: a wall-clock time, with or without an offset from UTC.
public struct DateText: Sendable, Hashable {
    /// The time that was written; midnight if it was only a day.
    public let time: CivilTime
    /// Seconds ahead of UTC, if the text has a zone.
    public let offset: Int?
    /// Whether the text has a day but no time.
    public let isDayOnly: Bool

    /// Reads a date in any form that means one date; `DateReading` tells more of the others.
    ///
    /// - Parameter text: What was written.
    public init?(_ text: String) {
        guard case .certain(let date) = DateReading(text) else { return nil }
        self = date
    }

    /// Reads ISO 8601 with or without zone and fraction, `YYYY-MM-DD`, `YYYYMMDD` or `YYMMDD`.
    ///
    /// Two-digit years are in this century. A space may replace the `T` or precede the zone.
    ///
    /// - Parameter text: What was written.
    public init?(iso text: String) {
        var reader = DigitReader(text)
        guard let date = Self.readDate(&reader) else { return nil }
        if reader.isAtEnd {
            self.init(time: CivilTime(date: date), offset: nil, isDayOnly: true)
            return
        }
        guard reader.skip(anyOf: "Tt "), let time = Self.readTime(&reader, on: date) else { return nil }
        let offset = Self.readOffset(&reader)
        guard reader.isAtEnd else { return nil }
        self.init(time: time, offset: offset, isDayOnly: false)
    }

    /// The instant of the date.
    ///
    /// - Parameter zone: The zone of the time, if the text has none.
    /// - Returns: The instant.
    public func timestamp(in zone: SiteTimeZone) -> Timestamp {
        offset.map { Timestamp(time, offset: $0) } ?? zone.timestamp(of: time)
    }

    /// The date by ISO 8601, as front matter has it: `2025-05-02`, `2025-05-02T13:40:00` or `2025-05-02T13:40:00+09:00`.
    public var text: String {
        isDayOnly ? DateFormat.iso(time.date) : DateFormat.iso(time, offset: offset)
    }

    /// Reads the date at the start of a file name, such as `2025-05-02-…`, `20250502-…`, `250502_…` or the whole name.
    ///
    /// - Parameter fileName: The name without its extension.
    /// - Returns: The date and the rest of the name after its separator, or `nil`.
    public static func leading(_ fileName: String) -> (date: DateText, rest: Substring)? {
        let digits = fileName.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
        for length in [10, 8, 6] where digits.count >= length {
            let head = digits.prefix(length)
            let rest = fileName.dropFirst(length)
            guard rest.first.map({ !$0.isNumber }) ?? true, let date = DateText(iso: String(head)) else { continue }
            return (date, rest.first.map { "-_. ".contains($0) } == true ? rest.dropFirst() : rest)
        }
        return nil
    }

    init(time: CivilTime, offset: Int?, isDayOnly: Bool) {
        self.time = time
        self.offset = offset
        self.isDayOnly = isDayOnly
    }

    private static func readDate(_ reader: inout DigitReader) -> CivilDate? {
        let digits = reader.digitRun
        if digits == 4, let year = reader.number(4), reader.skip(anyOf: "-"), let month = reader.number(2),
            reader.skip(anyOf: "-"), let day = reader.number(2)
        {
            return CivilDate(year: year, month: month, day: day)
        }
        guard digits == 8 || digits == 6, let year = reader.number(digits - 4), let month = reader.number(2),
            let day = reader.number(2)
        else { return nil }
        return CivilDate(year: digits == 6 ? 2000 + year : year, month: month, day: day)
    }

    private static func readTime(_ reader: inout DigitReader, on date: CivilDate) -> CivilTime? {
        guard let hour = reader.number(2), hour < 24, reader.skip(anyOf: ":"), let minute = reader.number(2),
            minute < 60
        else { return nil }
        var second = 0
        var millisecond = 0
        if reader.skip(anyOf: ":") {
            guard let value = reader.number(2), value < 60 else { return nil }
            second = value
            if reader.skip(anyOf: ".,") {
                guard let fraction = reader.milliseconds() else { return nil }
                millisecond = fraction
            }
        }
        return CivilTime(date: date, secondOfDay: hour * 3600 + minute * 60 + second, millisecond: millisecond)
    }

    /// Reads `Z`, `+09:00`, `+0900` or `+09`; does not move the reader if there is none of them.
    private static func readOffset(_ reader: inout DigitReader) -> Int? {
        let start = reader
        _ = reader.skip(anyOf: " ")
        if reader.skip(anyOf: "Zz") { return 0 }
        let isNegative = reader.skip(anyOf: "-") || reader.skip("\u{2212}")
        if isNegative || reader.skip(anyOf: "+"), let hours = reader.number(2), hours <= 18 {
            let hasColon = reader.skip(anyOf: ":")
            if let minutes = reader.isAtEnd && !hasColon ? 0 : reader.number(2), minutes < 60 {
                return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
            }
        }
        reader = start
        return nil
    }
}

/// Reads numbers of fixed width from the front of a text.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// How many ASCII digits follow.
    var digitRun: Int {
        var end = position
        while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
        return end - position
    }

    /// Reads a number of this many digits, up to eight.
    mutating func number(_ digits: Int) -> Int? {
        guard digitRun >= digits else { return nil }
        defer { position += digits }
        return value(digits)
    }

    /// Reads a fraction of a second of any length, truncated to milliseconds.
    mutating func milliseconds() -> Int? {
        let digits = digitRun
        guard digits > 0 else { return nil }
        defer { position += digits }
        let scale = [100, 10, 1][min(digits, 3) - 1]
        return value(min(digits, 3)) * scale
    }

    /// Skips one character if it is one of these.
    mutating func skip(anyOf characters: StaticString) -> Bool {
        guard position < bytes.count, characters.withUTF8Buffer({ $0.contains(bytes[position]) }) else { return false }
        position += 1
        return true
    }

    /// Skips a text if it follows.
    mutating func skip(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// The value of the next digits.
    private func value(_ digits: Int) -> Int {
        bytes[position..<(position + digits)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
