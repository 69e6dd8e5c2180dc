public import SiteModel

/// Turns Markdown as Koreans write it into HTML, over the stock cmark-gfm.
public enum MarkdownRenderer {
    /// Renders a document.
    ///
    /// - Parameters:
    ///   - text: Markdown as UTF-8, without front matter.
    ///   - kind: What the document is, which decides how the body is divided.
    ///   - options: How to render it.
    /// - Returns: The body, and what was found along the way.
    public static func render(_ text: [UInt8], kind: DocumentKind, options: MarkdownOptions) -> RenderedDocument {
        guard !options.isPlain else { return renderPlain(text, options: options) }
        return renderDocument(text, kind: kind, options: options).limitingFindings()
    }

    /// Renders a document with all that is found in it.
    private static func renderDocument(
        _ text: [UInt8], kind: DocumentKind, options: MarkdownOptions
    ) -> RenderedDocument {
        guard HiddenComments.mayBe(in: text) else { return renderLines(of: text, kind: kind, options: options) }
        let removed: HiddenComments?
        do throws(TreeTooLarge) {
            removed = try HiddenComments.removed(from: text, limits: options.limits)
        } catch {
            return refuse(MarkdownProblem.treeTooLarge(limit: options.limits.treeBytes), line: 1)
        }
        guard let comments = removed else { return renderLines(of: text, kind: kind, options: options) }
        var rendered = renderLines(of: comments.lines.text, kind: kind, options: options).placed(by: comments.lines)
        let (findings, unlistedCount) = comments.findings(isObsidian: options.isObsidian)
        rendered.findings += findings
        rendered.unlistedFindingCount += unlistedCount
        return rendered
    }

    /// Leaves `%%` comments out of a text that is not a body, such as a title.
    ///
    /// - Parameters:
    ///   - text: Markdown.
    ///   - isObsidian: Whether its author uses Obsidian, and knows its comments.
    ///   - limits: The limits of the site.
    /// - Returns: The text without them and what the author should know; `nil` if there is nothing to do.
    public static func withoutComments(
        _ text: String, isObsidian: Bool, limits: SiteConfiguration.Limits
    ) -> (text: String, problems: [any Problem & Hashable])? {
        let bytes = Array(text.utf8)
        guard HiddenComments.mayBe(in: bytes),
            // What is so short fits every limit.
            let comments = try? HiddenComments.removed(from: bytes, limits: limits)
        else { return nil }
        let problems = comments.findings(isObsidian: isObsidian).listed.map(\.problem)
        return (String(decoding: comments.lines.text, as: UTF8.self).trimmed, problems)
    }

    /// Renders a text whose lines a kind may need changed.
    private static func renderLines(
        of text: [UInt8], kind: DocumentKind, options: MarkdownOptions
    ) -> RenderedDocument {
        guard let lines = kind.reader.prepared(text) else { return renderPrepared(text, kind: kind, options: options) }
        return renderPrepared(lines.text, isMarked: true, kind: kind, options: options).placed(by: lines)
    }

    /// The kind that a text shows by its form, such as a transcript by lines like `이름 [00:01:04]: …`.
    ///
    /// - Parameter text: Markdown as UTF-8, without front matter.
    /// - Returns: The kind, or `nil` if the text could be of any kind.
    public static func recognizedKind(of text: [UInt8]) -> DocumentKind? {
        DocumentKind.allCases.first { $0.reader.recognizes(text) }
    }

    /// The address that a document's page writes for a link.
    ///
    /// - Parameters:
    ///   - link: The link as its author wrote it.
    ///   - options: How the document is rendered.
    /// - Returns: The address, empty if it could run a script, and the files beside documents that were looked up for it.
    public static func address(
        of link: String, options: MarkdownOptions
    ) -> (address: String, askedFiles: [String: LinkedFile]) {
        let resolver = LinkResolver(options: options)
        return (resolver.resolve(linkTo: link).address, resolver.files.answers)
    }

