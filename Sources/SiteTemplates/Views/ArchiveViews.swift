import SiteModel

/// A year of the archives.
final class YearView: TabledView {
    let year: Archive.Year
    let context: ViewContext

    init(year: Archive.Year, context: ViewContext) {
        self.year = year
        self.context = context
    }

    static let fields = FieldTable<YearView>([
        "name": Field { .text($0.context.dateFormat.words(year: $0.year.year)) },
        "number": Field { .number($0.year.year) },
        "url": Field { .text($0.context.link(to: $0.year.route)) },
        "count": Field { .number($0.year.pageCount) },
        "countText": Field { .text($0.context.text.count($0.year.pageCount)) },
        "months": Field { view in .views(view.year.months.map { MonthView(month: $0, context: view.context) }) },
    ])
}

/// A month of the archives.
final class MonthView: TabledView {
    let month: Archive.Month
    let context: ViewContext

    init(month: Archive.Month, context: ViewContext) {
        self.month = month
        self.context = context
    }

    static let fields = FieldTable<MonthView>([
        "name": Field { .text($0.context.dateFormat.words(month: $0.month.month, year: $0.month.year)) },
        "shortName": Field { .text($0.context.dateFormat.words(month: $0.month.month)) },
        "id": Field { .text("\($0.month.year.padded(to: 4))-\($0.month.month.padded(to: 2))") },
        "number": Field { .number($0.month.month) },
        "url": Field { .text($0.context.link(to: $0.month.route)) },
        "count": Field { .number($0.month.pageCount) },
        "countText": Field { .text($0.context.text.count($0.month.pageCount)) },
        "calendar": Field { .view(CalendarView(month: $0.month, context: $0.context)) },
    ])
}

/// A day of the archives with what was published on it.
final class DayView: TabledView {
    let day: Archive.Day
    let documents: [CardView]
    let context: ViewContext

    init(day: Archive.Day, documents: [CardView], context: ViewContext) {
        self.day = day
        self.documents = documents
        self.context = context
    }

    static let fields = FieldTable<DayView>([
        "name": Field { .text($0.context.dateFormat.words($0.day.date)) },
        "shortName": Field { .text($0.context.dateFormat.wordsInMonth($0.day.date)) },
        "id": Field { .text("day-\($0.day.date.day)") },
        "iso": Field { .text(DateFormat.iso($0.day.date)) },
        "url": Field { .text($0.context.link(to: $0.day.route)) },
        "count": Field { .number($0.day.pageCount) },
        "countText": Field { .text($0.context.text.count($0.day.pageCount)) },
        "documents": Field { .views($0.documents) },
    ])
}
