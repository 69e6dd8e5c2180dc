import Foundation
import SiteBytes
import SiteFiles
import SiteModel
import Synchronization

/// The folder `.site/` in the site's root, where builds keep results for the next one.
///
/// Its cache files may be lost or damaged without harm: a file that is not exactly as a build wrote it counts as
/// missing.
struct CacheFolder: Sendable {
    static let name = ".site"

    /// How a cache file starts; the number changes with the format of the values.
    static let header = Array("site cache 12\n".utf8)

    let path: String
    /// The files are written one at a time: the lock on the folder is for other builds, and tells nothing of who in this
    /// one has it.
    private let turn = Turn()

    private final class Turn: Sendable {
        let mutex = Mutex(())
    }

    init(path: String) {
        self.path = path
    }

    /// A decoder for the content of a file after its header; `nil` if there is no such file or it is damaged.
    func contents(of name: String, header: [UInt8] = CacheFolder.header) -> CacheDecoder? {
        guard let bytes = bytes(of: name, header: header) else { return nil }
        let end = bytes.count - Self.checksumByteCount
        guard end >= header.count else { return nil }
        guard Fingerprint(of: bytes[..<end]).encoded.elementsEqual(bytes[end...]) else { return nil }
        return CacheDecoder(bytes, in: header.count..<end)
    }

    /// What a file holds that starts with a header; `nil` if there is no such file, or a larger one than builds write.
    func bytes(of name: String, header: [UInt8]) -> [UInt8]? {
        guard let file = try? open().file(name), file.byteCount <= Self.mostBytes,
            file.bytes(in: 0..<header.count) == header, let bytes = try? file.contents(limit: Self.mostBytes),
            bytes.starts(with: header)
        else { return nil }
        return bytes
    }

    /// The names in the folder; none if it cannot be read.
    var names: [String] { (try? open().entries().map(\.name)) ?? [] }

    /// Opens the folder; a link in its place is an error.
    private func open() throws(DiskError) -> OpenFolder { try OpenFolder(path, followingLinks: false) }

    /// Why a file cannot be read; `nil` if it can, or does not exist.
    func readFailure(of name: String) -> Wording? {
        guard let refusal = Access.reading.refusal(at: path + "/" + name), !refusal.isUnreachable else { return nil }
        return refusal.reason
    }

    /// Whether there is a file or anything else with a name.
    func holds(_ name: String) -> Bool { FileKind(at: path + "/" + name) != nil }

    /// Replaces a file atomically by what `write` writes.
    func keep(_ name: String, _ write: (inout CacheEncoder) -> Void) throws(DiskError) {
        try keep(name, sealed: Self.sealed(Self.header, write), waits: false)
    }

    /// The content of a file: a header, what `write` writes, and a checksum of both.
    static func sealed(_ header: [UInt8], _ write: (inout CacheEncoder) -> Void) -> [UInt8] {
        var encoder = CacheEncoder()
        encoder.write(bytes: header)
        write(&encoder)
        encoder.write(encoder.fingerprint)
        return encoder.bytes
    }

    /// Replaces a file atomically by sealed bytes.
    ///
    /// If another build is writing to the folder, this waits for it, or does nothing if `waits` is `false`: the other
    /// build's result is just as good.
    func keep(_ name: String, sealed bytes: [UInt8], waits: Bool) throws(DiskError) {
        try Folder.make(path)
        try whileLocked(waits: waits) { folder throws(DiskError) in
            if (try? folder.status(of: ".gitignore")) == nil {
                try Self.replace(".gitignore", in: folder, with: Array("*\n".utf8))
            }
            try Self.replace(name, in: folder, with: bytes)
        }
    }

    /// Does something while the folder is locked against other builds; if another build has it locked, waits or does
    /// nothing.
    func whileLocked(waits: Bool, _ action: (OpenFolder) throws(DiskError) -> Void) throws(DiskError) {
        try turn.mutex.withLock { _ throws(DiskError) in
            let folder = try open()
            guard folder.lock(waiting: waits) else { return }
            try action(folder)
        }
    }

    private static func replace(_ name: String, in folder: OpenFolder, with bytes: [UInt8]) throws(DiskError) {
        let new = "new"
        do throws(DiskError) {
            try folder.write(bytes, to: new)
            try folder.move(new, to: folder, as: name)
        } catch {
            try? folder.remove(new)
            throw error
        }
    }

    static let checksumByteCount = 16

    /// Enough for a million documents.
    private static let mostBytes = 1 << 30
}

extension CacheFolder {
    /// Removes files whose names have a prefix, except some, if possible.
    func removeFiles(prefix: String, except names: Set<String>) {
        try? whileLocked(waits: false) { folder throws(DiskError) in
            for name in try folder.entries().map(\.name) where name.hasPrefix(prefix) && !names.contains(name) {
                try? folder.remove(name)
            }
        }
    }

    /// Removes files that are of no use any more, if possible.
    ///
    /// Their names are a prefix and a number in base 16. `isUseless` decides by the name and the text at the start of
    /// the file; the text is `nil` for a file of another version of the program.
    func removeFiles(prefix: String, where isUseless: (_ name: String, _ text: String?) -> Bool) {
        try? whileLocked(waits: false) { folder throws(DiskError) in
            for name in try folder.entries().map(\.name) {
                guard name.hasPrefix(prefix), UInt64(name.dropFirst(prefix.count), radix: 16) != nil else { continue }
                if isUseless(name, Self.firstText(of: name, in: folder)) { try? folder.remove(name) }
            }
        }
    }

    /// The text at the start of a file; the rest of the file is not read.
    private static func firstText(of name: String, in folder: OpenFolder) -> String? {
        guard let file = try? folder.file(name) else { return nil }
        let start = file.bytes(in: 0..<(header.count + mostTextBytes))
        guard start.starts(with: header) else { return nil }
        var decoder = CacheDecoder(start, in: header.count..<start.count)
        return try? decoder.read(String.self)
    }

    /// More than the longest path.
    private static let mostTextBytes = 8192
}
