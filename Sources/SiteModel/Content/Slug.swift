import SiteBytes
import Foundation

/// The part of a URL that names one thing: text in NFC that is not empty and cannot leave its folder.
public struct Slug: Sendable, Hashable {
    /// The slug as people read it, without percent-encoding.
    public let text: String

    /// The maximum length of a slug in bytes: file systems allow 255 for a name.
    public static let maximumByteCount = 200

    /// Makes a slug exactly as its author wrote it.
    ///
    /// - Parameter written: The text, which is only normalised to NFC.
    /// - Throws: A `SlugProblem` if it cannot be part of a URL and the name of a folder.
    public init(written: String) throws(SlugProblem) {
        let text = written.composed
        guard !text.isBlank else { throw .empty }
        guard !text.utf8.contains(where: Self.isSeparator) else { throw .separator(written) }
        guard text != ".", text != ".." else { throw .dots(written) }
        guard !text.hasPrefix(".") else { throw .hidden(written) }
        guard text.isPlain || !text.unicodeScalars.contains(where: Self.isControl) else {
            throw .controlCharacter(written)
        }
        guard text.utf8.count <= Self.maximumByteCount else { throw .tooLong(byteCount: text.utf8.count) }
        self.text = text
    }

    /// Makes a slug from a file name, with white space replaced by `-`.
    ///
    /// - Parameter fileName: The name without its extension.
    /// - Throws: A `SlugProblem` if the result is not usable.
    public init(fileName: some StringProtocol) throws(SlugProblem) {
        try self.init(written: Self.joiningWords(String(fileName)) { $0.isWhitespace })
    }

    /// Makes a slug from a title: its words joined by `-`, without punctuation, and shortened if necessary.
    ///
    /// - Parameter title: The title.
    /// - Throws: A `SlugProblem` if the result is not usable.
    public init(title: String) throws(SlugProblem) {
        let words = Self.joiningWords(title) { character in
            character.isWhitespace || (character.isPunctuation && character != "-" && character != "_")
        }
        try self.init(written: words.cut(toByteCount: Self.maximumByteCount))
    }

    /// Makes the slug by which pages of a tag, a source or an author are grouped: lower case, and only characters that
    /// every file system and web server accepts.
    ///
    /// `C`, `C++` and `C#` remain different.
    ///
    /// - Parameter name: The name as its author wrote it.
    /// - Throws: A `SlugProblem` if the result is not usable or the name is too long.
    public init(grouping name: String) throws(SlugProblem) {
        if let text = Self.plainGroup(name) {
            self.init(known: text)
            return
        }
        let lowered = name.composed.lowercased()
        let needsJoining = !lowered.isPlain || lowered.utf8.contains(where: Self.separatesWords)
        var text = needsJoining ? Self.joiningWords(lowered, separator: Self.separatesWords) : lowered
        // `/tags/index.html` is a page already.
        if text == "index.html" { text += "-" }
        if text.hasPrefix(".") { text = "-" + text.dropFirst() }
        try self.init(written: text.isEmpty ? "-" : text)
    }

    /// The slug of a short name of printable ASCII and Hangul, or `nil` for any other name.
    ///
    /// Most tags are like this, and every document has some.
    private static func plainGroup(_ name: String) -> String? {
        guard name.utf8.count < 64, name.isPlain else { return nil }
        var isUsual = false
        let group = String { text in
            var isBetweenWords = false
            for byte in name.utf8 {
                if separatesWords(byte) {
                    isBetweenWords = isUsual
                    continue
                }
                if isBetweenWords { text.write("-") }
                isBetweenWords = false
                isUsual = true
                text.write(byte: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        return isUsual && !group.hasPrefix(".") && group != "index.html" ? group : nil
    }

    /// Makes a slug that has been checked before, such as one from a cache.
    ///
    /// - Parameter text: The slug.
    package init(known text: String) {
        self.text = text
    }

    /// Hashes the bytes: equal slugs have equal bytes, since they are in NFC, which a string's own hash has to make sure of.
    public func hash(into hasher: inout Hasher) {
        text.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Characters that Windows or the artifact stores of CI services refuse in file names.
    private static let unsafeInNames: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

    private static func separatesWords(_ character: Character) -> Bool {
        character.isWhitespace || unsafeInNames.contains(character)
    }

    /// Whether a byte of plain text separates words.
    private static func separatesWords(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"),
            UInt8(ascii: "?"),
            UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
            true
        default: false
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .unassigned: scalar.isNoncharacter
        case .format: scalar.isDirectionOverride
        default: false
        }
    }

    private static func joiningWords(_ text: String, separator: (Character) -> Bool) -> String {
        text.split(whereSeparator: separator).joined(separator: "-")
    }
}

extension Unicode.Scalar {
    fileprivate var isNoncharacter: Bool {
        (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
    }

    /// Bidirectional controls can make a URL read as another.
    fileprivate var isDirectionOverride: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
