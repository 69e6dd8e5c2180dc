import SiteModel

/// A time as pages show it, linked to its day in the archives.
final class DateView: TabledView {
    let date: PublicationDate
    let format: DateFormat
    /// The address of the site; `nil` if the time has no link.
    let baseURL: BaseURL?

    init(_ date: PublicationDate, format: DateFormat, baseURL: BaseURL?) {
        self.date = date
        self.format = format
        self.baseURL = baseURL
    }

    /// Kept because templates ask for it twice, in a section and in its text.
    private lazy var url = baseURL?.link(to: Archive.route(of: date.day))

    static let fields = FieldTable<DateView>([
        "iso": Field {
            $0.date.isDayOnly ? .text(DateFormat.iso($0.date.day)) : .text($0.format.rfc3339($0.date.instant))
        },
        "words": Field { .text($0.format.words($0.date)) },
        "dayWords": Field { .text($0.format.words($0.date.day)) },
        "short": Field { .text($0.format.shortWords($0.date.day)) },
        "time": Field { .text(ifAny: $0.format.time($0.date)) },
        "day": Field { .text(DateFormat.iso($0.date.day)) },
        "url": Field { .text(ifAny: $0.url) },
    ])
}
