import SiteModel

/// A place for a day in a calendar: blank before the month's first day and after its last.
final class CellView: TabledView {
    let date: CivilDate?
    let weekday: Int
    /// What was published on that day.
    let day: Archive.Day?
    let context: ViewContext

    init(date: CivilDate?, weekday: Int, day: Archive.Day?, context: ViewContext) {
        self.date = date
        self.weekday = weekday
        self.day = day
        self.context = context
    }

    private var countText: String? { day.map { context.text.count($0.pageCount) } }

    private var label: String? {
        date.map { date in
            let words = context.dateFormat.wordsInYear(date)
            return countText.map { "\(words), \($0)" } ?? words
        }
    }

    static let fields = FieldTable<CellView>([
        "number": Field { .number(ifAny: $0.date?.day) },
        "isBlank": Field { .flag($0.date == nil) },
        "iso": Field { .text(ifAny: $0.date.map(DateFormat.iso)) },
        "count": Field { .number(ifAny: $0.day?.pageCount) },
        "countText": Field { .text(ifAny: $0.countText) },
        "url": Field { cell in .text(ifAny: cell.day.map { cell.context.link(to: $0.route) }) },
        "label": Field { .text(ifAny: $0.label) },
        "isSunday": Field { .flag($0.weekday == 0) },
        "isSaturday": Field { .flag($0.weekday == 6) },
        "weekday": Field { .text(names[$0.weekday]) },
    ])

    /// For classes in style sheets.
    private static let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
}
