import Foundation
import SiteFiles
import SiteTestSupport
import Testing

@Suite("folders that are held open")
struct OpenFolderTests {
    private let disk: TemporaryFolder
    private let folder: OpenFolder

    init() throws {
        disk = try TemporaryFolder()
        try disk.write([1], to: "held/a/b/file")
        try disk.write([9], to: "secret/b/file")
        folder = try OpenFolder(disk.path + "/held")
    }

    @Test("are listed as often as someone asks, whatever has their name")
    func listing() throws {
        try Disk.move(disk.path + "/held", to: disk.path + "/elsewhere")
        try disk.write([2], to: "held/other")
        for _ in 1...2 { #expect(try folder.entries().map(\.name) == ["a"]) }
        #expect(try folder.folder(at: "a/b").entries().map(\.name) == ["file"])
    }

    @Test("open no folder, file or list through a link")
    func links() throws {
        try FileManager.default.createSymbolicLink(
            atPath: disk.path + "/held/link", withDestinationPath: disk.path + "/secret")
        try FileManager.default.createSymbolicLink(
            atPath: disk.path + "/held/a/link", withDestinationPath: disk.path + "/secret/b/file")
        #expect(throws: DiskError.self) { try folder.folder("link") }
        #expect(throws: DiskError.self) { try folder.file(at: "link/b/file") }
        #expect(throws: DiskError.self) { try folder.file(at: "a/link") }
        #expect(folder.target(ofLink: "link") == disk.path + "/secret")
        #expect(folder.target(ofLink: "a") == nil)
        #expect(try folder.status(of: "link").kind == .link)
    }

    @Test("do not wait for a pipe", .timeLimit(.minutes(1)))
    func pipes() throws {
        #expect(mkfifo(disk.path + "/held/pipe", 0o600) == 0)
        #expect(throws: DiskError.self) { try folder.file("pipe") }
    }

    @Test("find files that are opened later, also ones that take their place, but none behind a link")
    func finding() throws {
        let b = try folder.folder(at: "a/b")
        let found = b.found("file", try b.status(of: "file"))
        #expect(try found.open().bytes(in: 0..<9) == [1])
        try disk.write([3, 4], to: "held/a/b/new")
        try Disk.move(disk.path + "/held/a/b/new", to: disk.path + "/held/a/b/file")
        #expect(try found.open().bytes(in: 0..<9) == [3, 4])
        try Disk.move(disk.path + "/held/a", to: disk.path + "/held/old")
        try FileManager.default.createSymbolicLink(
            atPath: disk.path + "/held/a", withDestinationPath: disk.path + "/secret")
        #expect(throws: DiskError.self) { try found.open() }
    }

    @Test("are told apart from those that take their place")
    func identity() throws {
        let old = try folder.identity()
        try Disk.move(disk.path + "/held", to: disk.path + "/elsewhere")
        try Folder.make(disk.path + "/held")
        #expect(try OpenFolder(disk.path + "/held").identity() != old)
        #expect(try OpenFolder(disk.path + "/elsewhere").identity() == old)
    }
}

@Suite("threads")
struct WorkThreadTests {
    @Test("are counted, and do their work")
    func counting() async {
        #expect(WorkThread.available(upTo: 0) == 0)
        #expect(WorkThread.available(upTo: 3) == 3)
        let answer = await withCheckedContinuation { continuation in
            let isStarted = WorkThread.start { continuation.resume(returning: 42) }
            #expect(isStarted)
        }
        #expect(answer == 42)
    }
}
