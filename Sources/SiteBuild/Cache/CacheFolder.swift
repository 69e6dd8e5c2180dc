import Foundation
import SiteBytes
import SiteFiles
import SiteModel

/// The folder `.site/` at the site's root, where builds keep what the next one need not do again.
///
/// Whatever it holds may be lost or damaged without harm: a file that is not exactly as a build left it counts as
/// missing.
struct CacheFolder: Sendable {
    static let name = ".site"

    /// How a file of the cache starts; the number changes when the way in which values are kept does.
    static let header = Array("site cache 8\n".utf8)

    let path: String

    init(path: String) {
        self.path = path
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - header: How it starts.
    /// - Returns: A reader of what was kept in it; `nil` when there is none or it is damaged.
    func contents(of name: String, header: [UInt8] = CacheFolder.header) -> CacheDecoder? {
        guard let bytes = try? Disk.contents(of: path + "/" + name), bytes.starts(with: header) else {
            return nil
        }
        let end = bytes.count - Self.checksumByteCount
        guard end >= header.count else { return nil }
        guard Fingerprint(of: bytes[..<end]).encoded.elementsEqual(bytes[end...]) else { return nil }
        return CacheDecoder(bytes, in: header.count..<end)
    }

    /// Why a file cannot be read; `nil` when it can, or when there is none.
    func readFailure(of name: String) -> Wording? {
        guard let refusal = Access.reading.refusal(at: path + "/" + name), !refusal.isUnreachable else { return nil }
        return refusal.reason
    }

    /// Whether there is anything of that name.
    func holds(_ name: String) -> Bool { FileKind(at: path + "/" + name) != nil }

    /// Replaces a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - write: Writes what to keep in it.
    /// - Throws: A `DiskError` when the disk refuses.
    func keep(_ name: String, _ write: (inout CacheEncoder) -> Void) throws(DiskError) {
        try keep(name, sealed: Self.sealed(Self.header, write), waits: false)
    }

    /// What a file holds: a header, what is to be kept, and a checksum of both.
    static func sealed(_ header: [UInt8], _ write: (inout CacheEncoder) -> Void) -> [UInt8] {
        var encoder = CacheEncoder()
        encoder.write(bytes: header)
        write(&encoder)
        encoder.write(encoder.fingerprint)
        return encoder.bytes
    }

    /// Replaces a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - bytes: What it is to hold.
    ///   - waits: Whether to wait for another build that is keeping its own; else that one knows no less.
    /// - Throws: A `DiskError` when the disk refuses.
    func keep(_ name: String, sealed bytes: [UInt8], waits: Bool) throws(DiskError) {
        try Folder.make(path)
        try whileLocked(waits: waits) { () throws(DiskError) in
            try replace(".gitignore", with: Array("*\n".utf8), ifMissing: true)
            try replace(name, with: bytes, ifMissing: false)
        }
    }

    /// Does something while no other build changes files in here; nothing when one does, unless it is waited for.
    func whileLocked(waits: Bool, _ action: () throws(DiskError) -> Void) throws(DiskError) {
        let folder = try OpenFolder(path, followingLinks: false)
        guard folder.lock(waiting: waits) else { return }
        try withExtendedLifetime(folder, action)
    }

    private func replace(_ name: String, with bytes: [UInt8], ifMissing: Bool) throws(DiskError) {
        let destination = path + "/" + name
        if ifMissing, FileKind(at: destination) != nil { return }
        let new = path + "/new"
        do throws(DiskError) {
            try Disk.replace(with: bytes, at: new)
            try Disk.move(new, to: destination)
        } catch {
            try? Disk.remove(new)
            throw error
        }
    }

    static let checksumByteCount = 16
}

extension CacheFolder {
    /// Takes files away that are of no use any more; what cannot be taken away may stay.
    ///
    /// - Parameters:
    ///   - prefix: What their names start with; a number in base 16 follows.
    ///   - isUseless: Says of a name, and of the text that its file starts with, whether the file may go. There is no
    ///     text in a file that a program of another version has kept.
    func removeFiles(prefix: String, where isUseless: (_ name: String, _ text: String?) -> Bool) {
        try? whileLocked(waits: false) {
            for name in Folder.names(in: path) {
                guard name.hasPrefix(prefix), UInt64(name.dropFirst(prefix.count), radix: 16) != nil else { continue }
                if isUseless(name, firstText(of: name)) { try? Disk.remove(path + "/" + name) }
            }
        }
    }

    /// The text that a file starts with; no more of the file is read.
    private func firstText(of name: String) -> String? {
        let count = Self.header.count + Self.mostTextBytes
        guard let start = try? Disk.start(of: path + "/" + name, byteCount: count),
            start.starts(with: Self.header)
        else { return nil }
        var decoder = CacheDecoder(start, in: Self.header.count..<start.count)
        return try? decoder.read(String.self)
    }

    /// No path is longer.
    private static let mostTextBytes = 8192
}
