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
        var text = text
        let encoded = text.withUTF8 { utf8 -> String? in
            let escapeCount = utf8.reduce(0) { isKept($1) ? $0 : $0 + 1 }
            guard escapeCount > 0 else { return nil }
            return String(unsafeUninitializedCapacity: utf8.count + escapeCount * 2) { buffer in
                var end = 0
                for byte in utf8 {
                    if isKept(byte) {
                        buffer[end] = byte
                        end += 1
                    } else {
                        buffer[end] = UInt8(ascii: "%")
                        buffer[end + 1] = hexDigit(byte >> 4)
                        buffer[end + 2] = hexDigit(byte & 15)
                        end += 3
                    }
                }
                return end
            }
        }
        return encoded ?? text
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

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
