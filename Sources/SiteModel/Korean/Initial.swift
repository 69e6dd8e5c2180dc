import Foundation
import SiteBytes

/// The heading of an index under which a name is listed: a consonant of Hangul, a Latin letter, numbers or the rest.
public enum Initial: Sendable, Hashable, Comparable {
    /// One of the fourteen plain consonants, ㄱ to ㅎ, which include the doubled ones.
    case hangul(Unicode.Scalar)
    /// A capital, A to Z.
    case latin(Unicode.Scalar)
    case number
    case other

    /// Finds the heading for a name.
    ///
    /// - Parameter name: The name; marks such as `#` and quotes at its start are ignored.
    public init(of name: String) {
        let first = name.unicodeScalars.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        self = first.map(Self.of) ?? .other
    }

    /// The text of the heading, if it is the same in every language: `ㄱ`, `A` or `0–9`.
    public var name: String? {
        switch self {
        case .hangul(let scalar), .latin(let scalar): String(scalar)
        case .number: "0–9"
        case .other: nil
        }
    }

    /// Orders Hangul first, then Latin letters, numbers and the rest.
    public static func < (left: Initial, right: Initial) -> Bool {
        left.order < right.order
    }

    private var order: UInt32 {
        switch self {
        case .latin(let scalar): 0x10_0000 + scalar.value
        case .hangul(let scalar): scalar.value
        case .number: 0x20_0000
        case .other: 0x30_0000
        }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Initial {
        switch scalar.value {
        // Syllables are ordered by their 19 first consonants, with 588 for each.
        case 0xAC00...0xD7A3: return .hangul(plainConsonants[Int(scalar.value - 0xAC00) / 588])
        case 0x1100...0x1112: return .hangul(plainConsonants[Int(scalar.value - 0x1100)])
        case 0x3131...0x314E: return plainConsonants.contains(scalar) ? .hangul(scalar) : .other
        default: break
        }
        if scalar.isASCIIDigit { return .number }
        let folded = String(scalar).decomposedStringWithCanonicalMapping.uppercased().unicodeScalars.first ?? scalar
        return ("A"..."Z").contains(folded) ? .latin(folded) : .other
    }

    /// The 19 first consonants in the order of Unicode, with the doubled ones as plain ones.
    private static let plainConsonants: [Unicode.Scalar] = [
        "ㄱ", "ㄱ", "ㄴ", "ㄷ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂ", "ㅅ", "ㅅ", "ㅇ", "ㅈ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ]
}
