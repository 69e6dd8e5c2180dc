import SiteBytes
import SiteFiles

// What the file system says, and fingerprints, as the cache holds them.

extension Fingerprint: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(word: low)
        encoder.write(word: high)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(low: try decoder.word(), high: try decoder.word())
    }
}

extension Permissions: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(count: bits)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(bits: try decoder.count())
    }
}

extension FileStamp: CacheRecord {
    static var blank: FileStamp { FileStamp(byteCount: 0, modified: 0, changed: 0) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&byteCount)
        try coder.code(&modified)
        try coder.code(&changed)
    }
}

extension Fingerprint {
    static var blank: Fingerprint { Fingerprint(low: 0, high: 0) }
}
