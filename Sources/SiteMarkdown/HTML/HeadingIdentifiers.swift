import SiteBytes
import SiteModel

/// Gives every heading of a page a unique `id`, by the algorithm that GitHub uses.
struct HeadingIdentifiers {
    private var uses: [IdentifierKey: Int] = Dictionary(minimumCapacity: 16)

    /// A new id for a heading's plain text: lower case, without punctuation, spaces as `-`; Hangul stays.
    ///
    /// A repeated one gets `-1`, `-2` and so on.
    mutating func identifier(for heading: String) -> String {
        if heading.isPlain { return claim(Self.plainIdentifier(heading)) }
        var base: [UInt8] = []
        base.reserveCapacity(heading.utf8.count)
        for scalar in heading.unicodeScalars {
            if scalar.isASCII {
                Self.append(scalar, to: &base)
            } else if scalar.isHangulSyllable {
                base.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                for lowered in scalar.properties.lowercaseMapping.unicodeScalars { Self.append(lowered, to: &base) }
            }
        }
        return claim(base.isEmpty ? "section" : String(decoding: base, as: UTF8.self))
    }

    private static let kept = ASCIISet("abcdefghijklmnopqrstuvwxyz0123456789-_")

    /// The same, byte by byte, for a heading of ASCII and Hangul alone, as most are: 0.6 % of a cold build.
    private static func plainIdentifier(_ heading: String) -> String {
        let kept = Self.kept
        let identifier = String(upTo: heading.utf8.count) { identifier in
            heading.withUTF8Bytes { heading in
                for byte in heading {
                    guard byte < 0x80 else {
                        identifier.write(byte: byte)
                        continue
                    }
                    let byte = byte == UInt8(ascii: " ") ? UInt8(ascii: "-") : byte.asciiLowercased
                    if kept.contains(byte) { identifier.write(byte: byte) }
                }
            }
        }
        return identifier.isEmpty ? "section" : identifier
    }

    /// Claims an id, or the next free one that starts with it.
    mutating func claim(_ wanted: String) -> String {
        let key = IdentifierKey(wanted)
        guard let count = uses[key] else {
            uses[key] = 0
            return wanted
        }
        var number = count + 1
        while uses[IdentifierKey("\(wanted)-\(number)")] != nil { number += 1 }
        uses[key] = number
        uses[IdentifierKey("\(wanted)-\(number)")] = 0
        return "\(wanted)-\(number)"
    }

    private static func append(_ scalar: Unicode.Scalar, to base: inout [UInt8]) {
        if scalar == " " {
            base.append(UInt8(ascii: "-"))
        } else if case "A"..."Z" = scalar {
            base.append(UInt8(ascii: scalar) | 0x20)
        } else if scalar.staysInIdentifier {
            base.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}

extension Unicode.Scalar {
    /// Letters, numbers, marks, `-` and `_`; ASCII and Hangul need no lookup in the tables of Unicode.
    fileprivate var staysInIdentifier: Bool {
        if isASCII { return isASCIIAlphanumeric || self == "-" || self == "_" }
        if isHangulSyllable { return true }
        return properties.isAlphabetic || isNumberOrMark
    }

    private var isNumberOrMark: Bool {
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

/// The bytes of an id, which are compared and hashed faster than a string, or an array that hashes each byte: 1.8 % of a
/// cold build.
struct IdentifierKey: Hashable {
    private let bytes: [UInt8]

    init(_ identifier: String) {
        bytes = Array(identifier.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: bytes)
    }
}
