import SiteBytes
import SiteModel

/// Finds the files that documents name, among those that are copied only then.
///
/// A name may hold spaces and brackets, as in `그림 (1).png`, so texts are not cut into words: where an extension ends, the
/// longest run before it counts that is the name of a file. Capitals and decomposed letters make no difference.
struct NamedFiles {
    private let names: Set<String>
    /// Their extensions.
    private let endings: Set<[UInt8]>
    private let longest: Int
    private(set) var found: Set<String> = []

    /// Looks for files with these names.
    init(_ names: some Sequence<String>) {
        self.names = Set(names.map(Self.key).filter { $0.contains(".") })
        endings = Set(
            self.names.map { name in Array(name.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.reversed()) })
        longest = self.names.map(\.utf8.count).max() ?? 0
    }

    /// Whether a name was found in one of the texts.
    func contains(_ name: String) -> Bool { found.contains(Self.key(of: name)) }

    /// Looks through a document.
    mutating func look(through document: [UInt8]) {
        guard longest > 0 else { return }
        for line in document.split(whereSeparator: { $0 < 0x20 }) where line.contains(UInt8(ascii: ".")) {
            let text = Self.key(of: String(decoding: line, as: UTF8.self))
            let spellings = [
                text, Self.decodingEscapes(in: text), Self.withoutBackslashes(text), Self.decodingEntities(text),
            ]
            for spelling in Set(spellings) { look(throughLine: Array(spelling.utf8)) }
        }
    }

    private static func key(of name: String) -> String { name.composed.lowercased() }

    // MARK: Lines

    private mutating func look(throughLine line: [UInt8]) {
        var dot = line.startIndex
        while let next = line[dot...].firstIndex(of: UInt8(ascii: ".")) {
            dot = next + 1
            for end in ends(ofNamesWithDotBefore: dot, in: line) {
                let starts = max(0, end - longest)..<next
                let name = starts.lazy.filter { $0 == 0 || Self.isMark(line[$0 - 1]) }
                    .map { String(decoding: line[$0..<end], as: UTF8.self) }.first { self.names.contains($0) }
                if let name { found.insert(name) }
            }
        }
    }

    /// Where a name may end whose extension starts at a position.
    private func ends(ofNamesWithDotBefore start: Int, in line: [UInt8]) -> [Int] {
        endings.compactMap { ending in
            guard line[start...].starts(with: ending) else { return nil }
            let end = start + ending.count
            let next = end < line.count ? line[end] : nil
            return next.map { Self.isMark($0) || $0 == UInt8(ascii: ".") || $0 >= 0x80 } ?? true ? end : nil
        }
    }

    /// Whether a name may start behind a byte, or end before it.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte < 0x80 && !byte.isASCIIAlphanumeric && !"-_.+~%@$".utf8.contains(byte)
    }

    // MARK: Spellings

    /// A text with what is percent-encoded decoded, wherever that makes text: `100% 그림%20(1).png` has both.
    private static func decodingEscapes(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0x20
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return key(of: String(decoding: bytes, as: UTF8.self))
    }

    /// A text without the backslashes that Markdown puts before marks: `그림\(1\).png`.
    private static func withoutBackslashes(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        return String(decoding: text.utf8.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    }

    /// A text with the entities that HTML attributes need.
    private static func decodingEntities(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
    }
}
