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
        #expect(Disk.file(at: path, holds: bytes))
        #expect(!Disk.file(at: path, holds: bytes.dropLast()))
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
        let folder = try TemporaryFolder()
        let (path, copy) = (folder.path + "/file", folder.path + "/copy")
        let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 / 251) }
        try Disk.write(bytes, to: path)
        _ = try Disk.copy(from: path, to: copy)
        #expect(try Disk.contents(of: copy) == bytes)
        #expect(Disk.file(at: copy, holds: bytes))
        #expect(Disk.file(at: copy, equals: path, allowing: try Permissions(of: path)))
        for expected in [0, byteCount, byteCount + 10] {
            #expect(try Disk.contents(ofTarget: path, expecting: expected) == bytes)
        }
        guard let last = bytes.last else { return }
        try Disk.write(bytes.dropLast() + [~last], to: copy)
        #expect(!Disk.file(at: copy, holds: bytes))
        #expect(!Disk.file(at: copy, equals: path, allowing: try Permissions(of: path)))
    }
}
