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
        guard UTF8Check.isValid(text) else {
            throw DiagnosedError(ContentProblem.notUTF8, file: path, position: Self.firstFault(in: text))
        }
        self.bytes = UTF8Check.mayBeDecomposed(text) ? Composition.composed(text) : text
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
}
