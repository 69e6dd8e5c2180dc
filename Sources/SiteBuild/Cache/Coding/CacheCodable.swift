import SiteBytes

/// A value that can be written as bytes, to be fingerprinted or kept.
protocol CacheEncodable {
    func encode(into encoder: inout CacheEncoder)
}

/// A value that can be kept in the cache.
protocol CacheCodable: CacheEncodable {
    /// Reads a value back; throws if the bytes are not such a value.
    init(from decoder: inout CacheDecoder) throws(CacheDamage)
}

/// A value of several properties, each of which is listed once for both directions.
protocol CacheRecord: CacheCodable {
    /// A value to read properties into.
    static var blank: Self { get }

    /// Writes or reads every property in a fixed order, depending on `coder`.
    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure)
}

/// Writes or reads properties.
protocol CacheCoder: ~Copyable {
    associatedtype Failure: Error

    mutating func code<Value: CacheCodable>(_ value: inout Value) throws(Failure)
}

/// Thrown for bytes that no build of this program wrote.
struct CacheDamage: Error {}

extension CacheRecord {
    func encode(into encoder: inout CacheEncoder) {
        var copy = self
        copy.code(with: &encoder)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self = .blank
        try code(with: &decoder)
    }
}

extension CacheEncoder: CacheCoder {
    mutating func code<Value: CacheCodable>(_ value: inout Value) {
        write(value)
    }
}

extension CacheDecoder: CacheCoder {
    mutating func code<Value: CacheCodable>(_ value: inout Value) throws(CacheDamage) {
        value = try read()
    }
}

extension CacheEncodable {
    /// The value in the cache's format.
    var encoded: [UInt8] {
        var encoder = CacheEncoder()
        encode(into: &encoder)
        return encoder.bytes
    }

    var fingerprint: Fingerprint {
        var encoder = CacheEncoder()
        encode(into: &encoder)
        return encoder.fingerprint
    }
}
