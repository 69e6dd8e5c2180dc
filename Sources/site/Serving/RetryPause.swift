/// How long to wait before what failed for no fault of the sources is tried again.
struct RetryPause {
    private var failureCount = 0

    /// Longer after each failure: a disk that is full mostly stays so for a while.
    ///
    /// - Returns: 1 s, 2 s, 4 s and so on, and never more than a minute.
    mutating func next() -> Duration {
        defer { failureCount += 1 }
        return failureCount < 6 ? .seconds(1 << failureCount) : .seconds(60)
    }

    /// Starts again with the shortest: something has changed.
    mutating func reset() {
        failureCount = 0
    }
}
