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
