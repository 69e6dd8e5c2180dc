import Foundation

/// When a file was last written, as programs may set it.
public enum FileTime {
    /// Changes a file and gives it back the time it had.
    static func keeping(_ path: String, _ change: () throws -> Void) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { return try change() }
        try change()
        #if os(Linux)
            set(path, status.st_mtim)
        #else
            set(path, status.st_mtimespec)
        #endif
    }

    /// Gives a file a time.
    public static func set(_ path: String, secondsSinceEpoch seconds: Int) {
        set(path, timespec(tv_sec: seconds, tv_nsec: 0))
    }

    private static func set(_ path: String, _ time: timespec) {
        utimensat(AT_FDCWD, path, [time, time], 0)
    }
}
