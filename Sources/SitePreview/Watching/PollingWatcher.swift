import Foundation

/// Watches a tree by looking at every file again and again.
final class PollingWatcher {
    private let tree: WatchedTree
    private var reporter: ChangeReporter

    /// What the file system says of a name; while it stays the same, so does what is there.
    private struct Stamp: Equatable {
        let modified: Int
        let changed: Int
        let byteCount: Int
        let number: UInt64

        init(_ status: stat) {
            #if canImport(Darwin)
                let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
            #else
                let (modified, changed) = (status.st_mtim, status.st_ctim)
            #endif
            self.modified = Int(modified.tv_sec) * 1_000_000_000 + Int(modified.tv_nsec)
            self.changed = Int(changed.tv_sec) * 1_000_000_000 + Int(changed.tv_nsec)
            byteCount = Int(status.st_size)
            number = UInt64(status.st_ino)
        }
    }

    /// How long between two looks: long enough that they cost little, and short enough for a writer.
    private static let pause = 0.3
    /// While something moves, it is looked at more often.
    private static let shortPause = 0.03

    init(tree: WatchedTree, reporter: ChangeReporter) {
        self.tree = tree
        self.reporter = reporter
    }

    /// Watches on a thread of its own, for as long as the program runs.
    consuming func start() {
        let first = look()
        // Whoever makes a watcher starts it and lets it go: from here on this thread alone has it.
        nonisolated(unsafe) let watcher = self
        Thread { watcher.run(from: first) }.start()
    }

    /// Watches on this thread, and never returns.
    func run() {
        run(from: look())
    }

    private func run(from first: [String: Stamp]) {
        var known = first
        while true {
            Thread.sleep(forTimeInterval: reporter.isWaiting ? Self.shortPause : Self.pause)
            let found = look()
            for (path, stamp) in found where known[path] != stamp { reporter.add(path, isSettled: true) }
            for path in known.keys where found[path] == nil { reporter.add(path, isSettled: false) }
            known = found
            if reporter.remaining(at: .now) == .zero { reporter.report() }
        }
    }

    private func look() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for name in tree.names { look(at: name, depth: 0, into: &stamps) }
        return stamps
    }

    private func look(at path: String, depth: Int, into stamps: inout [String: Stamp]) {
        var status = stat()
        let location = tree.location(of: path)
        guard depth < Self.deepest, stat(location, &status) == 0 else { return }
        stamps[path] = Stamp(status)
        guard status.st_mode & S_IFMT == S_IFDIR else { return }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: location)) ?? [] {
            if !WatchedTree.isIgnored(name[...]) { look(at: path + "/" + name, depth: depth + 1, into: &stamps) }
        }
    }

    /// Links that lead in a circle end somewhere.
    private static let deepest = 40
}
