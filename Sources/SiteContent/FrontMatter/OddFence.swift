import SiteBytes
import SiteModel

/// Recognizes front matter whose fences are not quite `---`, as phones and word processors write them: `—`, `----`, or with
/// characters that cannot be seen.
///
/// Such a document would be published with its keys as text, drafts included.
enum OddFence {
    /// Front matter has fewer lines.
    private static let mostLines = 200

    /// The lines that have to become fences; `nil` if a text does not start with front matter.
    ///
    /// A key that front matter knows must be on the second line: a rule above a paragraph is not a fence.
    static func lines(opening: ArraySlice<UInt8>, rest: LineCursor, in bytes: [UInt8]) -> [Int]? {
        var lines = rest
        guard looksLikeFence(opening), let field = lines.next(), isKnownField(bytes[field]) else { return nil }
        var number = 2
        while number < mostLines, let line = lines.next() {
            number += 1
            if FrontMatterBlock.isFence(bytes[line], mark: UInt8(ascii: "-")) { return [1] }
            if looksLikeFence(bytes[line]) { return [1, number] }
        }
        return nil
    }

    private static func looksLikeFence(_ line: ArraySlice<UInt8>) -> Bool {
        (1...60).contains(line.count) && looksLikeFence(String(decoding: line, as: UTF8.self))
    }

    static func looksLikeFence(_ line: String) -> Bool {
        guard (1...60).contains(line.utf8.count) else { return false }
        let marks = line.unicodeScalars.prefix { $0 != "#" }.filter { !$0.properties.isWhitespace && !$0.isUnseen }
        guard !marks.isEmpty, marks.allSatisfy({ dashes.contains($0) }) else { return false }
        // Phones make one dash of three hyphens, or of two and a third one.
        return marks.count >= 3 || marks.contains { $0 == "—" || $0 == "―" }
    }

    private static let dashes: Set<Unicode.Scalar> = ["-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "─", "━"]

    private static func isKnownField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 40 else { return false }
        let name = String(decoding: line[..<colon], as: UTF8.self).trimmed
        return FrontMatter.schema.field(named: name) != nil
    }
}

extension Unicode.Scalar {
    /// Whether this shows nothing, such as a byte order mark.
    fileprivate var isUnseen: Bool { properties.isDefaultIgnorableCodePoint }
}
