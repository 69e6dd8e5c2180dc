import Foundation
import SiteTestSupport
import Testing

@Suite("a disk that refuses")
struct DiskTests {
    private static let hint =
        "  hint: the folder is as the last build left it; make room or give yourself permission to write there, and "
        + "build again\n"

    @Test(
        "a read-only output folder",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func readOnlyOutput() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        try site.write(TinySite.post("나"), to: "content/posts/b.md")
        chmod(site.root + "/public", 0o555)
        try expectFailure(
            of: site,
            messages:
                "public: error: cannot write \(site.root)/public/.site-staging: Permission denied\n\(Self.hint)",
            launcher: Unprivileged.launcher ?? [])
    }

    @Test(
        "a read-only folder that should hold the output folder",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func readOnlyRoot() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        chmod(site.root, 0o555)
        try expectFailure(
            of: site,
            messages: "public: error: cannot write \(site.root)/public: Permission denied\n\(Self.hint)",
            launcher: Unprivileged.launcher ?? [])
        #expect(!site.exists("public"))
    }

    @Test(
        "a read-only folder inside the output folder stops the build before anything changes",
        .enabled(if: Unprivileged.isAvailable, "root can write everything, and there is no way to run as another user"))
    func readOnlySubfolder() throws {
        let site = try builtSite(["content/posts/a.md": TinySite.post("가")])
        let names = try FileManager.default.subpathsOfDirectory(atPath: site.root + "/public")
        for name in names + [""] { chmod(site.root + "/public/" + name, 0o777) }
        chmod(site.root + "/public/posts", 0o555)
        try site.write(TinySite.post("나", "featured: true"), to: "content/posts/b.md")
        let before = Snapshot(of: site)
        let result = try site.build(launcher: Unprivileged.launcher ?? [])
        #expect(result.status == 1)
        #expect(
            result.errors == "public: error: cannot write posts: Permission denied\n\(Self.hint)"
                + "site: 1 error; public is unchanged\n")
        #expect(!site.exists("public/.site-staging"))
        #expect(Snapshot(of: site) == before)
    }

    @Test(
        "a full disk",
        .enabled(if: SmallDisk.isAvailable, "only root can mount a small disk"),
        arguments: ["post", "picture"])
    func fullDisk(cause: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let disk = try SmallDisk(at: site.root + "/public", kilobytes: 256)
        defer { disk.unmount() }
        try expectSuccess(of: site)
        let large = String(repeating: "가나다라 ", count: 40_000)
        if cause == "post" {
            try site.write(TinySite.post("나", body: large), to: "content/posts/b.md")
        } else {
            try site.write(large, to: "content/b.svg")
        }
        let before = Snapshot(of: site)
        let result = try site.build()
        #expect(result.status == 1)
        #expect(result.errors.contains(#/^site: error: cannot write .*: No space left on device\n/#))
        #expect(result.errors.hasSuffix("\(Self.hint)site: 1 error; public is unchanged\n"))
        #expect(Snapshot(of: site) == before)
        #expect(!site.exists("public/.site-staging"))
        // With room again, the next build goes through.
        try site.remove(cause == "post" ? "content/posts/b.md" : "content/b.svg")
        try expectSuccess(of: site)
    }

    @Test(
        "a full disk without room for the folder's own names",
        .enabled(if: SmallDisk.isAvailable, "only root can mount a small disk"))
    func noNames() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let disk = try SmallDisk(at: site.root + "/public", kilobytes: 256, names: 40)
        defer { disk.unmount() }
        try expectSuccess(of: site)
        for number in 1...30 { try site.write(TinySite.post("나"), to: "content/posts/b\(number).md") }
        let before = Snapshot(of: site)
        let result = try site.build()
        #expect(result.status == 1)
        #expect(result.errors.contains(": No space left on device\n"))
        #expect(Snapshot(of: site) == before)
        #expect(!site.exists("public/.site-staging"))
    }

    @Test(
        "a disk that fills up while files come into place",
        .enabled(if: SmallDisk.isAvailable, "only root can mount a small disk"))
    func fullWhilePlacing() throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        // Enough names for all files to be set aside, but not for the folders that they need.
        let disk = try SmallDisk(at: site.root + "/public", kilobytes: 1024, names: 75)
        defer { disk.unmount() }
        try expectSuccess(of: site)
        for number in 1...30 { try site.write(TinySite.post("나"), to: "content/posts/b\(number).md") }
        let before = Snapshot(of: site)
        let result = try site.build()
        #expect(result.status == 1)
        #expect(result.errors.contains(": No space left on device\n"))
        #expect(!site.exists("public/.site-staging"))
        #expect(Snapshot(of: site) == before)
    }
}

/// A disk in memory with little room.
private struct SmallDisk {
    private let path: String

    static let isAvailable: Bool = {
        guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard let disk = try? SmallDisk(at: folder.path + "/trial", kilobytes: 64) else { return false }
        disk.unmount()
        return true
    }()

    init(at path: String, kilobytes: Int, names: Int = 1000) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let options = "size=\(kilobytes)k,nr_inodes=\(names)"
        try Self.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path)
    }

    func unmount() {
        try? Self.run("umount", "-l", path)
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.fileWriteNoPermission) }
    }
}
