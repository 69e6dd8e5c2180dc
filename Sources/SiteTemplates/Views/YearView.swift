import SiteModel

/// A year of the archives.
final class YearView: ViewModel {
    let year: Archive.Year
    let context: ViewContext

    init(year: Archive.Year, context: ViewContext) {
        self.year = year
        self.context = context
    }

    static let fields: [String: @Sendable (YearView) -> Any?] = [
        "name": { String($0.year.year) },
        "url": { $0.context.link(to: $0.year.route) },
        "count": { $0.year.pageCount },
        "months": { view in view.year.months.map { MonthView(month: $0, context: view.context) } },
    ]
}
