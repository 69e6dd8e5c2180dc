/// When a document was published: an instant, and whether only its day is known.
public struct PublicationDate: Sendable, Hashable {
    /// The instant; midnight in the site's zone, or the time it was fetched, if only the day is known.
    public let instant: Timestamp
    /// The day in the site's time zone.
    public let day: CivilDate
    /// Whether the time of day is unknown, so that none is shown.
    public let isDayOnly: Bool

    /// Makes a publication date.
    ///
    /// - Parameters:
    ///   - instant: The instant.
    ///   - zone: The site's time zone, which decides the day.
    ///   - isDayOnly: Whether the time of day is unknown.
    public init(instant: Timestamp, zone: SiteTimeZone, isDayOnly: Bool) {
        self.instant = instant
        self.day = zone.civilTime(at: instant).date
        self.isDayOnly = isDayOnly
    }

    /// Makes a date whose day is known, such as one from a cache.
    ///
    /// - Parameters:
    ///   - instant: When it was published.
    ///   - day: The day of that instant in the site's zone.
    ///   - isDayOnly: Whether only the day is known.
    package init(instant: Timestamp, day: CivilDate, isDayOnly: Bool) {
        self.instant = instant
        self.day = day
        self.isDayOnly = isDayOnly
    }
}
