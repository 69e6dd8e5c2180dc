import Foundation
import SiteTestSupport
import Testing

@testable import SitePreview

@Suite("watching files")
struct WatcherTests {
    private static func tree(in folder: TemporaryFolder) -> WatchedTree {
        WatchedTree(root: folder.path, folders: ["content"], files: ["site.yml"]) { name, _, _ in name.hasPrefix(".") }
    }

    /// Waits until so many paths have been reported.
    private func paths(_ changes: ChangeQueue, count: Int = 1) async -> Set<String> {
        var paths: Set<String> = []
        while paths.count < count, let batch = await changes.next() { paths.formUnion(batch.paths) }
        return paths
    }

    @Test("by looking: what is new, what has changed and what has gone")
    func polling() async throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "content/a/old.md")
        let tree = Self.tree(in: folder)
        let changes = ChangeQueue()
        PollingWatcher(tree: tree, debouncer: ChangeDebouncer(tree: tree, changes: changes) {}).start()
        try folder.write([1], to: "content/b/새 글.md")
        #expect(await paths(changes, count: 3).isSuperset(of: ["content/b", "content/b/새 글.md"]))
        try folder.write([1, 2], to: "content/a/old.md")
        #expect(await paths(changes).contains("content/a/old.md"))
        try FileManager.default.removeItem(atPath: folder.path + "/content/a/old.md")
        #expect(await paths(changes).contains("content/a/old.md"))
        try folder.write([1], to: "elsewhere/x")
        try folder.write([1], to: "content/.hidden")
        try folder.write([1], to: "site.yml")
        #expect(await paths(changes).contains("site.yml"))
    }

    #if os(Linux)
        @Test("by notification: many folders that appear at once, and none is missed")
        func events() async throws {
            let folder = try TemporaryFolder()
            let tree = Self.tree(in: folder)
            let changes = ChangeQueue()
            try InotifyWatcher(tree: tree, debouncer: ChangeDebouncer(tree: tree, changes: changes) {}).start()
            for number in 0..<50 { try folder.write([1], to: "content/\(number)/deep/er/a.md") }
            // The first report may come before the last folder; a folder's own files need no report of their own.
            var known: Set<String> = []
            while !(0..<50).allSatisfy({ known.contains("content/\($0)") || known.contains("content") }) {
                known.formUnion(await paths(changes))
            }
            for number in 0..<50 {
                try folder.write([2], to: "content/\(number)/deep/er/a.md")
                while !known.contains("content/\(number)/deep/er/a.md") { known.formUnion(await paths(changes)) }
            }
        }

        @Test("without notifications where the file system sends none")
        func silentFileSystems() throws {
            let tree = WatchedTree(root: "/proc", folders: [], files: []) { _, _, _ in false }
            #expect(MountTable.reasonAgainstEvents(at: tree) == nil)
            #expect(MountTable.isSilent("nfs4") && MountTable.isSilent("fuse.sshfs") && !MountTable.isSilent("ext4"))
        }
    #endif

    @Test("without what a site does not publish")
    func ignored() async throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "content/a.md")
        let tree = WatchedTree(root: folder.path, folders: ["content"], files: []) { name, folder, isFolder in
            name.hasSuffix("~") || isFolder && name == "raw" && folder == "content"
        }
        let changes = ChangeQueue()
        let watcher = FileWatcher(tree, changes: changes) {}
        try folder.write([1], to: "content/b.md~")
        try folder.write([1], to: "content/raw/c.md")
        try folder.write([1], to: "content/d.md")
        var seen: Set<String> = []
        while !seen.contains("content/d.md"), let batch = await changes.next() { seen.formUnion(batch.paths) }
        #expect(seen == ["content/d.md"])
        withExtendedLifetime(watcher) {}
    }

    @Test("a report waits for quiet, longer while a file is missing")
    func settling() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "content/a.md")
        let changes = ChangeQueue()
        var debouncer = ChangeDebouncer(tree: Self.tree(in: folder), changes: changes) {}
        #expect(debouncer.remaining(at: .now) == nil)
        debouncer.add("content/a.md", isSettled: true)
        let short = try #require(debouncer.remaining(at: .now))
        #expect(short <= .milliseconds(15))
        debouncer.add("content/b.md", isSettled: false)
        let long = try #require(debouncer.remaining(at: .now))
        #expect(long > .milliseconds(15))
        #expect(debouncer.remaining(at: .now + .seconds(1)) == .zero)
        #expect(changes.isEmpty)
        debouncer.flush()
        #expect(!changes.isEmpty && !debouncer.isWaiting)
    }
}
