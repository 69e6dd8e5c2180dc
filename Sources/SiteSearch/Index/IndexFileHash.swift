import SiteBytes

/// The part of a file's name that says what is in it, so that hosts may keep the file forever.
enum IndexFileHash {
    /// How many characters it has.
    static let length = 5
    /// What stands for a shard that holds nothing.
    static let none = "-----"

    /// Changes with the format of the files.
    private static let version: UInt64 = 1

    /// The hash of a file.
    ///
    /// - Parameter content: The file before compression, so that names are known without it.
    /// - Returns: Five characters of base 32 (RFC 4648, section 6) in lower case.
    static func hash(of content: [UInt8]) -> String {
        var bits = (Fingerprint(of: content).low &+ version) &* 0x9E37_79B9_7F4A_7C15
        return String(upTo: length) { writer in
            for _ in 0..<length {
                writer.write(byte: alphabet[Int(bits >> 59)])
                bits <<= 5
            }
        }
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
