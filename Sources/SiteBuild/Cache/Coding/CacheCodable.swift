import SiteBytes

/// A value that the cache can hold.
protocol CacheCodable {
    /// Writes the value.
    func encode(into encoder: inout CacheEncoder)

    /// Reads a value back.
    ///
    /// - Throws: `CacheDamage` when the bytes are no such value.
    init(from decoder: inout CacheDecoder) throws(CacheDamage)
}

/// Thrown for bytes that no build of this program has written.
struct CacheDamage: Error {}

extension CacheCodable {
    /// The value as the cache holds it.
    var encoded: [UInt8] {
        var encoder = CacheEncoder()
        encode(into: &encoder)
        return encoder.bytes
    }

    /// What stands for the value.
    var fingerprint: Fingerprint {
        var encoder = CacheEncoder()
        encode(into: &encoder)
        return encoder.fingerprint
    }
}
