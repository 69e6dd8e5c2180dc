import SiteBytes

/// What a body holds in place of the address of another document until all documents are known.
public enum WikiLinkPlaceholder {
    /// The bytes of U+FDEF, around a number: no text that is written can hold them in a tag.
    private static let edge: [UInt8] = [0xEF, 0xB7, 0xAF]

    /// The placeholder of a document's link, by its number from 1.
    static func html(_ number: Int) -> String {
        String(decoding: edge + Array("\(number)".utf8) + edge, as: UTF8.self)
    }

    /// A body with its links' addresses in place.
    ///
    /// - Parameters:
    ///   - html: The body.
    ///   - addresses: The address of each link, empty for one that leads nowhere; missing ones are empty, too.
    /// - Returns: The body without placeholders.
    public static func resolved(_ html: [UInt8], addresses: [String]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(html.count + 64 * addresses.count)
        var copied = 0
        while let start = position(in: html, from: copied) {
            let digits = html[(start + 3)...].prefix(while: \.isASCIIDigit)
            output += html[copied..<start]
            copied = start + 3
            guard html[digits.endIndex...].starts(with: edge) else { continue }
            copied = digits.endIndex + 3
            let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
            if addresses.indices.contains(number - 1), !addresses[number - 1].isEmpty {
                output += attribute(addresses[number - 1])
            }
        }
        return output + html[copied...]
    }

    private static func position(in html: [UInt8], from start: Int) -> Int? {
        html.withView { bytes in
            var index = start
            while index < bytes.count, let found = bytes.firstIndex(of: edge[0], from: index) {
                if bytes[found...].starts(with: edge) { return found }
                index = found + 1
            }
            return nil
        }
    }

    private static func attribute(_ address: String) -> [UInt8] {
        let buffer = HTMLBuffer(expecting: address.utf8.count * 3, limit: .max)
        return buffer.fragment {
            buffer.append(" href=\"")
            buffer.append(url: address)
            buffer.append("\"")
        }
    }
}
