import SiteModel

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
