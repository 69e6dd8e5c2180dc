import Foundation
import SiteModel

/// Where in the site a request's target leads: names that lie below the site's root, and nowhere else.
struct RequestPath: Sendable, Equatable {
    /// The names from the root, decoded, in NFC.
    let names: [String]
    /// The names as they were sent, where that is not NFC.
    let namesAsSent: [String]
    /// Whether a slash ends it, or nothing but the root was asked for.
    let isFolder: Bool
    /// From the question mark on; empty without one.
    let query: String

    /// Reads a target.
    ///
    /// - Parameter target: The target of a request line: a path, and perhaps a query.
    /// - Throws: A `Refusal` for a target that leads anywhere but down, or could do so on some system.
    init(target: String) throws(Refusal) {
        let bytes = Array(target.utf8)
        guard bytes.first == Self.slash, !bytes.contains(where: Self.isUnsafe) else {
            throw Refusal(.badRequest, Wording("no path that a browser would send", korean: "브라우저가 보낼 만한 경로가 아닙니다"))
        }
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        query = String(decoding: bytes[end...], as: UTF8.self)
        var parts = bytes[1..<end].split(separator: Self.slash, omittingEmptySubsequences: false)
        isFolder = parts.last?.isEmpty ?? true
        if isFolder, !parts.isEmpty { parts.removeLast() }
        var names: [String] = []
        for part in parts { names.append(try Self.name(part)) }
        namesAsSent = names
        self.names = names.map(\.precomposedStringWithCanonicalMapping)
    }

    /// Names that a site never publishes, such as the lists that builds keep.
    var isHidden: Bool { names.contains { $0.hasPrefix(".") } }

    /// The path for an address, with a slash at its end.
    var asFolder: String { names.map { "/" + Self.encode($0) }.joined() + "/" }

    // MARK: Names

    private static func name(_ part: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard !part.isEmpty else {
            throw Refusal(.badRequest, Wording("a path with an empty name in it", korean: "경로에 빈 이름이 있습니다"))
        }
        guard let bytes = decode(part), let name = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                .badRequest, Wording("a path that is not percent-encoded UTF-8", korean: "경로가 퍼센트 인코딩된 UTF-8이 아닙니다"))
        }
        guard name != ".", name != "..", !bytes.contains(where: isUnsafeInName) else {
            throw Refusal(
                .badRequest, Wording("a path that does not lead down into the site", korean: "사이트 안으로 이어지는 경로가 아닙니다"))
        }
        return name
    }

    /// Undoes percent-encoding once; `nil` where a `%` stands before anything but two hexadecimal digits.
    private static func decode(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func encode(_ name: String) -> String {
        let kept = "-._~@,!$&'()*+;=:"
        return name.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            if character.isASCII, character.isLetter || character.isNumber || kept.contains(character) {
                return String(character)
            }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private static let slash = UInt8(ascii: "/")

    /// What no target holds: control characters, backslashes and fragments.
    private static func isUnsafe(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 127 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "#")
    }

    /// What no name holds once it is decoded.
    private static func isUnsafeInName(_ byte: UInt8) -> Bool {
        byte < 32 || byte == 127 || byte == UInt8(ascii: "\\") || byte == slash
    }
}
