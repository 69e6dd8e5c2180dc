import SiteTestSupport
import Testing

@testable import SiteFiles

@Suite("files on disk")
struct DiskFileTests {
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
