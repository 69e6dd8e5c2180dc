/// Encodes text for URLs, and decodes it.
package enum PercentEncoding {
    /// Encodes a path for a URL: everything except unreserved characters, `/` and a few harmless delimiters.
    ///
    /// The unreserved characters are those of RFC 3986, section 2.3. `+` is encoded as well, because object stores
    /// read it as a space.
    package static func path(_ path: String) -> String {
        encode(path, keeping: keptInPaths)
    }

    /// Encodes one value of a query or a fragment.
    package static func component(_ text: String) -> String {
        encode(text, keeping: unreserved)
    }

    /// Encodes the characters that a URL cannot contain; what is encoded already, and what separates its parts, stays.
    package static func address(_ address: String) -> String {
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
                        encoded.write(byte: UInt8(ascii: "%"))
                        encoded.write(byte: UInt8(hexDigit: byte >> 4))
                        encoded.write(byte: UInt8(hexDigit: byte & 15))
                    }
                }
            }
        }
        return encoded ?? text
    }

    /// Decodes bytes once; `nil` if a `%` is not followed by two hexadecimal digits.
    package static func decode(_ encoded: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = encoded.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}

extension String {
    /// The text without percent-encoding, or the text itself if the result would not be valid UTF-8.
    package var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        return PercentEncoding.decode(utf8).flatMap { String(validating: $0, as: UTF8.self) } ?? self
    }
}
