/// Reads a date from its pieces: a day, and perhaps a weekday, a time and a zone, in whatever order they are.
struct DateReader {
    private let tokens: [DateToken]
    private var position = 0
    private var day = DateDay()
    private var weekday: Int?
    private var clock: DateClock?
    private var part: DayPart?
    private var zone: DateZone?

    /// What the pieces mean, with the zone that was named besides them.
    static func reading(of tokens: [DateToken], in zone: DateZone?) -> DateReading {
        var reader = DateReader(tokens: tokens)
        reader.zone = zone
        while reader.position < tokens.count {
            guard reader.readPiece() else { return .none }
        }
        return reader.reading
    }

    private init(tokens: [DateToken]) {
        self.tokens = tokens
    }

    private mutating func readPiece() -> Bool {
        switch tokens[position].kind {
        case .number(let number):
            readClock(number) || readKoreanClock(number) || readHour(number) || readUnit(number) || readNumbers()
                || readDigits(number) || readMarkedClock(number) || readNumber(number)
        case .word(let word): readWord(word)
        case .mark(let mark): readMark(mark)
        }
    }

    // MARK: Meaning

    private var reading: DateReading {
        let days = day.days
        let known = weekday.map { weekday in days.filter { $0.weekday == weekday } } ?? days
        let dates = (known.isEmpty ? days : known).flatMap(dates)
        guard !dates.isEmpty else { return .none }
        if known.isEmpty { return .unclear(.wrongWeekday, dates) }
        if clock == nil, part == nil, zone != nil { return .unclear(.zoneWithoutTime, dates) }
        if dates.count > 1 { return .unclear(.severalDays, dates) }
        return day.hasShortYear ? .unclear(.shortYear, dates) : .certain(dates[0])
    }

    /// What may be meant on a day, the likeliest first.
    private func dates(on day: CivilDate) -> [DateText] {
        guard let clock = clock ?? part?.ownHour.map({ DateClock(hour: $0) }) else {
            guard part == nil else { return [] }
            let midnight = CivilTime(date: day)
            return [DateText(time: midnight, offset: nil, isDayOnly: true)] + (zone == nil ? [] : dates(at: midnight))
        }
        return clock.times(on: day, in: part).flatMap(dates)
    }

    private func dates(at time: CivilTime) -> [DateText] {
        guard let zone else { return [DateText(time: time, offset: nil, isDayOnly: false)] }
        return zone.offsets(at: time).map { DateText(time: time, offset: $0, isDayOnly: false) }
    }

    // MARK: Looking ahead

    private func number(at index: Int) -> DateToken.Number? {
        guard tokens.indices.contains(index), case .number(let number) = tokens[index].kind else { return nil }
        return number
    }

