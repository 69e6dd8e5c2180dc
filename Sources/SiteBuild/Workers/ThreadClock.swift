import Foundation

/// Tells how much processor time a thread has used, to other threads as well.
struct ThreadClock: Sendable {
    #if canImport(Darwin)
        private let thread: thread_act_t

        /// The clock of the calling thread.
        init() {
            thread = pthread_mach_thread_np(pthread_self())
        }

        /// The time used so far; none once the thread has ended.
        var now: Duration {
            var info = thread_basic_info()
            var count = mach_msg_type_number_t(MemoryLayout<thread_basic_info>.size / MemoryLayout<integer_t>.size)
            let status = withUnsafeMutablePointer(to: &info) { info in
                info.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
                    thread_info(thread, thread_flavor_t(THREAD_BASIC_INFO), $0, &count)
                }
            }
            guard status == KERN_SUCCESS else { return .zero }
            return .seconds(Int(info.user_time.seconds) + Int(info.system_time.seconds))
                + .microseconds(Int(info.user_time.microseconds) + Int(info.system_time.microseconds))
        }
    #else
        private let clock: clockid_t

        /// The clock of the calling thread.
        init() {
            var clock = CLOCK_THREAD_CPUTIME_ID
            pthread_getcpuclockid(pthread_self(), &clock)
            self.clock = clock
        }

        /// The time used so far; none once the thread has ended.
        var now: Duration {
            var time = timespec()
            guard clock_gettime(clock, &time) == 0 else { return .zero }
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
    #endif
}
