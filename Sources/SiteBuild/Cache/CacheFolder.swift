import Foundation

/// The folder `.site/` at the site's root, where builds keep what the next one need not do again.
///
/// Whatever it holds may be lost or damaged without harm: a file that is not exactly as a build left it counts as
/// missing.
struct CacheFolder: Sendable {
    static let name = ".site"
    /// Changes when the way in which values are kept does.
    private static let header = Array("site cache 3\n".utf8)

    private let path: String

    init(path: String) {
        self.path = path
    }

    /// Reads a file.
    ///
    /// - Parameter name: The file's name.
    /// - Returns: A reader of what was kept in it; `nil` when there is none or it is damaged.
    func contents(of name: String) -> CacheDecoder? {
        guard let bytes = try? Disk.contents(of: path + "/" + name), bytes.starts(with: Self.header) else { return nil }
        let end = bytes.count - Self.checksumByteCount
        guard end >= Self.header.count else { return nil }
        let checksum = bytes.withUnsafeBytes { Fingerprint(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }
        guard checksum.encoded.elementsEqual(bytes[end...]) else { return nil }
        return CacheDecoder(bytes, in: Self.header.count..<end)
    }

    /// Replaces a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - write: Writes what to keep in it.
    /// - Throws: A `DiskError` when the disk refuses.
    func keep(_ name: String, _ write: (inout CacheEncoder) -> Void) throws(DiskError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskError(path: path) }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else { throw DiskError(path: path) }
        defer { close(folder) }
        // Another build that is keeping its own at this moment knows no less.
        guard flock(folder, LOCK_EX | LOCK_NB) == 0 else { return }
        try replace(".gitignore", with: Array("*\n".utf8), ifMissing: true)
        var encoder = CacheEncoder()
        encoder.write(bytes: Self.header)
        write(&encoder)
        encoder.write(Fingerprint(of: encoder.bytes))
        try replace(name, with: encoder.bytes, ifMissing: false)
    }

    private func replace(_ name: String, with bytes: [UInt8], ifMissing: Bool) throws(DiskError) {
        let destination = path + "/" + name
        if ifMissing, OutputPath.kind(of: destination) != .nothing { return }
        let new = path + "/new"
        do throws(DiskError) {
            try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
                try Disk.write(UnsafeRawBufferPointer(bytes), to: new)
            }
            guard rename(new, destination) == 0 else { throw DiskError(path: destination) }
        } catch {
            unlink(new)
            throw error
        }
    }

    private static let checksumByteCount = 16
}
