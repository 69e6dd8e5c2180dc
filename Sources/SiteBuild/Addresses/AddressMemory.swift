import SiteBytes
import SiteFiles
import SiteModel

/// The file in which the addresses of an output folder are remembered.
///
/// It is part of what a site is built from: the same content with the same memory gives the same site. It is no cache,
/// and outlives one that a newer program cannot read.
struct AddressMemory: Sendable {
    /// What stands for all that is remembered.
    let fingerprint: Fingerprint
    /// Whether there is a file that no build has left like this.
    let isDamaged: Bool
    /// Why the file cannot be read, when there is one.
    let readFailure: Wording?
    private let folder: CacheFolder
    private let name: String
    private let content: CacheDecoder?

    /// The number changes when the way in which addresses are kept does.
    private static let header = Array("site addresses 2\n".utf8)

    /// Opens the memory of an output folder.
    ///
    /// - Parameters:
    ///   - folder: Where it is kept.
    ///   - name: The file's name.
    init(folder: CacheFolder, name: String) {
        self.folder = folder
        self.name = name
        content = folder.contents(of: name, header: Self.header)
        readFailure = folder.readFailure(of: name)
        isDamaged = content == nil && folder.holds(name)
        fingerprint = content.map { Self.fingerprint(ofSealed: $0.bytes) } ?? Fingerprint(of: [])
    }

    /// What is remembered; nothing when there is no file, or it is damaged.
    var book: AddressBook {
        guard var content else { return AddressBook() }
        return (try? content.read(AddressBook.self)) ?? AddressBook()
    }

    /// What a file holds that remembers some addresses.
    static func sealed(_ book: AddressBook) -> [UInt8] {
        CacheFolder.sealed(header) { $0.write(book) }
    }

    /// Remembers addresses, unless they are what is remembered already.
    ///
    /// - Parameter bytes: What the file is to hold.
    /// - Returns: What stands for the addresses.
    /// - Throws: A `DiskError` when the disk refuses.
    func keep(_ bytes: [UInt8]) throws(DiskError) -> Fingerprint {
        let new = Self.fingerprint(ofSealed: bytes)
        if new != fingerprint { try folder.keep(name, sealed: bytes, waits: true) }
        return new
    }

    private static func fingerprint(ofSealed bytes: [UInt8]) -> Fingerprint {
        Fingerprint(of: Array(bytes.suffix(CacheFolder.checksumByteCount)))
    }
}