    /// Renders Markdown alone.
    private static func renderPlain(_ text: [UInt8], options: MarkdownOptions) -> RenderedDocument {
        parse(text, options: options) { root, source in
            pairMarks(in: root, features: source.features, isPlain: true)
            let writer = HTMLWriter(options: options, root: root, source: source.prepared, features: source.features)
            return finish(ArticleReader(writer: writer).read(root), writer: writer)
        }
    }

    /// Renders a text that has been made ready for its kind; `isMarked` tells whether its markers are ours.
    private static func renderPrepared(
        _ text: [UInt8], isMarked: Bool = false, kind: DocumentKind, options: MarkdownOptions
    ) -> RenderedDocument {
        var repairs = TableRepairs()
        let rendered = parse(text, isMarked: isMarked, options: options) { root, source in
            DocumentRendering(source, kind: kind, options: options).render(root, repairing: &repairs)
        }
        guard !repairs.isEmpty else { return rendered }
        let (lines, headers) = repairs.applied(to: text)
        return parse(lines.text, isMarked: isMarked, options: options) { root, source in
            DocumentRendering(source, kind: kind, options: options).render(root, hidingHeaders: headers)
        }.placed(by: lines)
    }

    /// Parses a text and makes a document of its tree, unless it costs too much.
    private static func parse(
        _ text: [UInt8], isMarked: Bool = false, options: MarkdownOptions,
        _ render: (Node, ParsedSource) -> RenderedDocument
    ) -> RenderedDocument {
        let traits: ComplexityGuard.LineTraits
        do throws(ComplexityGuard.Excess) {
            traits = try ComplexityGuard.traits(of: text, limits: options.limits)
        } catch {
            return refuse(error.problem, line: error.line)
        }
        let (prepared, features) = SourcePreparation.prepare(text, isMarked: isMarked, for: options, traits: traits)
        let source = ParsedSource(text: text, prepared: prepared, traits: traits, features: features)
        do throws(TreeTooLarge) {
            return try MarkdownTree.parse(prepared, mostBytes: options.limits.treeBytes) { render($0, source) }
        } catch {
            return refuse(MarkdownProblem.treeTooLarge(limit: options.limits.treeBytes), line: 1)
        }
    }

    /// Makes nodes of the pairs of marks that the parser leaves as text.
    static func pairMarks(in root: Node, features: SourcePreparation.Features, isPlain: Bool) {
        if features.hasStrikethrough { Strikethrough.apply(to: root, isPlain: isPlain) }
        if features.mayLeaveStrong, !isPlain { RemainingStrong.apply(to: root) }
    }

    /// A document that is not rendered, and why.
    private static func refuse(_ problem: any Problem & Hashable, line: Int) -> RenderedDocument {
        let finding = MarkdownFinding(problem: problem, line: line, column: 1)
        return RenderedDocument(
            body: .article(html: []), outline: [], leadingTitle: nil, summary: "", readingTime: ReadingTime(),
            firstImage: nil, askedFiles: [:], findings: [finding])
    }

    /// What a reader and its writer have made of a document.
    static func finish(_ reading: DocumentReading, writer: HTMLWriter) -> RenderedDocument {
        if writer.isOutputTooLarge {
            return refuse(MarkdownProblem.outputTooLarge(limit: writer.options.limits.outputBytes), line: 1)
        }
        if let line = writer.lineOfExcessHeading {
            return refuse(MarkdownProblem.tooManyHeadings(limit: HTMLWriter.mostHeadings), line: line)
        }
        return RenderedDocument(
            body: reading.body,
            outline: writer.outline,
            leadingTitle: reading.title.map(Summary.collapsingSpaces),
            summary: writer.options.wantsSummary ? writer.summary(of: reading.running) : "",
            readingTime: writer.readingTime,
            firstImage: writer.firstImage,
            askedFiles: writer.links.files.answers,
            links: writer.collector?.links ?? [],
            findings: writer.findings,
            unlistedFindingCount: writer.unlistedFindingCount
        )
    }
}
