import Foundation
import SiteFiles
import SiteModel
import Synchronization

/// Catches SIGINT, SIGTERM and SIGHUP, so that a command can clean up before it ends.
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
        var lastResort: (@Sendable (Int32) -> Void)?
        var isEnding = false
    }

    /// Starts catching the signals, unless the system has run out of pipes or threads: then they end the program.
    ///
    /// - Parameter watch: Looks at the program every second while no signal comes.
    init(watch: StallWatch? = nil) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        Self.inlet.store(ends[1], ordering: .sequentiallyConsistent)
        let (outlet, caught) = (ends[0], Self.caught)
        for number in caught { signal(number) { InterruptionSignals.pass($0) } }
        let isListening = WorkThread.start { [self] in
            Self.accept(caught)
            listen(to: outlet, watch)
        }
        if !isListening { for number in caught { signal(number, SIG_DFL) } }
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
    ///   - lastResort: Ends the program if the command has not settled soon after; may return without doing so.
    func whenReceived(
        _ action: @escaping @Sendable () -> Void = {}, lastResort: (@Sendable (Int32) -> Void)? = nil
    ) {
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

    /// Waits for what the command does; then there is no last resort any more.
    func settling<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        defer { settle() }
        return try await work()
    }

    /// Notes that there is no need of the last resort any more; does not return if it is ending the program.
    func settle() {
        state.withLock { $0.lastResort = nil }
        while state.withLock({ $0.isEnding }) { usleep(1000) }
    }

    // MARK: Listening

    private func listen(to outlet: Int32, _ watch: StallWatch?) {
        var watch = watch
        while true {
            var input = pollfd(fd: outlet, events: Int16(POLLIN), revents: 0)
            let isWaiting = state.withLock { $0.first != nil && $0.lastResort != nil }
            let count = poll(&input, 1, isWaiting ? Self.patience : watch == nil ? -1 : 1000)
            if count > 0 {
                guard let signal = Self.next(from: outlet) else { return }
                if signal != 0 { take(signal) }
            } else if count == 0 {
                if isWaiting { endByLastResort() } else { watch?.look() }
            }
        }
    }

    private func take(_ signal: Int32) {
        let (isRepeated, action) = state.withLock { state in
            defer { state.first = state.first ?? signal }
            return (state.first == signal, state.first == nil ? state.action : nil)
        }
        if isRepeated { _exit(128 + signal) }
        action?()
    }

    private func endByLastResort() {
        let (resort, signal) = state.withLock { state in
            defer { state.lastResort = nil }
            state.isEnding = state.lastResort != nil
            return (state.lastResort, state.first)
        }
        if let resort, let signal { resort(signal) }
        state.withLock { $0.isEnding = false }
    }

    /// How long a command may take to end by itself, in milliseconds.
    private static let patience: Int32 = 600

    /// Unblocks the signals on this thread: the process that started the program may have blocked them.
    private static func accept(_ signals: [Int32]) {
        var set = sigset_t()
        sigemptyset(&set)
        for number in signals { sigaddset(&set, number) }
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

/// Ends a program that waits for a thread which the system does not give: Swift's runtime would wait forever.
struct StallWatch {
    private var lastTime = SystemLimits.processorTime
    private var count = 0
    private let end: @Sendable () -> Never

    /// Makes a watch; `end` ends the program.
    init(end: @escaping @Sendable () -> Never) {
        self.end = end
    }

    /// Makes a watch that ends the program with a message.
    init(in language: InterfaceLanguage) {
        self.init {
            DiagnosticPrinter(language: language).print([Diagnostic(SystemProblem.noThreads)])
            _exit(1)
        }
    }

    /// Looks, once in a second, whether the program computes or could have a thread.
    mutating func look() {
        let time = SystemLimits.processorTime
        let isIdle = time - lastTime < .milliseconds(20)
        lastTime = time
        count = isIdle && WorkThread.available(upTo: 1) == 0 ? count + 1 : 0
        if count >= Self.limit { end() }
    }

    /// Long enough for another program to end, in seconds.
    private static let limit = 8
}
