import Foundation
import SiteBytes
import SiteModel

/// The path of a request: names that lead down from the site's root, and nowhere else.
struct RequestPath: Sendable, Equatable {
    /// The names from the root, decoded, in NFC.
    let names: [String]
    /// The names as they were sent, in NFC or not.
    let namesAsSent: [String]
    /// Whether it ends with a slash, as the root does.
    let isFolder: Bool
    /// The query with its question mark; empty without one.
    let query: String

    /// Parses the target of a request line; refuses one that could lead out of the site on any system.
    init(target: String) throws(Refusal) {
        let bytes = Array(target.utf8)
        guard bytes.first == Self.slash, !bytes.contains(where: Self.isUnsafe) else {
            throw Refusal(.badRequest, Wording("not a path that a browser would send", korean: "브라우저가 보낼 만한 경로가 아닙니다"))
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

    /// Whether it leads to a file that a site never publishes, such as the manifest.
    var isHidden: Bool { names.contains { $0.hasPrefix(".") } }

    /// The path in percent-encoding, with a slash at its end.
    var asFolder: String { PercentEncoding.path(names.map { "/" + $0 }.joined()) + "/" }

    // MARK: Names

    private static func name(_ part: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard !part.isEmpty else {
            throw Refusal(.badRequest, Wording("the path contains an empty name", korean: "경로에 빈 이름이 있습니다"))
        }
        guard let bytes = PercentEncoding.decode(part), let name = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(
                .badRequest, Wording("the path is not percent-encoded UTF-8", korean: "경로가 퍼센트 인코딩된 UTF-8이 아닙니다"))
        }
        guard name != ".", name != "..", !bytes.contains(where: isUnsafeInName) else {
            throw Refusal(
                .badRequest, Wording("the path leads out of the site", korean: "사이트 안으로 이어지는 경로가 아닙니다"))
        }
        return name
    }

    private static let slash = UInt8(ascii: "/")

    /// Whether a byte is forbidden in a target: control characters, spaces, backslashes and fragments.
    private static func isUnsafe(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == 127 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "#")
    }

    /// Whether a byte is forbidden in a decoded name.
    private static func isUnsafeInName(_ byte: UInt8) -> Bool {
        byte < 32 || byte == 127 || byte == UInt8(ascii: "\\") || byte == slash
    }
}
