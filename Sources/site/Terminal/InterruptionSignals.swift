import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Catches SIGINT, SIGTERM and SIGHUP, so that a command can clean up before it ends.
///
/// A second signal ends the program at once, and so does the first one when the command has nothing left to do but to
/// report: whoever reads the report may have stopped reading. A program has one of these for as long as it runs.
final class InterruptionSignals: Sendable {
    /// The end of a pipe that the handler writes to.
    ///
    /// It is static because a handler gets only the signal's number, on any thread, and may do almost nothing. Waiting
    /// for signals with `sigwait` on one thread does not work: Swift's runtime leaves the main thread accepting them.
    private static let inlet = Atomic<Int32>(-1)
    /// When the first signal came, in milliseconds of the system's clock; 0 before.
    private static let firstTime = Atomic<Int>(0)

    private let state = Mutex(State())

    private struct State {
        var first: Int32?
        var phase = Phase.working
        var action: (@Sendable () -> Void)?
        var lastResort: LastResort?
    }

    private enum Phase {
        /// The command does what it is for.
        case working
        /// The command is asked to end, or ended by its last resort.
        case ending
        /// The command has nothing left to do but to report.
        case reporting
    }

    /// Ends what a command does; returns how the program is to report that and its exit status, or `nil` if the command
    /// is to go on to its end.
    typealias LastResort = @Sendable (_ signal: Int32) -> (@Sendable () -> Int32)?

    /// Starts catching the signals, unless the system has run out of pipes or threads: then they end the program.
    ///
    /// - Parameters:
    ///   - watch: Looks at the program every second while no signal comes.
    ///   - endsAtSecond: Whether a second signal ends the program at once.
    init(watch: StallWatch? = nil, endsAtSecond: Bool = true) {
        guard let ends = Self.pipeEnds() else { return }
        Self.inlet.store(ends.inlet, ordering: .sequentiallyConsistent)
        Self.firstTime.store(0, ordering: .sequentiallyConsistent)
        let caught = Self.caught
        for number in caught {
            if endsAtSecond {
                signal(number) { InterruptionSignals.passOrEnd($0) }
            } else {
                signal(number) { InterruptionSignals.pass($0) }
            }
        }
        let isListening = WorkThread.start { [self] in
            Self.accept(caught)
            listen(to: ends.outlet, watch)
        }
        if !isListening { for number in caught { signal(number, SIG_DFL) } }
    }

    /// The ends of a pipe that no other program inherits.
    private static func pipeEnds() -> (outlet: Int32, inlet: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// SIGHUP is left alone where the program was started so as to outlive its terminal.
    private static var caught: [Int32] {
        var action = sigaction()
        sigaction(SIGHUP, nil, &action)
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        return [SIGINT, SIGTERM] + (isIgnored ? [] : [SIGHUP])
    }

    /// The first signal received.
    var first: Int32? { state.withLock { $0.first } }

    /// Sets what happens at the first signal; it happens now if there was one already.
    ///
    /// - Parameters:
    ///   - action: Asks the command to end, and returns at once.
    ///   - lastResort: Ends the command if it has not settled soon after.
    func whenReceived(_ action: @escaping @Sendable () -> Void = {}, lastResort: LastResort? = nil) {
        let isLate = state.withLock { state in
            state.action = action
            state.lastResort = lastResort
            return state.first != nil
        }
        guard isLate else { return }
        action()
        // Wakes the thread that waits for signals, for it now has a last resort.
        Self.pass(0)
    }

    /// Waits for what the command does; then there is nothing left but to report.
    func settling<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        defer { settle() }
        return try await work()
    }

    /// Notes that the command goes on to its end by itself, which it asks `first` about; does not return if the last
    /// resort is ending the program.
    func dropLastResort() {
        state.withLock { $0.lastResort = nil }
        while state.withLock({ $0.phase == .ending }) { usleep(1000) }
    }

    /// Notes that there is nothing left to do but to report; does not return if the last resort is ending the program.
    func settle() {
        dropLastResort()
        state.withLock { $0.phase = .reporting }
        // Wakes the thread that waits for signals, for time is short if there was one.
        Self.pass(0)
    }

    // MARK: Listening

    private func listen(to outlet: Int32, _ watch: StallWatch?) {
        var watch = watch
        while true {
            var input = pollfd(fd: outlet, events: Int16(POLLIN), revents: 0)
            let (first, phase, isPatient) = state.withLock { ($0.first, $0.phase, $0.lastResort == nil) }
            let wait = Self.wait(isInterrupted: first != nil, phase, isPatient, isWatching: watch != nil)
            let count = poll(&input, 1, wait)
            if count > 0 {
                guard let signal = Self.next(from: outlet) else { return }
                if signal != 0 { take(signal) }
            } else if count == 0 {
                guard let first else {
                    watch?.look()
                    continue
                }
                // Nobody reads the report.
                if phase != .working { _exit(128 + first) }
                endByLastResort()
            }
        }
    }

    /// How long to wait for a signal, in milliseconds; without end if nothing is to be done but that.
    private static func wait(isInterrupted: Bool, _ phase: Phase, _ isPatient: Bool, isWatching: Bool) -> Int32 {
        guard isInterrupted else { return isWatching ? 1000 : -1 }
        switch phase {
        case .working: return isPatient ? -1 : patience
        case .ending, .reporting: return patienceWithReaders
        }
    }

    private func take(_ signal: Int32) {
        let (action, phase) = state.withLock { state in
            defer { state.first = state.first ?? signal }
            return (state.first == nil ? state.action : nil, state.first == nil ? state.phase : .working)
        }
        if phase == .reporting { _exit(128 + signal) }
        action?()
    }

    /// Ends the command on this thread, and reports on another, so that this one can end the program if that takes long.
    private func endByLastResort() {
        let (resort, signal) = state.withLock { state in
            defer { state.lastResort = nil }
            state.phase = state.lastResort == nil ? state.phase : .ending
            return (state.lastResort, state.first)
        }
        guard let resort, let signal else { return }
        guard let report = resort(signal) else { return state.withLock { $0.phase = .working } }
        if !WorkThread.start({ _exit(report()) }) { _exit(report()) }
    }

    /// How long a command may take to end by itself, in milliseconds.
    private static let patience: Int32 = 600
    /// How long what was found may take to be read after a signal, in milliseconds.
    private static let patienceWithReaders: Int32 = 2000

    /// Unblocks the signals on this thread: the process that started the program may have blocked them.
    private static func accept(_ signals: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Ends the program at a second signal, even if no thread of it can do anything.
    ///
    /// Those that come at the same time as the first count as one: `timeout` and a terminal that is closed send a
    /// signal to the program and again to its whole group.
    private static func passOrEnd(_ signal: Int32) {
        let code = errno
        let now = milliseconds
        let first = firstTime.compareExchange(expected: 0, desired: now, ordering: .relaxed)
        if !first.exchanged, now - first.original > 100 { _exit(128 + signal) }
        errno = code
        if first.exchanged { pass(signal) }
    }

    /// The time since some moment.
    private static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return max(1, Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
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
