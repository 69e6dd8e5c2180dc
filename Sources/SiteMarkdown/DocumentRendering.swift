import SiteModel

/// A text that was parsed, and what was seen in it before.
struct ParsedSource {
    /// The text, without the markers that the parser needs.
    let text: [UInt8]
    /// What was parsed.
    let prepared: [UInt8]
    let traits: ComplexityGuard.LineTraits
    let features: SourcePreparation.Features
}

/// Makes a document of a parsed tree: looks for mistakes, runs the passes over the tree, and writes what is left.
struct DocumentRendering {
    private let source: ParsedSource
    private let kind: DocumentKind
    private let options: MarkdownOptions

    init(_ source: ParsedSource, kind: DocumentKind, options: MarkdownOptions) {
        self.source = source
        self.kind = kind
        self.options = options
    }

    /// Renders a document; if its tables have to be repaired first, nothing is rendered, and `repairs` says how.
    func render(_ root: Node, repairing repairs: inout TableRepairs) -> RenderedDocument {
        let found = Findings(before: root, source, options)
        let writer = applyPasses(to: root)
        let tables = tables(of: root, in: writer)
        if let tables, !tables.repairs.isEmpty { repairs = tables.repairs }
        guard repairs.isEmpty else { return MarkdownRenderer.finish(.nothing, writer: writer) }
        writer.report(tables?.findings ?? [])
        return write(root, to: writer, found)
    }

    /// Renders a document whose tables have been repaired; the headers on some lines are not shown.
    func render(_ root: Node, hidingHeaders headers: Set<Int>) -> RenderedDocument {
        let found = Findings(before: root, source, options)
        let writer = applyPasses(to: root)
        writer.hiddenHeaders = headers
        writer.report(tables(of: root, in: writer)?.findings ?? [])
        return write(root, to: writer, found)
    }

    /// What is found in a tree before anything is removed from it.
    private struct Findings {
        var listed: [MarkdownFinding]
        var unlistedCount = 0

        init(before root: Node, _ source: ParsedSource, _ options: MarkdownOptions) {
            listed = SourceFindings.all(in: ScannedSource(source.text, root: root), traits: source.traits)
            let foreign = options.findsForeignMarkup ? ForeignMarkupFinder.search(source.text, root: root) : nil
            listed += foreign?.findings ?? []
            guard options.isTrusted, source.features.hasUnknownTags else { return }
            let unknown = UnknownElements.findings(in: source.text, root: root, besides: foreign?.components ?? [])
            listed += unknown.listed
            unlistedCount = unknown.unlistedCount
        }
    }

    /// Runs the passes that need no writer, and makes one.
    private func applyPasses(to root: Node) -> HTMLWriter {
        let features = source.features
        if options.isTrusted, features.hasUnknownTags { UnknownElements.escape(in: root) }
        let footnotes =
            source.traits.hasFootnoteMarks
            ? FootnoteCheck.apply(to: root, source: source.prepared) { kind.reader.leavingTitle(of: root, options) }
            : []
        MarkdownRenderer.pairMarks(in: root, features: features, isPlain: false)
        let writer = HTMLWriter(options: options, root: root, source: source.prepared, features: features)
        writer.report(footnotes)
        return writer
    }

    private func tables(of root: Node, in writer: HTMLWriter) -> TableSurvey? {
        source.traits.hasOddTables ? TableSurvey(of: root, in: writer.sourceLines) : nil
    }

    /// Runs the other passes, and writes the document.
    private func write(_ root: Node, to writer: HTMLWriter, _ found: Findings) -> RenderedDocument {
        let cutDescription = options.ownDescription.flatMap(CutDescription.init)
        let isDescriptionCut = cutDescription?.isPart(of: root, source: source.text) ?? false
        let links = readVault(root, writer)
        if source.features.hasHTML { filterHTML(of: root, writer) }
        var reader = kind.reader.init(writer: writer)
        var rendered = MarkdownRenderer.finish(reader.read(root), writer: writer)
        rendered.findings += found.listed
        rendered.unlistedFindingCount += found.unlistedCount
        rendered.isDescriptionCut = isDescriptionCut
        rendered.wikiLinks = links
        return rendered
    }

    /// Reads the links, pictures and highlights of Obsidian, and returns the links to other documents.
    private func readVault(_ root: Node, _ writer: HTMLWriter) -> [WikiLink] {
        guard ObsidianPass.mayBeNeeded(for: source.text) else { return [] }
        let vault = ObsidianPass(root, in: writer.sourceLines, files: writer.links.files, options: options)
        writer.collector?.places = vault.places
        writer.report(vault.findings)
        writer.report(unlistedCount: vault.unlistedFindingCount)
        return vault.links
    }

    private func filterHTML(of root: Node, _ writer: HTMLWriter) {
        UnclosedHTML.report(in: root, to: writer)
        if !options.isTrusted {
            UntrustedHTML.apply(to: root, partStarts: kind.reader.partStarts(in: root), writer: writer)
        }
    }
}
