/// Recognises the lines that open and close fenced code.
enum CodeFence {
    /// The character of the fence that a line starts with: three or more backticks or tildes.
    ///
    /// - Parameter line: The line without its indentation.
    /// - Returns: The character, or `nil`.
    static func mark(of line: some Collection<UInt8>) -> UInt8? {
        guard let first = line.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let run = line.prefix(3)
        return run.count == 3 && run.allSatisfy { $0 == first } ? first : nil
    }
}
