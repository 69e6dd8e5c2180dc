import SiteModel

/// A month as a table of weeks, which start on Sunday as Korean calendars do.
final class CalendarView: TabledView {
    let month: Archive.Month
    let context: ViewContext

    init(month: Archive.Month, context: ViewContext) {
        self.month = month
        self.context = context
    }

    private var weeks: [WeekView] {
        let days = Dictionary(month.days.map { ($0.date.day, $0) }) { first, _ in first }
        let first = CivilDate(year: month.year, month: month.month, day: 1)?.weekday ?? 0
        let count = CivilDate.dayCount(ofMonth: month.month, year: month.year)
        return (0..<(first + count + 6) / 7).map { week in
            WeekView(
                cells: (0..<7).map { weekday in
                    let number = week * 7 + weekday - first + 1
                    let date = CivilDate(year: month.year, month: month.month, day: number)
                    return CellView(date: date, weekday: weekday, day: days[number], context: context)
                })
        }
    }

    static let fields = FieldTable<CalendarView>([
        "caption": Field { .text($0.context.dateFormat.words(month: $0.month.month, year: $0.month.year)) },
        "url": Field { .text($0.context.link(to: $0.month.route)) },
        "weekdays": Field { calendar in
            .views((0..<7).map { WeekdayView(weekday: $0, format: calendar.context.dateFormat) })
        },
        "weeks": Field { .views($0.weeks) },
    ])
}

/// The heading of a calendar's column.
final class WeekdayView: TabledView {
    let weekday: Int
    let format: DateFormat

    init(weekday: Int, format: DateFormat) {
        self.weekday = weekday
        self.format = format
    }

    static let fields = FieldTable<WeekdayView>([
        "name": Field { .text($0.format.shortWeekday($0.weekday)) },
        "longName": Field { .text($0.format.weekday($0.weekday)) },
        "isSunday": Field { .flag($0.weekday == 0) },
        "isSaturday": Field { .flag($0.weekday == 6) },
    ])
}

/// A row of a calendar.
final class WeekView: TabledView {
    let cells: [CellView]

    init(cells: [CellView]) {
        self.cells = cells
    }

    static let fields = FieldTable<WeekView>(["cells": Field { .views($0.cells) }])
}

/// A cell of a calendar: a day, or blank before the month's first day and after its last.
final class CellView: TabledView {
    let date: CivilDate?
    let weekday: Int
    /// What was published on that day.
    let day: Archive.Day?
    let context: ViewContext

    init(date: CivilDate?, weekday: Int, day: Archive.Day?, context: ViewContext) {
        self.date = date
        self.weekday = weekday
        self.day = day
        self.context = context
    }

    private var countText: String? { day.map { context.text.count($0.pageCount) } }

    private var label: String? {
        date.map { date in
            let words = context.dateFormat.wordsInYear(date)
            return countText.map { "\(words), \($0)" } ?? words
        }
    }

    static let fields = FieldTable<CellView>([
        "number": Field { .number(ifAny: $0.date?.day) },
        "isBlank": Field { .flag($0.date == nil) },
        "iso": Field { .text(ifAny: $0.date.map(DateFormat.iso)) },
        "count": Field { .number(ifAny: $0.day?.pageCount) },
        "countText": Field { .text(ifAny: $0.countText) },
        "url": Field { cell in .text(ifAny: cell.day.map { cell.context.link(to: $0.route) }) },
        "label": Field { .text(ifAny: $0.label) },
        "isSunday": Field { .flag($0.weekday == 0) },
        "isSaturday": Field { .flag($0.weekday == 6) },
        "weekday": Field { .text(names[$0.weekday]) },
    ])

    /// For classes in style sheets.
    private static let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
}
