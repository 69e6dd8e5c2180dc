import Foundation
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
    /// - Throws: A `DiagnosedError` for text that is not UTF-8, with the line where it goes wrong.
    public init(bytes: [UInt8], path: String) throws(DiagnosedError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw DiagnosedError(ContentProblem.utf16, file: path)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let valid = String(validating: text, as: UTF8.self) else {
            throw DiagnosedError(ContentProblem.notUTF8, file: path, position: Self.firstFault(in: text))
        }
        self.bytes = Self.mayBeDecomposed(text) ? Array(valid.precomposedStringWithCanonicalMapping.utf8) : text
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - limit: The most bytes it may have.
    /// - Throws: A `DiagnosedError` when it is too large, unreadable or not UTF-8.
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

    /// Whether the text holds letters that macOS takes apart: conjoining Hangul (U+1100…U+11FF), combining marks
    /// (U+0300…U+036F) or kana voicing marks (U+3099, U+309A).
    ///
    /// Looking for their bytes is far cheaper than normalizing.
    private static func mayBeDecomposed(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices.dropLast() where bytes[index] >= 0xCC {
                switch (bytes[index], bytes[index + 1]) {
                case (0xCC, _), (0xCD, 0x80...0xAF), (0xE1, 0x84...0x87): return true
                case (0xE3, 0x82) where index + 2 < bytes.count && (0x99...0x9A).contains(bytes[index + 2]): return true
                default: continue
                }
            }
            return false
        }
    }
}
