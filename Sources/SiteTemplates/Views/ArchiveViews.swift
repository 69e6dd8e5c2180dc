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

/// A day of the archives with what was published on it.
final class DayView: ViewModel {
    let day: Archive.Day
    let documents: [CardView]
    let context: ViewContext

    init(day: Archive.Day, documents: [CardView], context: ViewContext) {
        self.day = day
        self.documents = documents
        self.context = context
    }

    static let fields: [String: @Sendable (DayView) -> Any?] = [
        "name": { $0.context.dateFormat.words($0.day.date) },
        "iso": { DateFormat.iso($0.day.date) },
        "url": { $0.context.link(to: $0.day.route) },
        "count": { $0.day.members.count },
        "documents": { $0.documents },
    ]
}
