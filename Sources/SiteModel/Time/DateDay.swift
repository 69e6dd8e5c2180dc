/// The numbers of a day as they were written, and the days that they may mean.
struct DateDay {
    typealias Number = DateToken.Number

    /// What a number is by the word behind it.
    enum Unit: String {
        case year = "년"
        case month = "월"
        case day = "일"
    }

    private enum Form {
        case empty
        /// Numbers with units behind them.
        case units([Unit: Number])
        /// Three numbers, of which the first or the last is the year.
        case numbers(Number, Number, Number, isMonthFirst: Bool)
        /// The name of a month, with the numbers before and behind it.
        case named(month: Int?, before: [Number], behind: [Number])
        /// One number with all digits.
        case digits(CivilDate)
    }

    private var form = Form.empty

    var isEmpty: Bool {
        if case .empty = form { true } else { false }
    }

    /// Whether it is one number with all digits.
    var isDigits: Bool {
        if case .digits = form { true } else { false }
    }

    /// Whether year, month and day are there.
    var isWhole: Bool {
        switch form {
        case .empty: false
        case .units(let numbers): numbers.count == 3
        case .numbers, .digits: true
        case .named(let month, let before, let behind): month != nil && before.count + behind.count == 2
        }
    }

    /// Whether there is the name of a month with one of the two numbers.
    var isHalfNamed: Bool {
        if case .named(.some, let before, let behind) = form { before.count + behind.count == 1 } else { false }
    }

    // MARK: Reading

    /// Takes a number with its unit, once each.
    mutating func set(_ unit: Unit, to number: Number) -> Bool {
        var numbers: [Unit: Number]
        switch form {
        case .empty: numbers = [:]
        case .units(let known): numbers = known
        case .numbers, .named, .digits: return false
        }
        guard numbers.updateValue(number, forKey: unit) == nil else { return false }
        form = .units(numbers)
        return true
    }

    /// Takes three numbers if the first or the last may be a year.
    mutating func set(_ first: Number, _ middle: Number, _ last: Number, isMonthFirst: Bool) -> Bool {
        let (start, end) = (first.digitCount, last.digitCount)
        guard isEmpty, middle.digitCount <= 2, start == 4 && end <= 2 || start <= 2 && (end == 4 || end <= 2) else {
            return false
        }
        form = .numbers(first, middle, last, isMonthFirst: isMonthFirst)
        return true
    }

    /// Takes a number of eight digits, or of six with the year in this century.
    mutating func set(digits number: Number) -> Bool {
        guard isEmpty, [6, 8].contains(number.digitCount),
            let date = CivilDate(
                year: number.value / 10_000 + (number.digitCount == 6 ? 2000 : 0), month: number.value / 100 % 100,
                day: number.value % 100)
        else { return false }
        form = .digits(date)
        return true
    }

    /// Takes the name of a month, once.
    mutating func set(monthNamed month: Int) -> Bool {
        switch form {
        case .empty: form = .named(month: month, before: [], behind: [])
        case .named(nil, let before, let behind): form = .named(month: month, before: before, behind: behind)
        case .units, .numbers, .named, .digits: return false
        }
        return true
    }

    /// Takes a number beside the name of a month.
    mutating func add(_ number: Number) -> Bool {
        guard number.digitCount <= 2 || number.digitCount == 4 else { return false }
        switch form {
        case .empty: form = .named(month: nil, before: [number], behind: [])
        case .named(nil, let before, _): form = .named(month: nil, before: before + [number], behind: [])
        case .named(let month, let before, let behind):
            form = .named(month: month, before: before, behind: behind + [number])
        case .units, .numbers, .digits: return false
        }
        return true
    }

    // MARK: Meaning

    /// The days that may be meant, the likeliest first, none twice.
    var days: [CivilDate] {
        if case .digits(let day) = form { return [day] }
        var days: [CivilDate] = []
        for parts in readings {
            if let day = parts.day, !days.contains(day) { days.append(day) }
        }
        return days
    }

    /// Whether the year has two digits.
    var hasShortYear: Bool {
        readings.contains { $0.year.digitCount == 2 }
    }

    /// The numbers as year, month and day, in every order that may be meant.
    private var readings: [Parts] {
        switch form {
        case .empty, .digits: return []
        case .units(let numbers):
            guard let year = numbers[.year], let month = numbers[.month], let day = numbers[.day] else { return [] }
            return [Parts(year, month, day)]
        case .numbers(let first, let middle, let last, let isMonthFirst):
            let ends = [Parts(last, middle, first), Parts(last, first, middle)]
            if first.isWholeYear { return [Parts(first, middle, last)] }
            return (last.isWholeYear ? [] : [Parts(first, middle, last)]) + (isMonthFirst ? ends.reversed() : ends)
        case .named(let month, let before, let behind):
            let numbers = before + behind
            guard let month, numbers.count == 2 else { return [] }
            let name = Number(value: month, digitCount: 2, isYear: false)
            let (dayFirst, yearFirst) = (Parts(numbers[1], name, numbers[0]), Parts(numbers[0], name, numbers[1]))
            if numbers[0].isWholeYear { return [yearFirst] }
            // No one writes the year between the month and the day.
            return numbers[1].isWholeYear || before.isEmpty ? [dayFirst] : [dayFirst, yearFirst]
        }
    }

    /// The parts of a day.
    private struct Parts {
        let year: Number
        let month: Number
        let dayOfMonth: Number

        init(_ year: Number, _ month: Number, _ dayOfMonth: Number) {
            self.year = year
            self.month = month
            self.dayOfMonth = dayOfMonth
        }

        /// The day, if there is one of the name.
        var day: CivilDate? {
            guard month.digitCount <= 2, dayOfMonth.digitCount <= 2 else { return nil }
            return wholeYear.flatMap { CivilDate(year: $0, month: month.value, day: dayOfMonth.value) }
        }

        /// The year of four digits, or of two as mail reads it (RFC 5322, 4.3): from 1950 to 2049.
        private var wholeYear: Int? {
            switch year.digitCount {
            case 4: year.value
            case 2: year.value + (year.value < 50 ? 2000 : 1900)
            default: nil
            }
        }
    }
}

extension DateToken.Number {
    /// Whether it can only be a year.
    fileprivate var isWholeYear: Bool { digitCount == 4 || isYear }
}
