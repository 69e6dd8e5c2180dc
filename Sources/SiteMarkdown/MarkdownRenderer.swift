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
        guard !options.isPlain else { return renderPrepared(text, kind: kind, options: options) }
        return renderDocument(text, kind: kind, options: options).limitingFindings()
    }

    /// Renders a document with all that is found in it.
    private static func renderDocument(
        _ text: [UInt8], kind: DocumentKind, options: MarkdownOptions
    ) -> RenderedDocument {
        guard HiddenComments.mayBe(in: text),
            let comments = HiddenComments.removed(from: text, limits: options.limits)
        else { return renderLines(of: text, kind: kind, options: options) }
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
            let comments = HiddenComments.removed(from: bytes, limits: limits)
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

    /// Renders a text that has been made ready for its kind; `isMarked` tells whether its markers are ours, and
    /// `hiddenHeaders` are the lines of table headers that were added to it: `nil` if its tables have not been repaired
    /// yet.
    private static func renderPrepared(
        _ text: [UInt8], isMarked: Bool = false, kind: DocumentKind, options: MarkdownOptions,
        hiddenHeaders: Set<Int>? = nil
    ) -> RenderedDocument {
        let traits: ComplexityGuard.LineTraits
        do throws(ComplexityGuard.Excess) {
            traits = try ComplexityGuard.traits(of: text, limits: options.limits)
        } catch {
            return refuse(error.problem, line: error.line)
        }
        let (prepared, features) = SourcePreparation.prepare(text, isMarked: isMarked, for: options, traits: traits)
        let hasBars = !options.isPlain && TableSurvey.mayBeNeeded(for: text)
        var repairs = TableRepairs()
        let rendered = MarkdownTree.parse(prepared) { root -> RenderedDocument? in
            // Before anything is removed from the document.
            let slips = options.isPlain ? [] : SourceFindings.all(in: ScannedSource(text, root: root), traits: traits)
            let foreign = options.findsForeignMarkup ? ForeignMarkupFinder.search(text, root: root) : nil
            let unknown =
                options.isTrusted && features.hasUnknownTags
                ? UnknownElements.findings(in: text, root: root, besides: foreign?.components ?? [])
                : (listed: [], unlistedCount: 0)
            if options.isTrusted, features.hasUnknownTags { UnknownElements.escape(in: root) }
            let footnotes =
                options.isPlain || !traits.hasFootnoteMarks
                ? [] : FootnoteCheck.apply(to: root, source: prepared) { kind.reader.leavingTitle(of: root, options) }
            pairMarks(in: root, features: features, isPlain: options.isPlain)
            let cutDescription = options.ownDescription.flatMap(CutDescription.init)
            let isDescriptionCut = cutDescription?.isPart(of: root, source: text) ?? false
            let writer = HTMLWriter(options: options, root: root, source: prepared, features: features)
            let tables = hasBars ? TableSurvey(of: root, in: writer.sourceLines) : nil
            if let tables, hiddenHeaders == nil, !tables.repairs.isEmpty {
                repairs = tables.repairs
                return nil
            }
            writer.hiddenHeaders = hiddenHeaders ?? []
            let obsidian =
                !options.isPlain && ObsidianPass.mayBeNeeded(for: text)
                ? ObsidianPass(root, in: writer.sourceLines, files: writer.links.files, options: options) : nil
            if let obsidian { writer.collector?.places = obsidian.places }
            writer.report(footnotes + (tables?.findings ?? []) + (obsidian?.findings ?? []))
            if features.hasHTML, !options.isPlain { UnclosedHTML.report(in: root, to: writer) }
            if features.hasHTML, !options.isPlain, !options.isTrusted {
                UntrustedHTML.apply(to: root, partStarts: kind.reader.partStarts(in: root), writer: writer)
            }
            var reader = (options.isPlain ? ArticleReader.self : kind.reader).init(writer: writer)
            var rendered = finish(reader.read(root), writer: writer)
            rendered.findings += slips + (foreign?.findings ?? []) + unknown.listed
            rendered.unlistedFindingCount += unknown.unlistedCount
            rendered.isDescriptionCut = isDescriptionCut
            rendered.wikiLinks = obsidian?.links ?? []
            return rendered
        }
        if let rendered { return rendered }
        let (lines, headers) = repairs.applied(to: text)
        return renderPrepared(
            lines.text, isMarked: isMarked, kind: kind, options: options, hiddenHeaders: headers
        ).placed(by: lines)
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

    private static func finish(_ reading: DocumentReading, writer: HTMLWriter) -> RenderedDocument {
        if writer.isOutputTooLarge {
            return refuse(MarkdownProblem.outputTooLarge(limit: writer.options.limits.outputBytes), line: 1)
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
