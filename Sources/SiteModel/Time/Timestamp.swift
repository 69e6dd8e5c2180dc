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
