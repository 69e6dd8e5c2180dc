import Foundation
import SiteFiles
import SiteTestSupport
import Testing

@Suite("folders on disk")
struct FolderTests {
    @Test("are made with those above them, and only once")
    func making() throws {
        let root = try TemporaryFolder().path
        let made = try Folder.makeAll(root + "/a/b")
        #expect(made.suffix(2) == [root + "/a", root + "/a/b"])
        #expect(try Folder.makeAll(root + "/a/b").isEmpty)
        #expect(try !Folder.make(root + "/a/b"))
        #expect(FileKind(at: root + "/a/b") == .folder)
        try OpenFolder(FilePath.folder(of: root)).removeEmptyTree(FilePath.name(of: root))
        #expect(FileKind(at: root) == nil)
    }

    @Test("are not taken away while something is in them")
    func removing() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("x".utf8), to: "a/b/file")
        let error = #expect(throws: DiskError.self) { try Folder.remove(folder.path + "/a") }
        #expect(error?.isNotEmpty == true)
        let open = try OpenFolder(folder.path)
        open.removeEmptyTree("a")
        #expect(FileKind(at: folder.path + "/a/b/file") == .file)
        open.empty()
        #expect(Folder.names(in: folder.path).isEmpty)
    }

    @Test("are locked by one program at a time, and stay what they were under another name")
    func holding() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/held"
        try Folder.make(path)
        let held = try OpenFolder(path)
        #expect(held.lock())
        #expect(try !OpenFolder(path).lock())
        try Disk.move(path, to: folder.path + "/other")
        #expect(!held.isInPlace)
        try held.write([1], toNew: "file") {}
        #expect(FileKind(at: folder.path + "/other/file") == .file)
    }

    @Test("lead nowhere through links")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write([1, 2, 3], to: "inside/file")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/inside/link", withDestinationPath: "../inside/file")
        let inside = try OpenFolder(folder.path + "/inside")
        guard case .file(let file)? = inside.entry("file") else {
            Issue.record("there is no file")
            return
        }
        #expect(file.bytes(in: 1..<9) == [2, 3])
        #expect(inside.entry("link") == nil)
        #expect(inside.entry("none") == nil)
    }
}

@Suite("names of files")
struct FileNameTests {
    @Test("are never taken from another file")
    func renaming() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a")
        try folder.write([2], to: "b")
        let open = try OpenFolder(folder.path)
        let error = #expect(throws: DiskError.self) { try open.rename("a", to: "b") }
        #expect(error?.isExisting == true)
        try open.rename("a", to: "c")
        #expect(try open.file("c").contents() == [1])
        #expect(FileKind(at: folder.path + "/a") == nil)
    }

    @Test("keep their permissions when the content is replaced whole")
    func replacing() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "a")
        let path = folder.path + "/a"
        let permissions = try Permissions(of: path)
        try OpenFolder(folder.path).replaceContents(of: "a", with: [2, 3])
        #expect(try Disk.contents(of: path) == [2, 3])
        #expect(try Permissions(of: path) == permissions)
        #expect(Folder.names(in: folder.path) == ["a"])
    }

    @Test("are split at the last slash")
    func parts() {
        #expect(FilePath.folder(of: "a/b/c") == "a/b")
        #expect(FilePath.name(of: "a/b/c") == "c")
        #expect(FilePath.folder(of: "c").isEmpty)
        #expect(FilePath.name(of: "c") == "c")
    }
}
