import Foundation
import SiteFiles

/// Watches a tree by checking all files periodically.
final class PollingWatcher {
    private let tree: WatchedTree
    private var debouncer: ChangeDebouncer

    /// The attributes of a file, which change whenever its content does.
    private struct Stamp: Equatable {
        let stamp: FileStamp
        let number: UInt64
    }

    /// How long between two checks: long enough to cost little, short enough for a writer.
    private static let pause = 0.3
    /// The same while changes are waiting.
    private static let shortPause = 0.03

    init(tree: WatchedTree, debouncer: ChangeDebouncer) {
        self.tree = tree
        self.debouncer = debouncer
    }

    /// Watches on a thread of its own, for as long as the program runs.
    consuming func start() {
        let first = look()
        // `consuming` leaves the caller without a reference: from here on, only this thread has one.
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
            Thread.sleep(forTimeInterval: debouncer.isWaiting ? Self.shortPause : Self.pause)
            let found = look()
            for (path, stamp) in found where known[path] != stamp { debouncer.add(path, isSettled: true) }
            for path in known.keys where found[path] == nil { debouncer.add(path, isSettled: false) }
            known = found
            if debouncer.remaining(at: .now) == .zero { debouncer.flush() }
        }
    }

    private func look() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for name in tree.names { look(at: name, depth: 0, into: &stamps) }
        return stamps
    }

    private func look(at path: String, depth: Int, into stamps: inout [String: Stamp]) {
        let location = tree.location(of: path)
        guard depth < Self.deepest, let status = try? FileStatus(ofTarget: location) else { return }
        if depth > 0, tree.ignores(FilePath.name(of: path), FilePath.folder(of: path), status.kind == .folder) {
            return
        }
        stamps[path] = Stamp(stamp: status.stamp, number: status.number)
        guard status.kind == .folder else { return }
        for name in Folder.names(in: location) { look(at: path + "/" + name, depth: depth + 1, into: &stamps) }
    }

    /// Stops at links that lead in a circle.
    private static let deepest = 40
}