    private func word(at index: Int) -> String? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
        return word
    }

    private func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark(mark)
    }

    private func isSpaced(at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].isSpaced
    }

    private func isMonth(at index: Int) -> Bool {
        word(at: index).map { DateWords.months[$0] != nil } ?? false
    }

    /// Moves on behind some pieces.
    private mutating func take(_ count: Int) -> Bool {
        position += count
        return true
    }

    // MARK: Days

    /// Reads `2025년`, `5월` or `2일`.
    private mutating func readUnit(_ number: DateToken.Number) -> Bool {
        guard let unit = word(at: position + 1).flatMap(DateDay.Unit.init), day.set(unit, to: number) else {
            return false
        }
        return take(2)
    }

    /// Reads three numbers such as `2025. 5. 2.` or `05/02/2025`, but not the start of a time behind them.
    private mutating func readNumbers() -> Bool {
        guard let first = number(at: position), let second = indexOfNumber(after: position),
            let third = indexOfNumber(after: second), let middle = number(at: second), let last = number(at: third),
            !isMark(":", at: third + 1),
            day.set(first, middle, last, isMonthFirst: isMark("/", at: position + 1))
        else { return false }
        position = third + 1
        return isMark(".", at: position) ? take(1) : true
    }

    /// Where the next number of a day is: behind a mark, or behind white space alone.
    private func indexOfNumber(after index: Int) -> Int? {
        let isMarked = ["-", "/", ".", "_"].contains { isMark($0, at: index + 1) }
        let next = index + (isMarked ? 2 : 1)
        return number(at: next) != nil && (isMarked || isSpaced(at: next)) ? next : nil
    }

    /// Reads `20250502` or `250502`, and behind a day `1530`.
    private mutating func readDigits(_ number: DateToken.Number) -> Bool {
        if day.set(digits: number) { return take(1) }
        guard day.isDigits || isBehindLink, clock == nil, let time = DateClock(digits: number) else { return false }
        clock = time
        return take(1)
    }

    /// Reads the number of a day or a year beside the name of a month.
    private mutating func readNumber(_ number: DateToken.Number) -> Bool {
        guard day.add(number) else { return false }
        let isOrdinal = !isSpaced(at: position + 1) && word(at: position + 1).map(DateWords.ordinals.contains) ?? false
        return take(isOrdinal ? 2 : 1)
    }

    // MARK: Times

    /// Reads `9:40`, `09:40:55` or `09:40:55.123`; programs that pad nothing write `9:4:5`.
    private mutating func readClock(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, hour.digitCount <= 2, isMark(":", at: position + 1), let minute = number(at: position + 2),
            minute.digitCount <= 2
        else { return false }
        var time = DateClock(hour: hour.value, minute: minute.value)
        position += 3
        if isMark(":", at: position), let second = number(at: position + 1), second.digitCount <= 2 {
            time.second = second.value
            position += 2
            if isMark(".", at: position) || isMark(",", at: position), !isSpaced(at: position + 1),
                let fraction = number(at: position + 1)
            {
                time.millisecond = fraction.asMilliseconds
                position += 2
            }
        } else {
            time.isMinuteShort = minute.digitCount == 1
        }
        clock = time
        return true
    }

    /// Reads `09.40` behind a day, and `09-40-55` behind `T` or `_`, as names of files have it.
    private mutating func readMarkedClock(_ hour: DateToken.Number) -> Bool {
        let mark: Unicode.Scalar = isBehindLink && isMark("-", at: position + 1) ? "-" : "."
        guard clock == nil, day.isWhole, hour.digitCount <= 2, let minute = pair(behind: mark, at: position + 1) else {
            return false
        }
        var time = DateClock(hour: hour.value, minute: minute)
        position += 3
        if let second = pair(behind: mark, at: position) {
            time.second = second
            position += 2
        }
        clock = time
        return true
    }

    /// Two digits right behind a mark.
    private func pair(behind mark: Unicode.Scalar, at index: Int) -> Int? {
        guard isMark(mark, at: index), let number = number(at: index + 1), number.digitCount == 2,
            !isSpaced(at: index + 1)
        else { return nil }
        return number.value
    }

    /// Whether a word or a mark before this place says that a time follows the day.
    private var isBehindLink: Bool {
        word(at: position - 1).map(DateWords.links.contains) ?? isMark("_", at: position - 1)
    }

    /// Reads `3시`, `3시 30분`, `3시 30분 15초`, `3시 반` or `3시 정각`.
    private mutating func readKoreanClock(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, hour.digitCount <= 2, let word = word(at: position + 1),
            ["시", "시반", "시정각"].contains(word)
        else { return false }
        var time = DateClock(hour: hour.value)
        position += 2
        if word == "시반" || word == "시" && self.word(at: position) == "반" {
            time.minute = 30
            position += word == "시" ? 1 : 0
        } else if word == "시", self.word(at: position) == "정각" {
            position += 1
        } else if let minute = number(at: position), self.word(at: position + 1) == "분" {
            time.minute = minute.value
            position += 2
            if let second = number(at: position), self.word(at: position + 1) == "초" {
                time.second = second.value
                position += 2
            }
        }
        clock = time
        return true
    }

    /// Reads the hour of `3pm`.
    private mutating func readHour(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, part == nil, hour.digitCount <= 2, let word = word(at: position + 1),
            ["am", "pm", "a", "p", "noon", "midnight"].contains(word)
        else { return false }
        clock = DateClock(hour: hour.value)
        return take(1)
    }

    // MARK: Words

    private mutating func readWord(_ word: String) -> Bool {
        if let month = DateWords.months[word] { return day.set(monthNamed: month) && take(1) }
        if let number = DateWords.weekdays[word] { return Self.set(&weekday, to: number) && take(1) }
        if let name = DateWords.parts[word] { return Self.set(&part, to: name) && take(1) }
        if let zone = DateZone.named(word) { return set(zone) && take(1) }
        if DateWords.koreanTime.contains(word) { return set(Self.korea) && take(1) }
        if DateWords.korea.contains(word), let next = self.word(at: position + 1), DateWords.time.contains(next) {
            return set(Self.korea) && take(2)
        }
        if DateWords.links.contains(word) { return isLink && take(1) }
        return readDottedHalf(word)
    }

    private static let korea = DateZone(.offsets([9 * 3600]))

    /// Takes a zone, or what is said of it once more.
    private mutating func set(_ new: DateZone) -> Bool {
        guard zone != nil else {
            zone = new
            return true
        }
        return zone?.narrow(to: new) ?? false
    }

    /// Whether a word such as `at` stands between a day and a time.
    private var isLink: Bool { !day.isEmpty && clock == nil && position + 1 < tokens.count }

    /// Reads `a.m.` or `p.m.`.
    private mutating func readDottedHalf(_ word: String) -> Bool {
        guard isMark(".", at: position + 1), self.word(at: position + 2) == "m", let name = DateWords.parts[word + "m"]
        else { return false }
        return Self.set(&part, to: name) && take(3)
    }

    /// Sets what is said once.
    private static func set<Value>(_ place: inout Value?, to value: Value) -> Bool {
        guard place == nil else { return false }
        place = value
        return true
    }

    // MARK: Marks

    private mutating func readMark(_ mark: Unicode.Scalar) -> Bool {
        switch mark {
        case ",", ".": take(1)
        case "(", ")", "[", "]": readBracket(mark)
        case "+": readOffset(sign: 1)
        case "-": readOffset(sign: -1) || readHyphen() || readDash()
        case "/": readHyphen()
        default: DateWords.linkingMarks.contains(mark) && isLink && take(1)
        }
    }

    /// Skips a bracket; behind a zone also what is in it, which names the zone once more: `+0900 (한국 표준시)`.
    private mutating func readBracket(_ mark: Unicode.Scalar) -> Bool {
        let closing: Unicode.Scalar = mark == "(" ? ")" : "]"
        guard zone != nil, clock != nil, mark == "(" || mark == "[" else { return take(1) }
        guard let end = tokens[position...].firstIndex(where: { $0.kind == .mark(closing) }) else { return false }
        position = end + 1
        return true
    }

    /// Skips a hyphen or a slash beside the name of a month: `02-May-2025`.
    private mutating func readHyphen() -> Bool {
        let isBeside = isMonth(at: position - 1) || isMonth(at: position + 1) || day.isHalfNamed
        return clock == nil && isBeside && take(1)
    }

    /// Skips the hyphen of `2025-05-02-15:30` or `20250502-153000`.
    private mutating func readDash() -> Bool {
        let isTime =
            isMark(":", at: position + 2) || day.isDigits || word(at: position + 1).map(DateWords.isPart) ?? false
        return day.isWhole && clock == nil && isTime && !isBehindLink && take(1)
    }

    /// Reads `+09:00`, `+0900`, `+09` or `+9`.
    private mutating func readOffset(sign: Int) -> Bool {
        guard clock != nil || sign > 0 && day.isWhole, zone?.mayHaveOffset ?? true,
            let number = number(at: position + 1), !isSpaced(at: position + 1), number.digitCount <= 4
        else { return false }
        var (hours, minutes) = number.digitCount > 2 ? (number.value / 100, number.value % 100) : (number.value, 0)
        position += 2
        if number.digitCount <= 2, isMark(":", at: position) {
            guard let more = self.number(at: position + 1), more.digitCount == 2 else { return false }
            minutes = more.value
            position += 2
        }
        guard hours <= 18, minutes < 60 else { return false }
        hours *= sign
        let offset = DateZone(.offsets([hours * 3600 + sign * minutes * 60]))
        if zone?.isOrigin ?? false { zone = nil }
        return set(offset)
    }
}

extension DateClock {
    /// Takes the digits of hours and minutes, perhaps with seconds.
    fileprivate init?(digits number: DateToken.Number) {
        switch number.digitCount {
        case 4: self.init(hour: number.value / 100, minute: number.value % 100)
        case 6:
            self.init(hour: number.value / 10_000, minute: number.value / 100 % 100, second: number.value % 100)
        default: return nil
        }
    }
}
