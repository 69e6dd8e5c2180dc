import Foundation

/// A library between the program and the system that brings about what a test cannot wait for.
public struct Preload: Sendable {
    private let folder: TemporaryFolder

    /// The library; `nil` where it cannot be made: not on Linux, or without a C compiler.
    public static let shared = try? Preload()

    /// Whether there is such a library.
    public static var isAvailable: Bool { shared != nil }

    /// What makes every folder list its names in reverse order.
    public var reversedFolders: [String: String] {
        environment(["SITE_TEST_REVERSE": "1"])
    }

    /// What kills the program right before it brings a file into place.
    ///
    /// - Parameters:
    ///   - number: Before which rename, from 1.
    ///   - folder: Only files whose path contains this count.
    /// - Returns: The environment for the program.
    public func killing(atRename number: Int, below folder: String = "/") -> [String: String] {
        environment(["SITE_TEST_KILL_AT": "\(number)", "SITE_TEST_KILL_BELOW": folder])
    }

    /// What makes the system refuse to bring a file into place.
    ///
    /// - Parameter number: Which rename fails, from 1.
    /// - Returns: The environment for the program.
    public func failing(atRename number: Int) -> [String: String] {
        failing("rename", number: number, below: "/public/", code: EIO)
    }

    /// What makes one call to the system fail.
    ///
    /// - Parameters:
    ///   - call: `open` for writing, `read` for opening to read, `write`, `pwrite`, `mkdir`, `rename` or `unlink`.
    ///   - number: Which call fails, from 1.
    ///   - folder: Only files whose path contains this count.
    ///   - code: What it fails with.
    /// - Returns: The environment for the program.
    public func failing(_ call: String, number: Int, below folder: String, code: Int32) -> [String: String] {
        environment(["SITE_TEST_FAIL": "\(call) \(number) \(code)", "SITE_TEST_FAIL_BELOW": folder])
    }

    /// Makes every attempt to open a certain file hang forever.
    ///
    /// - Parameter part: A part of the file's path.
    /// - Returns: The environment for the program.
    public func hanging(atOpen part: String) -> [String: String] {
        environment(["SITE_TEST_HANG_AT": part])
    }

    /// Makes the system refuse the program every further thread once it opens a certain file.
    ///
    /// - Parameter part: A part of the file's path.
    /// - Returns: The environment for the program.
    public func refusingThreads(fromOpen part: String) -> [String: String] {
        environment(["SITE_TEST_NO_THREADS_FROM": part])
    }

    /// What counts how often a certain file is opened.
    ///
    /// - Parameters:
    ///   - part: A part of the file's path.
    ///   - record: A file that grows by a byte each time.
    /// - Returns: The environment for the program.
    public func counting(opensOf part: String, in record: String) -> [String: String] {
        environment(["SITE_TEST_COUNT": part, "SITE_TEST_COUNT_IN": record])
    }

    /// What makes every attempt to open a certain file wait until another file is there, which it takes away.
    ///
    /// - Parameters:
    ///   - part: A part of the file's path.
    ///   - signal: The other file.
    /// - Returns: The environment for the program.
    public func pausing(atOpen part: String, until signal: String) -> [String: String] {
        environment(["SITE_TEST_HANG_AT": part, "SITE_TEST_HANG_UNTIL": signal])
    }

