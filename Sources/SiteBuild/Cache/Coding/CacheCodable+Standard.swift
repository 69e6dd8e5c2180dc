import SiteBytes
import SiteFiles
import SiteModel

// The cache's format for values of the standard library.

extension Bool: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(count: self ? 1 : 0) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) { self = try decoder.count() != 0 }
}

extension Int: CacheCodable {
    /// The sign goes into the lowest bit, so that small negative numbers are short too.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(count: UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1))))
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        let folded = try decoder.count()
        self = Int(Int64(bitPattern: folded >> 1)) ^ -Int(folded & 1)
    }
}

extension String: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(count: UInt64(utf8.count))
        encoder.write(text: self)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self = try decoder.text(byteCount: try decoder.length())
    }
}

extension Optional: CacheEncodable where Wrapped: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        guard let value = self else { return encoder.write(false) }
        encoder.write(true)
        encoder.write(value)
    }
}

extension Optional: CacheCodable where Wrapped: CacheCodable {
    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self = try decoder.read(Bool.self) ? try decoder.read(Wrapped.self) : nil
    }
}

extension Array: CacheEncodable where Element: CacheEncodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(count: UInt64(count))
        for element in self { encoder.write(element) }
    }
}

extension Array: CacheCodable where Element: CacheCodable {
    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self = []
        let count = try decoder.length()
        // A damaged count reserves no more than values of some bytes each would need.
        reserveCapacity(Swift.min(count, decoder.restByteCount / 8))
        for _ in 0..<count { append(try decoder.read()) }
    }
}

extension Dictionary: CacheEncodable where Key == String, Value: CacheEncodable {
    /// Sorted, so that equal dictionaries have equal bytes.
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(count: UInt64(count))
        for (key, value) in sorted(by: { $0.key.precedes($1.key) }) {
            encoder.write(key)
            encoder.write(value)
        }
    }
}

extension Dictionary: CacheCodable where Key == String, Value: CacheCodable {
    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self = [:]
        for _ in 0..<(try decoder.length()) {
            let key: String = try decoder.read()
            self[key] = try decoder.read(Value.self)
        }
    }
}

// The cache's format for file stamps, permissions and fingerprints.

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
