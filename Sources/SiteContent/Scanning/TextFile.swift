import Foundation
import SiteBytes
public import SiteModel

/// The text of a file: valid UTF-8 without a byte order mark, in NFC.
public struct TextFile: Sendable {
    /// The text as UTF-8.
    public let bytes: [UInt8]

    /// Takes text as it is.
    ///
    /// - Parameters:
    ///   - bytes: The file's content.
    ///   - path: What messages call the file.
    /// - Throws: A `DiagnosedError` for text that is not UTF-8, with the line of the first fault.
    public init(bytes: [UInt8], path: String) throws(DiagnosedError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw DiagnosedError(ContentProblem.utf16, file: path)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard text.withUnsafeBufferPointer(UTF8Check.isValid) else {
            throw DiagnosedError(ContentProblem.notUTF8, file: path, position: Self.firstFault(in: text))
        }
        self.bytes =
            Self.mayBeDecomposed(text)
            ? Array(String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8) : text
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - limit: The most bytes it may have.
    /// - Throws: A `DiagnosedError` if it is too large, unreadable or not UTF-8.
    public init(_ file: SourceFile, limit: Int) throws(DiagnosedError) {
        try self.init(bytes: file.bytes(limit: limit), path: file.path)
    }

    /// Where the text stops being UTF-8.
    private static func firstFault(in bytes: [UInt8]) -> SourcePosition {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        var column = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            column = scalar == "\n" ? 1 : column + 1
            line += scalar == "\n" ? 1 : 0
        }
        return SourcePosition(line: line, column: column)
    }

    /// Whether the text has letters that macOS decomposes: conjoining Hangul (U+1100…U+11FF), combining marks
    /// (U+0300…U+036F) or kana voicing marks (U+3099, U+309A).
    ///
    /// Each begins with one of four bytes that are rare in Korean text, and that never appear within another character of UTF-8.
    private static func mayBeDecomposed(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            holds(0xCC, in: bytes) { _, _ in true } || holds(0xCD, in: bytes) { second, _ in second < 0xB0 }
                || holds(0xE1, in: bytes) { second, _ in (0x84...0x87).contains(second) }
                || holds(0xE3, in: bytes) { second, third in second == 0x82 && (0x99...0x9A).contains(third) }
        }
    }

    /// Whether valid UTF-8 has a scalar that starts with a byte and is one of those looked for.
    private static func holds(
        _ lead: UInt8, in bytes: UnsafeRawBufferPointer, _ isWanted: (_ second: UInt8, _ third: UInt8) -> Bool
    ) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        var position = 0
        while let found = memchr(start + position, Int32(lead), bytes.count - position) {
            position = found - UnsafeMutableRawPointer(mutating: start)
            let third = position + 2 < bytes.count ? bytes[position + 2] : 0
            if isWanted(bytes[position + 1], third) { return true }
            position += 1
        }
        return false
    }
}
