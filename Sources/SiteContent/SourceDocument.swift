public import SiteModel

/// A document as it was read: its front matter, and its body still as Markdown.
public struct SourceDocument: Sendable {
    /// The file it comes from.
    public let file: SourceFile
    /// What it says about itself.
    public let frontMatter: FrontMatter
    /// Whether it has front matter at all.
    public let hasFrontMatter: Bool
    /// The body as UTF-8.
    public let body: [UInt8]
    /// How many lines of the file stand before the body.
    public let bodyLineOffset: Int

    /// Whether it is still being written: it says so, or lies in a folder for drafts.
    public var isDraft: Bool { frontMatter.isDraft || file.liesAmongDrafts }

    /// A line of the body, for showing it in a diagnostic.
    ///
    /// - Parameter number: The line, from 1 in the body.
    /// - Returns: The line without its ending, or an empty text past the end.
    public func bodyLine(_ number: Int) -> String {
        var lines = LineCursor(body)
        for _ in 1..<max(1, number) where lines.next() == nil { return "" }
        guard let line = lines.next() else { return "" }
        let bytes = body[line]
        return String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