    /// Whether a process hangs where it was told to.
    ///
    /// - Parameter process: The number of a process.
    /// - Returns: `true` when one of its threads does.
    public static func hangs(_ process: Int32) -> Bool {
        let threads = "/proc/\(process)/task/"
        return ((try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []).contains { thread in
            (try? String(contentsOfFile: threads + thread + "/comm", encoding: .utf8)) == "hanging\n"
        }
    }

    /// What makes it take longer to bring each file into place.
    ///
    /// - Parameter microseconds: How much longer.
    /// - Returns: The environment for the program.
    public func slowingRenames(by microseconds: Int) -> [String: String] {
        environment(["SITE_TEST_SLOW_RENAMES": "\(microseconds)"])
    }

    /// Has the program wait before it opens certain files, so that its work takes long however fast the machine is.
    ///
    /// - Parameters:
    ///   - part: A part of the files' paths.
    ///   - microseconds: How long it waits.
    /// - Returns: The environment for the program.
    public func slowingOpens(of part: String, by microseconds: Int) -> [String: String] {
        environment(["SITE_TEST_SLOW_OPENS": part, "SITE_TEST_SLOW_OPENS_BY": "\(microseconds)"])
    }

    private init() throws {
        #if os(Linux)
            folder = try TemporaryFolder()
            try folder.write(Array(Self.source.utf8), to: "preload.c")
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "clang", "-shared", "-fPIC", "-O1", "-o", folder.path + "/preload.so", folder.path + "/preload.c",
                "-ldl",
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus != 0 { throw CocoaError(.executableLoad) }
            // A static property is never released.
            atexit { try? FileManager.default.removeItem(atPath: Preload.shared?.folder.path ?? "") }
        #else
            throw CocoaError(.featureUnsupported)
        #endif
    }

    private func environment(_ variables: [String: String]) -> [String: String] {
        variables.merging(["LD_PRELOAD": folder.path + "/preload.so"]) { _, new in new }
    }

    private static let source = """
        #define _GNU_SOURCE
        #include <dirent.h>
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <pthread.h>
        #include <signal.h>
        #include <stdarg.h>
        #include <stdatomic.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/prctl.h>
        #include <sys/types.h>
        #include <unistd.h>

        struct listing { DIR *stream; struct dirent *entries; int count; struct listing *next; };
        static struct listing *listings;
        static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

        static struct dirent *take(DIR *stream) {
            static struct dirent *(*original)(DIR *);
            if (!original) original = dlsym(RTLD_NEXT, "readdir");
            if (!getenv("SITE_TEST_REVERSE")) return original(stream);
            pthread_mutex_lock(&lock);
            struct listing *found = listings;
            while (found && found->stream != stream) found = found->next;
            if (!found) {
                found = calloc(1, sizeof *found);
                found->stream = stream;
                found->next = listings;
                listings = found;
                struct dirent *entry;
                while ((entry = original(stream))) {
                    found->entries = realloc(found->entries, (found->count + 1) * sizeof *entry);
                    memcpy(&found->entries[found->count++], entry, entry->d_reclen);
                }
            }
            struct dirent *result = found->count > 0 ? &found->entries[--found->count] : NULL;
            if (!result) found->stream = NULL;
            pthread_mutex_unlock(&lock);
            return result;
        }

        struct dirent *readdir(DIR *stream) { return take(stream); }
        struct dirent64 *readdir64(DIR *stream) { return (struct dirent64 *)take(stream); }

        static int fails(const char *call, const char *path) {
            static atomic_int count;
            const char *plan = getenv("SITE_TEST_FAIL"), *below = getenv("SITE_TEST_FAIL_BELOW");
            char name[16];
            int number, code;
            if (!plan || sscanf(plan, "%15s %d %d", name, &number, &code) != 3) return 0;
            if (strcmp(name, call) || !strstr(path, below)) return 0;
            if (atomic_fetch_add(&count, 1) + 1 != number) return 0;
            errno = code;
            return 1;
        }

        static const char *path_of(int file, char *buffer, size_t size) {
            char link[32];
            snprintf(link, sizeof link, "/proc/self/fd/%d", file);
            ssize_t count = readlink(link, buffer, size - 1);
            buffer[count > 0 ? count : 0] = 0;
            return buffer;
        }

        // Names in open folders are told apart by their whole paths, like all others.
        static const char *whole(int folder, const char *name, char *buffer, size_t size) {
            if (folder == AT_FDCWD || name[0] == '/') return name;
            path_of(folder, buffer, size);
            size_t length = strlen(buffer);
            snprintf(buffer + length, size - length, "/%s", name);
            return buffer;
        }

        #define ORIGINAL(name) \\
            static __typeof__(name) *original; \\
            if (!original) original = dlsym(RTLD_NEXT, #name)

        static void hang(const char *path) {
            const char *part = getenv("SITE_TEST_HANG_AT"), *signal = getenv("SITE_TEST_HANG_UNTIL");
            if (!part || !strstr(path, part)) return;
            prctl(PR_SET_NAME, "hanging");
            while (!signal) pause();
            while (access(signal, F_OK)) usleep(500);
            prctl(PR_SET_NAME, "going on");
            unlink(signal);
        }

        static void record(const char *path, __typeof__(open) *original) {
            const char *part = getenv("SITE_TEST_COUNT"), *file = getenv("SITE_TEST_COUNT_IN");
            if (!part || !file || !strstr(path, part)) return;
            int record = original(file, O_WRONLY | O_CREAT | O_APPEND, 0644);
            if (record < 0) return;
            (void)!write(record, "x", 1);
            close(record);
        }

        static atomic_int refuses_threads;

        int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*work)(void *), void *value) {
            ORIGINAL(pthread_create);
            return refuses_threads ? EAGAIN : original(thread, attributes, work, value);
        }

        // Whether a call fails before it is made; whoever waits for a file to be opened has waited.
        static int meets(const char *path, int flags, __typeof__(open) *original) {
            if (flags & O_DIRECTORY) return 0;
            const char *last = getenv("SITE_TEST_NO_THREADS_FROM");
            if (last && strstr(path, last)) refuses_threads = 1;
            record(path, original);
            hang(path);
            const char *slow = getenv("SITE_TEST_SLOW_OPENS"), *time = getenv("SITE_TEST_SLOW_OPENS_BY");
            if (slow && time && strstr(path, slow)) usleep(atoi(time));
            return fails(flags & O_CREAT ? "open" : "read", path);
        }

        #define MODE(flags, mode) \\
            va_list list; \\
            va_start(list, flags); \\
            mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0; \\
            va_end(list)

        int open(const char *path, int flags, ...) {
            ORIGINAL(open);
            MODE(flags, mode);
            return meets(path, flags, original) ? -1 : original(path, flags, mode);
        }

        int open64(const char *path, int flags, ...) {
            MODE(flags, mode);
            return open(path, flags | O_LARGEFILE, mode);
        }

        int openat(int folder, const char *name, int flags, ...) {
            ORIGINAL(openat);
            MODE(flags, mode);
            char path[4096];
            __typeof__(open) *plain = dlsym(RTLD_NEXT, "open");
            if (meets(whole(folder, name, path, sizeof path), flags, plain)) return -1;
            return original(folder, name, flags, mode);
        }

        int openat64(int folder, const char *name, int flags, ...) {
            MODE(flags, mode);
            return openat(folder, name, flags | O_LARGEFILE, mode);
        }

        ssize_t write(int file, const void *bytes, size_t count) {
            ORIGINAL(write);
            char path[4096];
            if (getenv("SITE_TEST_FAIL") && fails("write", path_of(file, path, sizeof path))) return -1;
            return original(file, bytes, count);
        }

        ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
            ORIGINAL(pwrite);
            char path[4096];
            if (getenv("SITE_TEST_FAIL") && fails("pwrite", path_of(file, path, sizeof path))) return -1;
            return original(file, bytes, count, offset);
        }

        int mkdir(const char *path, mode_t mode) {
            ORIGINAL(mkdir);
            return fails("mkdir", path) ? -1 : original(path, mode);
        }

        int mkdirat(int folder, const char *name, mode_t mode) {
            ORIGINAL(mkdirat);
            char path[4096];
            return fails("mkdir", whole(folder, name, path, sizeof path)) ? -1 : original(folder, name, mode);
        }

        int unlink(const char *path) {
            ORIGINAL(unlink);
            return fails("unlink", path) ? -1 : original(path);
        }

        int unlinkat(int folder, const char *name, int flags) {
            ORIGINAL(unlinkat);
            char path[4096];
            if (!(flags & AT_REMOVEDIR) && fails("unlink", whole(folder, name, path, sizeof path))) return -1;
            return original(folder, name, flags);
        }

        static int refuses_rename(const char *to) {
            static atomic_int count;
            const char *killed = getenv("SITE_TEST_KILL_AT"), *below = getenv("SITE_TEST_KILL_BELOW");
            const char *slow = getenv("SITE_TEST_SLOW_RENAMES");
            if (killed && strstr(to, below) && atomic_fetch_add(&count, 1) + 1 == atoi(killed)) raise(SIGKILL);
            if (slow) usleep(atoi(slow));
            return fails("rename", to);
        }

        int rename(const char *from, const char *to) {
            ORIGINAL(rename);
            return refuses_rename(to) ? -1 : original(from, to);
        }

        int renameat(int folder, const char *from, int other, const char *to) {
            ORIGINAL(renameat);
            char path[4096];
            return refuses_rename(whole(other, to, path, sizeof path)) ? -1 : original(folder, from, other, to);
        }
        """
}
