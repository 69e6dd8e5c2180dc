import SiteTestSupport
import Testing

@testable import SiteFiles

@Suite("files on disk")
struct DiskTests {
    @Test("hold what was written, and are compared byte by byte")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/file"
        let bytes = Array("가나다".utf8)
        let stamp = try Disk.write(bytes, to: path)
        #expect(stamp == FileStamp(of: path))
        #expect(try Disk.contents(of: path) == bytes)
        let file = try OpenFolder(folder.path).file("file")
        #expect(file.holds(bytes))
        #expect(!file.holds(bytes.dropLast()))
    }

    @Test("are missing with an error that names them")
    func missing() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: DiskError.self) { try Disk.contents(of: folder.path + "/none") }
        #expect(error?.path == folder.path + "/none")
        #expect(error?.isReading == true)
    }
}

@Suite("large files")
struct LargeFileTests {
    /// Around the size of one chunk, and of two.
    @Test("are copied and compared in chunks", arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])
    func chunks(byteCount: Int) throws {
        let disk = try TemporaryFolder()
        let folder = try OpenFolder(disk.path)
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 / 251) }
        try folder.write(bytes, to: "file")
        let file = try folder.file("file")
        _ = try folder.copy(file, to: "copy")
        #expect(try folder.file("copy").contents() == bytes)
        #expect(try folder.file("copy").holds(bytes, allowing: Permissions(of: disk.path + "/file")))
        #expect(try folder.file("copy").holds(sameAs: file))
        for expected in [0, byteCount, byteCount + 10] {
            #expect(try Disk.contents(ofTarget: disk.path + "/file", expecting: expected) == bytes)
        }
        guard let last = bytes.last else { return }
        try folder.write(bytes.dropLast() + [~last], to: "copy")
        #expect(try !folder.file("copy").holds(bytes))
        #expect(try !folder.file("copy").holds(sameAs: file))
    }
}
