import Foundation
import Synchronization

/// Catches SIGINT and SIGTERM, so that a command can put things in order before it ends.
///
/// The same signal once more ends the program at once. A program has one of these, for as long as it runs.
final class InterruptionSignals: Sendable {
    /// The end of a pipe that the handler writes to.
    ///
    /// It stands outside of every value because the system hands a handler nothing but a number, on whatever thread,
    /// and lets it do next to nothing. To wait for signals on one thread would not do: the language leaves the main
    /// thread in a state in which it takes every signal itself.
    private static let inlet = Atomic<Int32>(-1)

    private let state = Mutex(State())

    private struct State {
        var first: Int32?
        var action: (@Sendable () -> Void)?
    }

    /// Begins to catch the signals, where the system has a pipe left.
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

    /// The first signal that came.
    var first: Int32? { state.withLock { $0.first } }

    /// Does something when the first signal comes, or now if it has come already.
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

    /// Lets the thread that asks accept the signals: whoever started the program may have had them blocked.
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
        while true {
            let count = read(outlet, &byte, 1)
            if count < 0, errno == EINTR { continue }
            return count == 1 ? Int32(byte) : nil
        }
    }
}
