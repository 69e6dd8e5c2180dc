import SiteContent
import SiteModel

/// Decides when a document was published.
enum PublicationDateDecision {
    /// The date in front matter, else the one that starts the name of the file, or of its page bundle.
    ///
    /// A day without a time is filed at midnight; a digest fetched on that day is filed at the time it was fetched, so
    /// that two of a day keep their order.
    static func date(of document: SourceDocument, zone: SiteTimeZone) -> PublicationDate? {
        let frontMatter = document.frontMatter
        let writtenIn = frontMatter.timeZone ?? zone
        guard let text = frontMatter.published ?? DateText.leading(document.file.ownName)?.date else { return nil }
        guard text.isDayOnly else {
            return PublicationDate(instant: text.timestamp(in: writtenIn), zone: zone, isDayOnly: false)
        }
        let midnight = zone.timestamp(of: text.time)
        let day = PublicationDate(instant: midnight, zone: zone, isDayOnly: true)
        guard let crawled = frontMatter.crawled?.timestamp(in: writtenIn) else { return day }
        let fetched = PublicationDate(instant: crawled, zone: zone, isDayOnly: true)
        return fetched.day == day.day ? fetched : day
    }
}

extension SourceDocument {
    /// When the document stops being published; a day without a time ends it at its midnight, as `date` begins it.
    func expires(in zone: SiteTimeZone) -> Timestamp? {
        frontMatter.expires.map { instant(of: $0, in: zone) }
    }

    /// When the last of several dates of publication is due.
    func release(in zone: SiteTimeZone) -> Timestamp? {
        frontMatter.releases.map { instant(of: $0, in: zone) }.max()
    }

    private func instant(of date: DateText, in zone: SiteTimeZone) -> Timestamp {
        date.isDayOnly ? zone.timestamp(of: date.time) : date.timestamp(in: frontMatter.timeZone ?? zone)
    }
}
