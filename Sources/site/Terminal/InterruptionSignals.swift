import SiteFiles
import Foundation
import Synchronization

/// Catches SIGINT and SIGTERM, so that a command can clean up before it ends.
///
/// The same signal a second time ends the program at once. A program has one of these for as long as it runs.
final class InterruptionSignals: Sendable {
    /// The end of a pipe that the handler writes to.
    ///
    /// It is static because a handler gets only the signal's number, on any thread, and may do almost nothing. Waiting
    /// for signals with `sigwait` on one thread does not work: Swift's runtime leaves the main thread accepting them.
    private static let inlet = Atomic<Int32>(-1)

    private let state = Mutex(State())

    private struct State {
        var first: Int32?
        var action: (@Sendable () -> Void)?
    }

    /// Starts catching the signals, unless the system has run out of pipes.
    init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        Self.inlet.store(ends[1], ordering: .sequentiallyConsistent)
        for number in [SIGINT, SIGTERM] { signal(number) { InterruptionSignals.pass($0) } }
        let outlet = ends[0]
        Thread { [self] in
            Self.acceptSignals()
            while let signal = Self.next(from: outlet) { take(signal) }
        }.start()
    }

    /// The first signal received.
    var first: Int32? { state.withLock { $0.first } }

    /// Calls `action` when the first signal is received, or now if it already was.
    func whenReceived(_ action: @escaping @Sendable () -> Void) {
        let isLate = state.withLock { state in
            state.action = action
            return state.first != nil
        }
        if isLate { action() }
    }

    private func take(_ signal: Int32) {
        let (isRepeated, action) = state.withLock { state in
            defer { state.first = state.first ?? signal }
            return (state.first == signal, state.first == nil ? state.action : nil)
        }
        if isRepeated { _exit(128 + signal) }
        action?()
    }

    /// Unblocks the signals on this thread: the process that started the program may have blocked them.
    private static func acceptSignals() {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM] { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    private static func pass(_ signal: Int32) {
        let code = errno
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(inlet.load(ordering: .relaxed), &byte, 1)
        errno = code
    }

    private static func next(from outlet: Int32) -> Int32? {
        var byte: UInt8 = 0
        return uninterrupted { read(outlet, &byte, 1) } == 1 ? Int32(byte) : nil
    }
}
