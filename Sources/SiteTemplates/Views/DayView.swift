import SiteModel

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
