import Foundation

/// The time zone in which a site reads, shows and archives its dates.
public struct SiteTimeZone: Sendable, Hashable, Encodable {
    /// The zone's name in the IANA time zone database, such as `Asia/Seoul`.
    public let identifier: String
    private let zone: TimeZone

    /// Makes a zone, unless the name is unknown.
    ///
    /// - Parameter identifier: A name of the IANA time zone database.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    private init(fixed zone: TimeZone, identifier: String) {
        self.identifier = identifier
        self.zone = zone
    }

    /// Korean time, the default.
    ///
    /// Korea has had no summer time since 1988, so a fixed +09:00 would serve as well.
    public static let seoul =
        SiteTimeZone(identifier: "Asia/Seoul") ?? SiteTimeZone(fixed: .gmt, identifier: "Asia/Seoul")

    /// How far clocks in the zone are ahead of UTC at an instant.
    ///
    /// - Parameter instant: The instant.
    /// - Returns: Seconds ahead of UTC.
    public func offset(at instant: Timestamp) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.millisecondsSinceEpoch) / 1000))
    }

    /// What clocks in the zone show at an instant.
    ///
    /// - Parameter instant: The instant.
    /// - Returns: The wall-clock time.
    public func civilTime(at instant: Timestamp) -> CivilTime {
        instant.civilTime(offset: offset(at: instant))
    }

    /// The instant at which clocks in the zone show a time.
    ///
    /// - Parameter time: The wall-clock time; one skipped by a change of clocks counts as if they had not changed.
    /// - Returns: The instant.
    public func timestamp(of time: CivilTime) -> Timestamp {
        let guess = Timestamp(time, offset: offset(at: Timestamp(time, offset: 0)))
        return Timestamp(time, offset: offset(at: guess))
    }
}
