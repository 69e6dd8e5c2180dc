import Foundation

/// What the system lets the program have.
package enum SystemLimits {
    /// Lets the program hold more files open at once, as far as the system allows: a folder is held while those in it
    /// are listed, and many systems start with a limit of 256 or 1,024.
    package static func raiseOpenFiles() {
        guard var limit = limit(on: openFileLimit), limit.rlim_cur < mostOpenFiles else { return }
        limit.rlim_cur = min(limit.rlim_max, mostOpenFiles)
        setrlimit(openFileLimit, &limit)
    }

    /// How many files the program may open besides those that are open, at most so many.
    package static func openFiles(upTo wanted: Int) -> Int {
        // Programs are started with a handful of files.
        if let limit = limit(on: openFileLimit), limit.rlim_cur > wanted + 256 { return wanted }
        var numbers: [Int32] = []
        while numbers.count < wanted {
            let number = open("/", O_RDONLY | O_CLOEXEC)
            guard number >= 0 else { break }
            numbers.append(number)
        }
        for number in numbers { close(number) }
        return numbers.count
    }

    /// Whether folders may be held open only to save the time of opening them again.
    static var allowsManyOpenFiles: Bool { limit(on: openFileLimit).map { $0.rlim_cur >= 256 } ?? true }

    /// Whether so much memory can be had; asking for it does not take it.
    package static func allowsMemory(byteCount: Int) -> Bool {
        // A limit on data counts only what may be written; on a system that promises no more than it has, so does the
        // system itself.
        let hasDataLimit = limit(on: dataLimit).map { $0.rlim_cur < Self.unlimited } ?? false
        let access = hasDataLimit ? PROT_READ | PROT_WRITE : PROT_NONE
        #if os(Linux)
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANON
        #endif
        guard let memory = mmap(nil, byteCount, access, flags, -1, 0), memory != MAP_FAILED else { return false }
        munmap(memory, byteCount)
        return true
    }

    /// Keeps threads from reserving memory of their own, of which each takes 64 MB of what a limit allows.
    package static func shareMemoryAmongThreads() {
        #if os(Linux)
            // Swift does not see this function of the C library, and other C libraries do not have it.
            guard let address = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
            let arenaMax: Int32 = -8
            _ = mallopt(arenaMax, 1)
        #endif
    }

    /// The most memory that the group of processes may use which the program was put into; `nil` if there is no limit.
    package static var groupMemory: Int? {
        #if os(Linux)
            guard let list = try? FoundFile(at: "/proc/self/cgroup").open().contents(limit: 1 << 16) else { return nil }
            return String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap(memory(ofGroup:)).min()
        #else
            return nil
        #endif
    }

    /// The limit of a group and those that it is in, from a line of `/proc/self/cgroup`; see cgroups(7).
    private static func memory(ofGroup line: Substring) -> Int? {
        let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let (root, file): (String, String)
        switch parts[1] {
        case "": (root, file) = ("/sys/fs/cgroup", "memory.max")
        case "memory": (root, file) = ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
        default: return nil
        }
        return FilePath.ancestry(of: parts[2] == "/" ? root : root + parts[2]).prefix { $0.hasPrefix(root) }
            .compactMap { number(in: $0 + "/" + file) }.min()
    }

    private static func number(in path: String) -> Int? {
        guard let text = try? FoundFile(at: path).open().contents(limit: 100) else { return nil }
        return Int(String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// How long the program has computed.
    package static var processorTime: Duration {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        let microseconds =
            (Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec)) * 1_000_000 + Int(usage.ru_utime.tv_usec)
            + Int(usage.ru_stime.tv_usec)
        return .microseconds(microseconds)
    }

    #if os(Linux)
        private typealias Resource = __rlimit_resource_t
        private static let openFileLimit = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        private static let dataLimit = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    #else
        private typealias Resource = Int32
        private static let openFileLimit = RLIMIT_NOFILE
        private static let dataLimit = RLIMIT_DATA
    #endif
    /// The most that Linux and macOS write for a limit that is none.
    private static let unlimited = rlim_t(Int64.max)
    /// macOS allows no more, and no folder is deeper than a path is long.
    private static let mostOpenFiles = rlim_t(10_240)

    private static func limit(on resource: Resource) -> rlimit? {
        var limit = rlimit()
        return getrlimit(resource, &limit) == 0 ? limit : nil
    }
}
