import Foundation

/// A library that stands between the program and the system, to make happen what a test cannot wait for.
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
    /// - Parameter number: Before which rename, from 1.
    /// - Returns: The environment for the program.
    public func killing(atRename number: Int) -> [String: String] {
        environment(["SITE_TEST_KILL_AT": "\(number)"])
    }

    /// What makes the system refuse to bring a file into place.
    ///
    /// - Parameter number: Which rename fails, from 1.
    /// - Returns: The environment for the program.
    public func failing(atRename number: Int) -> [String: String] {
        environment(["SITE_TEST_FAIL_AT": "\(number)"])
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
            // Nothing lets go of what is shared before the tests end.
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
        #include <signal.h>
        #include <stdatomic.h>
        #include <stdlib.h>
        #include <string.h>
        #include <pthread.h>

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

        int rename(const char *from, const char *to) {
            static int (*original)(const char *, const char *);
            static atomic_int count;
            if (!original) original = dlsym(RTLD_NEXT, "rename");
            if (strstr(to, "/.site/")) return original(from, to);
            const char *killed = getenv("SITE_TEST_KILL_AT"), *failed = getenv("SITE_TEST_FAIL_AT");
            int number = atomic_fetch_add(&count, 1) + 1;
            if (killed && number == atoi(killed)) raise(SIGKILL);
            if (failed && number == atoi(failed)) { errno = EIO; return -1; }
            return original(from, to);
        }
        """
}
