import SiteModel

/// A time as pages show it.
final class DateView: TabledView {
    let iso: String
    let words: String
    let day: String
    let url: String

    /// A publication date, linked to its day in the archives.
    init(_ date: PublicationDate, format: DateFormat, baseURL: BaseURL) {
        iso = date.isDayOnly ? DateFormat.iso(date.day) : format.rfc3339(date.instant)
        words = format.words(date)
        day = DateFormat.iso(date.day)
        url = baseURL.link(to: Archive.route(of: date.day))
    }

    static let fields = FieldTable<DateView>([
        "iso": { .text($0.iso) }, "words": { .text($0.words) }, "day": { .text($0.day) }, "url": { .text($0.url) },
    ])
}
