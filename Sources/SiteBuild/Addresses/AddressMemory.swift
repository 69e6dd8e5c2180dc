import SiteBytes
import SiteFeeds
import SiteFiles
import SiteModel

/// The file that remembers the addresses of the documents in an output folder.
///
/// It is one of the inputs of a site: the same content with the same memory gives the same site. It is not a cache, and
/// survives when a newer version of the program discards the cache.
struct AddressMemory: Sendable {
    /// The fingerprint of everything that is remembered.
    let fingerprint: Fingerprint
    /// Whether there is a file, but not as a build wrote it.
    let isDamaged: Bool
    /// Why the file cannot be read, if there is one.
    let readFailure: Wording?
    private let folder: CacheFolder
    private let name: String
    private let content: CacheDecoder?

    /// The number changes with the format of the file.
    private static let header = Array("site addresses 2\n".utf8)

    /// Opens the memory of an output folder.
    init(folder: CacheFolder, name: String) {
        self.folder = folder
        self.name = name
        content = folder.contents(of: name, header: Self.header) ?? Self.formerContent(in: folder, unless: name)
        readFailure = folder.readFailure(of: name)
        isDamaged = content == nil && folder.holds(name)
        fingerprint = content.map { Self.fingerprint(ofSealed: $0.bytes) } ?? Fingerprint(of: [])
    }

    /// What the first format of the file held, under a name and with a checksum by another hash.
    ///
    /// The name says nothing of the output folder, so it counts only if there is one such file and no newer one.
    private static func formerContent(in folder: CacheFolder, unless name: String) -> CacheDecoder? {
        let names = folder.names.filter { $0.hasPrefix("addresses-") }
        let header = Array("site addresses 1\n".utf8)
        guard names.count == 1, names[0] != name, let bytes = folder.bytes(of: names[0], header: header),
            bytes.count >= header.count + CacheFolder.checksumByteCount
        else { return nil }
        let content = CacheDecoder(bytes, in: header.count..<(bytes.count - CacheFolder.checksumByteCount))
        var reading = content
        guard (try? reading.read(AddressBook.self)) != nil, reading.isAtEnd else { return nil }
        return content
    }

    /// What is remembered; nothing if there is no file or it is damaged.
    var book: AddressBook {
        guard var content, let book = try? content.read(AddressBook.self) else { return AddressBook() }
        let identities = content.isAtEnd ? nil : try? content.read([String: FeedIdentity].self)
        return AddressBook(known: book.known, moves: book.moves, identities: identities ?? [:]).plausible
    }

    /// The content of a file that remembers some addresses.
    ///
    /// What documents are known by in feeds is at its end, if there is anything: earlier programs read the rest.
    static func sealed(_ book: AddressBook) -> [UInt8] {
        CacheFolder.sealed(header) {
            $0.write(book)
            if !book.identities.isEmpty { $0.write(book.identities) }
        }
    }

    /// Writes the file, unless it has this content already; returns the fingerprint of the addresses.
    func keep(_ bytes: [UInt8]) throws(DiskError) -> Fingerprint {
        let new = Self.fingerprint(ofSealed: bytes)
        if new != fingerprint { try folder.keep(name, sealed: bytes, waits: true) }
        return new
    }

    private static func fingerprint(ofSealed bytes: [UInt8]) -> Fingerprint {
        Fingerprint(of: Array(bytes.suffix(CacheFolder.checksumByteCount)))
    }
}
