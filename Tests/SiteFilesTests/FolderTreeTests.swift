import Foundation
import SiteFiles
import SiteTestSupport
import Testing

@Suite("trees of folders")
struct FolderTreeTests {
    @Test("make what is missing, once, and follow no link")
    func making() throws {
        let disk = try TemporaryFolder()
        let tree = FolderTree(try OpenFolder(disk.path))
        var made: [String] = []
        _ = try tree.makeFolder("a/b/c") { made.append($0) }
        _ = try tree.makeFolder("a/b/d") { made.append($0) }
        #expect(made == ["a", "a/b", "a/b/c", "a/b/d"])
        try FileManager.default.createSymbolicLink(atPath: disk.path + "/link", withDestinationPath: disk.path + "/a")
        #expect(throws: DiskError.self) { try tree.makeFolder("link/e") }
        #expect(throws: DiskError.self) { try tree.folder("link") }
        #expect(FileKind(at: disk.path + "/a/e") == nil)
    }

    @Test("stay in the folders that they know, until they forget them")
    func holding() throws {
        let disk = try TemporaryFolder()
        let tree = FolderTree(try OpenFolder(disk.path))
        _ = try tree.makeFolder("a/b/c")
        try Disk.move(disk.path + "/a", to: disk.path + "/old")
        _ = try tree.makeFolder("a/b/d")
        #expect(FileKind(at: disk.path + "/old/b/d") == .folder)
        tree.forget()
        _ = try tree.makeFolder("a/b/d")
        #expect(FileKind(at: disk.path + "/a/b/d") == .folder)
    }

    @Test("hold any number of folders")
    func many() throws {
        let disk = try TemporaryFolder()
        let tree = FolderTree(try OpenFolder(disk.path))
        for number in 0..<100 { _ = try tree.makeFolder("a\(number)/b/c") }
        for number in 0..<100 { _ = try tree.folder("a\(number)/b/c") }
        #expect(Folder.names(in: disk.path).count == 100)
    }
}
