/// Limits on what a client may use.
enum Limits {
    /// The most connections; browsers open about six per host.
    static let connections = 256
    /// The most of them that listen to events.
    static let listeners = 128
    /// How long a connection may stay open without a request.
    static let idle = Duration.seconds(30)
    /// How long a request may take to arrive.
    static let head = Duration.seconds(10)
    /// How long a response may take to prepare, including the wait for a build.
    static let answer = Duration.seconds(30)
    /// How long a client may take to read a chunk.
    static let write = Duration.seconds(30)
    /// How often listeners are sent the current update again.
    static let heartbeat = Duration.seconds(10)
    /// How long a listening connection may go without an update.
    static let listening = Duration.seconds(60)
    /// How long a closed connection is still read from, and how much.
    static let linger = Duration.seconds(1)
    static let lingerBytes = 256 * 1024
    /// How often overdue connections are looked for.
    static let watch = Duration.milliseconds(250)

    /// How many bytes are read from a client at once.
    static let chunk = 4096
    /// How many bytes of a file are in memory at once.
    static let fileChunk = 64 * 1024
}
