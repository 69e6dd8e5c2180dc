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
