/// How long to wait before retrying a build that failed for a reason outside of the sources.
struct RetryPause {
    private var failureCount = 0

    /// 1 s, 2 s, 4 s and so on up to a minute: a full disk usually stays full for a while.
    mutating func next() -> Duration {
        defer { failureCount += 1 }
        return failureCount < 6 ? .seconds(1 << failureCount) : .seconds(60)
    }

    /// Starts over with the shortest pause, after something has changed.
    mutating func reset() {
        failureCount = 0
    }
}
