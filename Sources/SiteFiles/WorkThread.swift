import Foundation
import Synchronization

/// A thread of the program's own: starting one may fail, which Foundation's do not tell.
package enum WorkThread {
    /// Starts a thread that does something and ends.
    ///
    /// - Returns: Whether the system had one left.
    package static func start(stackByteCount: Int = usualStack, _ work: @escaping @Sendable () -> Void) -> Bool {
        guard let thread = create(stackByteCount, work) else { return false }
        pthread_detach(thread)
        return true
    }

    /// How many threads the system allows at the same time besides those that run, at most so many.
    package static func available(upTo wanted: Int) -> Int {
        let gate = Mutex(())
        var threads: [pthread_t] = []
        gate.withLock { _ in
            while threads.count < wanted, let thread = create(usualStack, { gate.withLock { _ in } }) {
                threads.append(thread)
            }
        }
        for thread in threads { pthread_join(thread, nil) }
        return threads.count
    }

    private static func create(_ stackByteCount: Int, _ action: @escaping @Sendable () -> Void) -> pthread_t? {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return nil }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stackByteCount)
        let work = Unmanaged.passRetained(Work(action))
        let thread = create(with: &attributes, work.toOpaque())
        if thread == nil { work.release() }
        return thread
    }

    #if canImport(Darwin)
        private static func create(
            with attributes: inout pthread_attr_t, _ work: UnsafeMutableRawPointer
        ) -> pthread_t? {
            var thread: pthread_t?
            return pthread_create(&thread, &attributes, { Work.carryOut($0) }, work) == 0 ? thread : nil
        }
    #else
        private static func create(
            with attributes: inout pthread_attr_t, _ work: UnsafeMutableRawPointer
        ) -> pthread_t? {
            var thread = pthread_t()
            return pthread_create(&thread, &attributes, { Work.carryOut($0) }, work) == 0 ? thread : nil
        }
    #endif

    private final class Work: Sendable {
        private let action: @Sendable () -> Void

        init(_ action: @escaping @Sendable () -> Void) {
            self.action = action
        }

        static func carryOut(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            guard let work else { return nil }
            Unmanaged<Work>.fromOpaque(work).takeRetainedValue().action()
            return nil
        }
    }

    /// The usual size of a main thread's stack.
    package static let usualStack = 8 << 20
}
