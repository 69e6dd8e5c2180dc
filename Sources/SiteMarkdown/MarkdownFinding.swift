/// A problem in a document's body.
public struct MarkdownFinding: Sendable, Hashable {
    /// What is wrong.
    public let problem: MarkdownProblem
    /// The line, from 1 in the text that was rendered.
    public let line: Int
    /// The column, in code points from 1.
    public let column: Int
}
