/// Reads a date from its pieces: a day, and perhaps a weekday, a time and a zone, in whatever order they are.
struct DateReader {
    private let tokens: [DateToken]
    private var position = 0
    private var day = DateDay()
    private var weekday: Int?
    private var clock: DateClock?
    private var half: DateClock.Half?
    /// Seconds ahead of UTC, and whether a name says so, from which an offset may still be counted.
    private var zone: (offset: Int, isOrigin: Bool)?

    /// What the pieces mean.
    static func reading(of tokens: [DateToken]) -> DateReading {
        var reader = DateReader(tokens: tokens)
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
                || readDigits(number) || readNumber(number)
        case .word(let word): readWord(word)
        case .mark(let mark): readMark(mark)
        }
    }

    // MARK: Meaning

    private var reading: DateReading {
        let days = day.days
        let known = weekday.map { weekday in days.filter { $0.weekday == weekday } } ?? days
        let dates = (known.isEmpty ? days : known).compactMap(date)
        guard !dates.isEmpty else { return .none }
        if known.isEmpty { return .unclear(.wrongWeekday, dates) }
        if dates.count > 1 { return .unclear(.severalDays, dates) }
        return day.hasShortYear ? .unclear(.shortYear, dates) : .certain(dates[0])
    }

    private func date(_ day: CivilDate) -> DateText? {
        guard let clock else {
            return half == nil && zone == nil ? DateText(time: CivilTime(date: day), offset: nil, isDayOnly: true) : nil
        }
        return clock.time(on: day, half: half).map { DateText(time: $0, offset: zone?.offset, isDayOnly: false) }
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
        let isMarked = ["-", "/", "."].contains { isMark($0, at: index + 1) }
        let next = index + (isMarked ? 2 : 1)
        return number(at: next) != nil && (isMarked || isSpaced(at: next)) ? next : nil
    }

    /// Reads `20250502` or `250502`, and behind a day `1530`.
    private mutating func readDigits(_ number: DateToken.Number) -> Bool {
        if day.set(digits: number) { return take(1) }
        let isBehindLink = word(at: position - 1).map(DateWords.links.contains) ?? false
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

    /// Reads `9:40`, `09:40:55` or `09:40:55.123`.
    private mutating func readClock(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, hour.digitCount <= 2, isMark(":", at: position + 1), let minute = number(at: position + 2),
            minute.digitCount == 2
        else { return false }
        var time = DateClock(hour: hour.value, minute: minute.value)
        position += 3
        if isMark(":", at: position), let second = number(at: position + 1), second.digitCount == 2 {
            time.second = second.value
            position += 2
            if isMark(".", at: position) || isMark(",", at: position), !isSpaced(at: position + 1),
                let fraction = number(at: position + 1)
            {
                time.millisecond = fraction.asMilliseconds
                position += 2
            }
        }
        clock = time
        return true
    }

    /// Reads `3시`, `3시 30분` or `3시 30분 15초`.
    private mutating func readKoreanClock(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, hour.digitCount <= 2, word(at: position + 1) == "시" else { return false }
        var time = DateClock(hour: hour.value)
        position += 2
        if let minute = number(at: position), word(at: position + 1) == "분" {
            time.minute = minute.value
            position += 2
            if let second = number(at: position), word(at: position + 1) == "초" {
                time.second = second.value
                position += 2
            }
        }
        clock = time
        return true
    }

    /// Reads the hour of `3pm`.
    private mutating func readHour(_ hour: DateToken.Number) -> Bool {
        guard clock == nil, half == nil, hour.digitCount <= 2, let word = word(at: position + 1),
            ["am", "pm", "a", "p"].contains(word)
        else { return false }
        clock = DateClock(hour: hour.value)
        return take(1)
    }

    // MARK: Words

    private mutating func readWord(_ word: String) -> Bool {
        if let month = DateWords.months[word] { return day.set(monthNamed: month) && take(1) }
        if let number = DateWords.weekdays[word] { return Self.set(&weekday, to: number) && take(1) }
        if let name = DateWords.halves[word] { return Self.set(&half, to: name) && take(1) }
        if let offset = DateWords.zones[word] {
            guard clock != nil, zone.map({ $0.offset == offset }) ?? true else { return false }
            zone = (offset, isOrigin: zone == nil && DateWords.origins.contains(word))
            return take(1)
        }
        if DateWords.links.contains(word) { return isLink && take(1) }
        return readDottedHalf(word)
    }

    /// Whether a word such as `at` stands between a day and a time.
    private var isLink: Bool { !day.isEmpty && clock == nil && position + 1 < tokens.count }

    /// Reads `a.m.` or `p.m.`.
    private mutating func readDottedHalf(_ word: String) -> Bool {
        guard isMark(".", at: position + 1), self.word(at: position + 2) == "m", let name = DateWords.halves[word + "m"]
        else { return false }
        return Self.set(&half, to: name) && take(3)
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
        case "-": readOffset(sign: -1) || readHyphen()
        case "/": readHyphen()
        default: false
        }
    }

    /// Skips a bracket; behind a zone also what is in it, which names the zone once more: `+0900 (한국 표준시)`.
    private mutating func readBracket(_ mark: Unicode.Scalar) -> Bool {
        let closing: Unicode.Scalar = mark == "(" ? ")" : "]"
        guard zone != nil, mark == "(" || mark == "[" else { return take(1) }
        guard let end = tokens[position...].firstIndex(where: { $0.kind == .mark(closing) }) else { return false }
        position = end + 1
        return true
    }

    /// Skips a hyphen or a slash beside the name of a month: `02-May-2025`.
    private mutating func readHyphen() -> Bool {
        let isBeside = isMonth(at: position - 1) || isMonth(at: position + 1) || day.isHalfNamed
        return clock == nil && isBeside && take(1)
    }

    /// Reads `+09:00`, `+0900`, `+09`, and behind `UTC` also `+9`.
    private mutating func readOffset(sign: Int) -> Bool {
        guard clock != nil, zone?.isOrigin ?? true, let number = number(at: position + 1),
            !isSpaced(at: position + 1), [2, 4].contains(number.digitCount) || zone != nil && number.digitCount == 1
        else { return false }
        var (hours, minutes) = number.digitCount == 4 ? (number.value / 100, number.value % 100) : (number.value, 0)
        position += 2
        if number.digitCount < 4, isMark(":", at: position) {
            guard let more = self.number(at: position + 1), more.digitCount == 2 else { return false }
            minutes = more.value
            position += 2
        }
        guard hours <= 18, minutes < 60 else { return false }
        hours *= sign
        zone = (hours * 3600 + sign * minutes * 60, isOrigin: false)
        return true
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
