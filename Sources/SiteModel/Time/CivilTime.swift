/// A date and a time of day as a clock shows them, in no particular time zone.
public struct CivilTime: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Seconds since midnight, 0 to 86,399.
    public let secondOfDay: Int
    /// Milliseconds within the second, 0 to 999.
    public let millisecond: Int

    /// Makes a wall-clock time.
    ///
    /// - Parameters:
    ///   - date: The day.
    ///   - secondOfDay: Seconds since midnight.
    ///   - millisecond: Milliseconds within the second.
    public init(date: CivilDate, secondOfDay: Int = 0, millisecond: Int = 0) {
        self.date = date
        self.secondOfDay = secondOfDay
        self.millisecond = millisecond
    }

    /// The hour, 0 to 23.
    public var hour: Int { secondOfDay / 3600 }
    /// The minute, 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second, 0 to 59.
    public var second: Int { secondOfDay % 60 }
}
