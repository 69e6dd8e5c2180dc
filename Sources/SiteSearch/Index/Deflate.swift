import CZlib
import SiteBytes

/// The zlib format (RFC 1950), which pages read with `DecompressionStream("deflate")`.
public enum Deflate {
    /// Compresses bytes.
    ///
    /// - Parameter bytes: The bytes.
    /// - Returns: One zlib stream.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        let capacity = compressBound(uLong(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(capacity)) { target, count in
            var length = capacity
            let result = compress2(target.baseAddress, &length, bytes, uLong(bytes.count), level)
            count = result == Z_OK ? Int(length) : 0
        }
    }

    /// Inflates a zlib stream.
    ///
    /// - Parameters:
    ///   - bytes: The stream.
    ///   - limit: The most bytes that it may hold.
    /// - Returns: What was compressed.
    /// - Throws: `SearchDamage.compression` if it is damaged, cut off, or holds more.
    public static func inflated(_ bytes: [UInt8], limit: Int) throws(SearchDamage) -> [UInt8] {
        var capacity = min(limit, max(1024, 4 * bytes.count))
        while true {
            var length = uLong(capacity)
            var result = Z_OK
            let inflated = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
                result = uncompress(target.baseAddress, &length, bytes, uLong(bytes.count))
                count = result == Z_OK ? Int(length) : 0
            }
            if result == Z_OK { return inflated }
            guard result == Z_BUF_ERROR, capacity < limit else { throw .compression }
            capacity = min(limit, 4 * capacity)
        }
    }

    private static let level: Int32 = 6
}
