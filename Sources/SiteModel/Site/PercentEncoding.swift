/// Writes UTF-8 text into URLs.
public enum PercentEncoding {
    /// Encodes a path for a URL: everything but unreserved characters, `/` and a few harmless delimiters.
    ///
    /// The unreserved characters are those of RFC 3986, section 2.3. `+` is encoded as well, because object stores
    /// read it as a space.
    ///
    /// - Parameter path: The path in plain UTF-8.
    /// - Returns: The path in ASCII, encoded once.
    public static func path(_ path: String) -> String {
        encode(path) {
            isUnreserved($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ",")
        }
    }

    /// Encodes one value of a query or a fragment.
    ///
    /// - Parameter text: The value in plain UTF-8.
    /// - Returns: The value in ASCII.
    public static func component(_ text: String) -> String {
        encode(text, keeping: isUnreserved)
    }

    /// Encodes what may not stand in a web address; what is encoded already, and what divides its parts, stays.
    ///
    /// - Parameter address: An address as people write it.
    /// - Returns: The address in ASCII.
    public static func address(_ address: String) -> String {
        encode(address) { isUnreserved($0) || "#$%&'()*+,/:;=?@!".utf8.contains($0) }
    }

    private static func encode(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy(isKept) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            if isKept(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(hexDigits[Int(byte >> 4)])
                bytes.append(hexDigits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
