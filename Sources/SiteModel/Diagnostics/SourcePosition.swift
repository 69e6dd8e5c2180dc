/// A place in a text file.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The line, counted from 1 in the file on disk.
    public let line: Int
    /// The column, counted from 1 in Unicode code points.
    public let column: Int

    /// Makes a position.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column in code points, from 1.
    public init(line: Int, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// Orders positions by their order in the file.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
