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
