import SiteBytes
public import SiteModel

/// A document as it was read: its front matter, and its body still as Markdown.
public struct SourceDocument: Sendable {
    /// The file it comes from.
    public let file: SourceFile
    /// What it says about itself.
    public package(set) var frontMatter: FrontMatter
    /// Whether it has front matter at all.
    public let hasFrontMatter: Bool
    /// The body as UTF-8.
    public let body: [UInt8]
    /// How many lines of the file come before the body.
    public let bodyLineOffset: Int

    /// Whether it is still being written: it says so, or is in a folder for drafts.
    public var isDraft: Bool { frontMatter.isDraft || file.liesAmongDrafts }
}

/// Reads lines of a document's body, for showing them in diagnostics: quickly if they are asked for in order.
public struct BodyLines {
    private let body: [UInt8]
    private var cursor: LineCursor
    /// The number of the line read last, from 1, and where it is.
    private var number = 0
    private var range = 0..<0
    /// The place that was shown last on that line: its offset in the line and its column.
    private var place = (offset: 0, column: 1)
    /// How many bytes may still be shown.
    private var bytesLeft = LineExcerpt.mostBytes

    /// Starts before the first line.
    ///
    /// - Parameter document: The document.
    public init(of document: SourceDocument) {
        body = document.body
        cursor = LineCursor(body)
    }

    /// A line of the body, or what is around a place on it.
    ///
    /// - Parameters:
    ///   - wanted: The line, from 1 in the body.
    ///   - column: The place on it, in code points from 1.
    /// - Returns: The line without its ending; an empty text past the end, or if enough of the document has been shown.
    public mutating func excerpt(ofLine wanted: Int, around column: Int) -> LineExcerpt {
        guard bytesLeft > 0 else { return "" }
        let excerpt = nextExcerpt(ofLine: wanted, around: column)
        bytesLeft -= excerpt.text.utf8.count
        return excerpt
    }

    private mutating func nextExcerpt(ofLine wanted: Int, around column: Int) -> LineExcerpt {
        go(to: max(1, wanted))
        if column < place.column { place = (0, 1) }
        return body[range].withView { line in
            let step = line.codePoints(column - place.column, from: place.offset)
            place = (step.offset, place.column + step.count)
            return LineExcerpt(line, around: column, from: place)
        }
    }

    private mutating func go(to wanted: Int) {
        if wanted < number { (cursor, number) = (LineCursor(body), 0) }
        guard wanted > number else { return }
        place = (0, 1)
        while number < wanted {
            range = cursor.next() ?? body.endIndex..<body.endIndex
            number += 1
        }
        if !range.isEmpty, body[range.upperBound - 1] == UInt8(ascii: "\r") {
            range = range.lowerBound..<range.upperBound - 1
        }
    }
}

/// Reads documents.
public enum DocumentReader {
    /// Reads a document's front matter and finds its body.
    ///
    /// - Parameters:
    ///   - text: The document.
    ///   - file: What to call it.
    /// - Returns: The document, and the warnings about it.
    /// - Throws: A `DiagnosedError` if its front matter has errors.
    public static func parse(
        _ text: TextFile, file: SourceFile
    ) throws(DiagnosedError) -> (document: SourceDocument, diagnostics: [Diagnostic]) {
        guard !text.bytes.allSatisfy({ " \t\r\n".utf8.contains($0) }) else {
            throw DiagnosedError(ContentProblem.empty, file: file.path)
        }
        let block = try FrontMatterBlock(text.bytes, file: file.path)
        if let (problem, line) = MisplacedFrontMatter.find(in: text.bytes, below: block) {
            throw DiagnosedError(problem, file: file.path, position: SourcePosition(line: line))
        }
        let decoded = block.yaml.map { FrontMatterDecoder.decode($0) } ?? (frontMatter: FrontMatter(), diagnostics: [])
        guard !decoded.diagnostics.hasErrors else { throw DiagnosedError(decoded.diagnostics) }
        let document = SourceDocument(
            file: file,
            frontMatter: decoded.frontMatter,
            hasFrontMatter: block.yaml != nil,
            body: Array(text.bytes[block.bodyStart...]),
            bodyLineOffset: block.bodyLineOffset
        )
        return (document, decoded.diagnostics)
    }

    /// The Markdown of a text, even if its front matter has errors.
    ///
    /// - Parameter text: A document.
    /// - Returns: The body as UTF-8; the whole text if its front matter is never closed, or if there are no fields
    ///   between its two rules.
    public static func body(of text: TextFile) -> [UInt8] {
        guard let block = try? FrontMatterBlock(text.bytes, file: ""), block.hasFields else { return text.bytes }
        return Array(text.bytes[block.bodyStart...])
    }
}
