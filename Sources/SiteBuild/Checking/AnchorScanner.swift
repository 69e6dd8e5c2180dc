import Foundation
import SiteModel

/// Finds the ids in HTML.
enum AnchorScanner {
    /// The places that links into a page can name.
    ///
    /// - Parameter html: The body of a page as UTF-8.
    /// - Returns: The values of `id` and `name` attributes, in NFC.
    static func anchors(in html: [UInt8]) -> Set<String> {
        var anchors: Set<String> = []
        html.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            var position = 0
            while let found = memchr(start + position, Int32(UInt8(ascii: "=")), bytes.count - position) {
                let equals = UnsafeRawPointer(found) - start
                position = equals + 1
                guard isNamed(" id", in: bytes, before: equals) || isNamed(" name", in: bytes, before: equals) else {
                    continue
                }
                anchors.insert(value(in: bytes[position...]))
            }
        }
        return anchors
    }

    private static func isNamed(_ attribute: StaticString, in bytes: UnsafeRawBufferPointer, before end: Int) -> Bool {
        let count = attribute.utf8CodeUnitCount
        guard end >= count, let start = bytes.baseAddress else { return false }
        return memcmp(start + end - count, attribute.utf8Start, count) == 0
    }

    private static func value(in rest: Slice<UnsafeRawBufferPointer>) -> String {
        let quote = rest.first ?? 0
        let value =
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { !" \n\t>".utf8.contains($0) }
        return String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&").composed
    }
}
