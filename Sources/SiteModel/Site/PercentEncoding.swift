import Foundation
import SiteBytes

/// Encodes text for URLs.
public enum PercentEncoding {
    /// Encodes a path for a URL: everything except unreserved characters, `/` and a few harmless delimiters.
    ///
    /// The unreserved characters are those of RFC 3986, section 2.3. `+` is encoded as well, because object stores
    /// read it as a space.
    ///
    /// - Parameter path: The path in plain UTF-8.
    /// - Returns: The path in ASCII.
    public static func path(_ path: String) -> String {
        encode(path, keeping: keptInPaths)
    }

    /// Encodes one value of a query or a fragment.
    ///
    /// - Parameter text: The value in plain UTF-8.
    /// - Returns: The value in ASCII.
    public static func component(_ text: String) -> String {
        encode(text, keeping: unreserved)
    }

    /// Encodes the characters that a URL cannot contain; what is encoded already, and what separates its parts, stays.
    ///
    /// - Parameter address: A URL as people write it.
    /// - Returns: The URL in ASCII.
    public static func address(_ address: String) -> String {
        encode(address, keeping: keptInAddresses)
    }

    private static let unreserved = ASCIISet(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    private static let keptInPaths = ASCIISet(unreserved, ASCIISet("/@,"))
    private static let keptInAddresses = ASCIISet(unreserved, ASCIISet("#$%&'()*+,/:;=?@!"))

    private static func encode(_ text: String, keeping kept: ASCIISet) -> String {
        let encoded = text.withUTF8Bytes { utf8 -> String? in
            guard let first = utf8.firstIndex(where: { !kept.contains($0) }) else { return nil }
            return String(upTo: first + (utf8.count - first) * 3) { encoded in
                for byte in utf8 {
                    if kept.contains(byte) {
                        encoded.write(byte: byte)
                    } else {
                        let (high, low) = digits(of: byte)
                        encoded.write(byte: UInt8(ascii: "%"))
                        encoded.write(byte: high)
                        encoded.write(byte: low)
                    }
                }
            }
        }
        return encoded ?? text
    }

    /// The two hexadecimal digits that follow `%` in the encoding of a byte.
    ///
    /// - Parameter byte: The byte.
    /// - Returns: Its upper and its lower digit.
    package static func digits(of byte: UInt8) -> (high: UInt8, low: UInt8) {
        (hexadecimalDigit(byte &>> 4), hexadecimalDigit(byte & 15))
    }

    @inline(__always)
    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") &- 10) &+ value
    }
}

extension String {
    /// The text without percent-encoding, or the text itself if the result would not be valid UTF-8.
    var removingPercentEncodingOrSelf: String {
        removingPercentEncoding ?? self
    }
}
