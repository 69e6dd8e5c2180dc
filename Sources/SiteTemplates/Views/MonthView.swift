import SiteModel

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
