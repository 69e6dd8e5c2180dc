import SiteModel

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
