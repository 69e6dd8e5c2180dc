/// An instant, to the millisecond.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let millisecondsSinceEpoch: Int

    /// Makes an instant.
    ///
    /// - Parameter millisecondsSinceEpoch: Milliseconds since 1970-01-01T00:00:00Z.
    public init(millisecondsSinceEpoch: Int) {
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }

    /// Makes the instant at which clocks at an offset from UTC show a time.
    ///
    /// - Parameters:
    ///   - time: The wall-clock time.
    ///   - offset: How many seconds those clocks are ahead of UTC.
    public init(_ time: CivilTime, offset: Int) {
        let seconds = time.date.daysSinceEpoch * 86_400 + time.secondOfDay - offset
        self.init(millisecondsSinceEpoch: seconds * 1000 + time.millisecond)
    }

    /// What clocks at an offset from UTC show at this instant.
    ///
    /// - Parameter offset: How many seconds those clocks are ahead of UTC.
    /// - Returns: The wall-clock time there.
    public func civilTime(offset: Int) -> CivilTime {
        let local = millisecondsSinceEpoch + offset * 1000
        let day = local.flooredQuotient(by: 86_400_000)
        let millisecondOfDay = local - day * 86_400_000
        return CivilTime(
            date: CivilDate(daysSinceEpoch: day),
            secondOfDay: millisecondOfDay / 1000,
            millisecond: millisecondOfDay % 1000
        )
    }

    /// Orders earlier instants first.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
    }
}

extension Int {
    fileprivate func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

/// When a document was published: an instant, and whether only its day is known.
public struct PublicationDate: Sendable, Hashable {
    /// The instant; midnight in the site's zone, or the time it was fetched, if only the day is known.
    public package(set) var instant: Timestamp
    /// The day in the site's time zone.
    public package(set) var day: CivilDate
    /// Whether the time of day is unknown, so that none is shown.
    public package(set) var isDayOnly: Bool

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
