import SiteModel

/// A month of the archives.
final class MonthView: ViewModel {
    let month: Archive.Month
    let context: ViewContext

    init(month: Archive.Month, context: ViewContext) {
        self.month = month
        self.context = context
    }

    static let fields: [String: @Sendable (MonthView) -> Any?] = [
        "name": { $0.context.dateFormat.words(month: $0.month.month, year: $0.month.year) },
        "number": { $0.month.month },
        "url": { $0.context.link(to: $0.month.route) },
        "count": { $0.month.pageCount },
    ]
}
