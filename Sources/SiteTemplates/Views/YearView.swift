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
        "name": { .text(String($0.year.year)) },
        "url": { .text($0.context.link(to: $0.year.route)) },
        "count": { .number($0.year.pageCount) },
        "months": { view in .views(view.year.months.map { MonthView(month: $0, context: view.context) }) },
    ])
}
