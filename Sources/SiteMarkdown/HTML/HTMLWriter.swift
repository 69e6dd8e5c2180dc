import SiteModel

/// Writes nodes as HTML.
///
/// Plain output is byte for byte the same as that of the C library's renderer.
final class HTMLWriter {
    let options: MarkdownOptions
    let links: LinkResolver
    let html: HTMLBuffer
    var identifiers: HeadingIdentifiers
    var outline: [OutlineEntry] = []
    /// What readers can jump to, as far as it has been counted: headings, items of a digest and chapters.
    private var headingCount = 0
    /// The line of the heading that is one too many.
    private(set) var lineOfExcessHeading: Int?
    private(set) var findings: [MarkdownFinding] = []
    /// How many findings more there are, for which there was no room.
    private(set) var unlistedFindingCount = 0
    var footnotes: Footnotes
    var table = TableState()
    /// The lines of tables whose header is not in their source.
    var hiddenHeaders: Set<Int> = []
    /// How far the levels of headings are shifted, so that they are below the page's title.
    var headingShift = 0
    /// The reading time of what has been written; without checks for overlapping access, since every text is added to it.
    @exclusivity(unchecked) var readingTime = ReadingTime()
    var imageCount = 0
    /// The first picture that link previews may show.
    var firstImage: String?
    /// The paragraph already written as the caption of the figure before it.
    var writtenCaption: Node?
    /// Block quotes written as alerts, and whether readers can fold them.
    var openAlerts: [(quote: Node, canFold: Bool)] = []
    /// Whether a heading is being written, in which more signs keep their particles.
    var isInTitle = false
    /// How many links enclose the current node; a URL inside a link does not become another link.
    var linkDepth = 0
    let linksBareURLs: Bool
    /// Whether the numbers of lists need a look.
    let hasOddNumbers: Bool
    /// Whether the document has become too large, so that nothing more is written.
    var isOutputTooLarge: Bool { html.isFull }
    /// Searches for leftover marks; made for the first suspicious text.
    private(set) lazy var leftovers = Leftovers(source: sourceLines)
    /// How many texts have been searched for leftover marks.
    var leftoverLooks = 0
    /// The lines of the text that was parsed; made when they are first needed.
    private(set) lazy var sourceLines = SourceLines(source)
    /// The text that was parsed.
    let source: [UInt8]
    /// Collects what the document links to, as far as `collectedLinks` says.
    let collector: LinkCollector?

    init(options: MarkdownOptions, root: Node, source: [UInt8], features: SourcePreparation.Features) {
        self.options = options
        html = HTMLBuffer(expecting: source.count + source.count / 2, limit: options.limits.outputBytes)
        links = LinkResolver(options: options)
        collector = LinkCollector(source: source, options: options)
        var identifiers = HeadingIdentifiers()
        // The id of the page's `main` element.
        _ = identifiers.claim("content")
        // Plain output has no other ids, and the same footnote ids as the library.
        footnotes = Footnotes(in: root) { options.isPlain ? $0 : identifiers.claim($0) }
        self.identifiers = identifiers
        linksBareURLs = features.hasAutolinks
        hasOddNumbers = features.hasOddNumbers
        self.source = source
    }

    /// The HTML of consecutive nodes.
    func fragment(of nodes: some Sequence<Node>) -> String {
        String(decoding: bytes(of: nodes), as: UTF8.self)
    }

    /// The HTML of consecutive nodes, as UTF-8.
    func bytes(of nodes: some Sequence<Node>) -> [UInt8] {
        html.fragment {
            for node in nodes where !isRefused { write(node) }
        }
    }

    /// The HTML of the children of what is a heading on the page.
    func titleHTML(of node: Node) -> String {
        isInTitle = true
        defer { isInTitle = false }
        return innerHTML(of: node)
    }

    /// The HTML of the children of a heading or paragraph.
    func innerHTML(of node: Node) -> String {
        fragment(of: node.children)
    }

    /// Reports a problem at a node.
    func report(_ problem: any Problem & Hashable, at node: Node) {
        report(problem, line: hasRoomForFindings ? sourceLines.countedLine(of: node.ownLine) : 1)
    }

    /// Reports a problem at a place in the text that was parsed.
    func report(_ problem: any Problem & Hashable, line: Int, column: Int = 1, fix: SourceFix? = nil) {
        if hasRoomForFindings {
            let finding = MarkdownFinding(problem: problem, line: line, column: column, fix: fix)
            if !findings.contains(finding) { findings.append(finding) }
        } else {
            unlistedFindingCount += 1
        }
    }

    /// Reports what was found before anything is written.
    func report(_ findings: [MarkdownFinding]) {
        for finding in findings {
            report(finding.problem, line: finding.line, column: finding.column, fix: finding.fix)
        }
    }

    /// Counts findings for which there was no room before.
    func report(unlistedCount count: Int) {
        unlistedFindingCount += count
    }

    /// A line as its author wrote it.
    func sourceText(ofLine line: Int) -> String {
        sourceLines.text(sourceLines.start(of: line)..<sourceLines.start(of: line + 1))
    }

    /// Whether there is still room for findings, so that it makes sense to search for more.
    var hasRoomForFindings: Bool { findings.count < FindingLimit.count }

    /// Counts a heading, an item or a chapter: a build keeps those of all documents.
    func countHeading(at node: Node) {
        headingCount += 1
        guard headingCount == Self.mostHeadings + 1 else { return }
        lineOfExcessHeading = sourceLines.countedLine(of: node.ownLine)
    }

    /// A hundred times as many as a book has.
    static let mostHeadings = 10_000

    /// Whether the document is refused, so that nothing more needs to be written.
    private var isRefused: Bool { isOutputTooLarge || lineOfExcessHeading != nil }

    private func write(_ root: Node) {
        NodeWalk.run(from: root, enter: enter, leave: leave)
    }

    private func enter(_ node: Node) -> Bool {
        if isRefused { return false }
        switch node.kind {
        case .text: return writeText(node)
        case .softBreak: return writeSoftBreak(node)
        case .lineBreak: html.append("<br />\n"); return false
        case .code: return writeCode(node)
        case .emphasis: html.append("<em>")
        case .strong: html.append("<strong>")
        case .strikethrough: html.append("<del>")
        case .highlight: html.append("<mark>")
        case .link: return openLink(node)
        case .image: return writeImage(node)
        case .inlineHTML: writeRawHTML(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .paragraph: return openParagraph(node)
        case .heading: openHeading(node)
        case .blockQuote: openQuote(node)
        case .list: openList(node)
        case .item, .taskItem: openItem(node)
        case .codeBlock: return writeCodeBlock(node)
        case .htmlBlock: return writeHTMLBlock(node)
        case .thematicBreak: html.startLine(); html.append("<hr />\n")
        case .table: openTable(node)
        case .tableRow: return openRow(node)
        case .tableCell: openCell(node)
        case .footnoteDefinition: openFootnote()
        case .inlineElement, .blockElement: openElement(node)
        case .bareText: openBareText(node)
        case .document, .unknown: break
        }
        return true
    }

    private func leave(_ node: Node) {
        switch node.kind {
        case .emphasis: html.append("</em>")
        case .strong: html.append("</strong>")
        case .strikethrough: html.append("</del>")
        case .highlight: html.append("</mark>")
        case .link: closeLink()
        case .paragraph: closeParagraph(node)
        case .heading: closeHeading(node)
        case .blockQuote: closeQuote(node)
        case .list: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item, .taskItem: html.append("</li>\n")
        case .table: closeTable()
        case .tableRow: closeRow(node)
        case .tableCell: closeCell()
        case .footnoteDefinition: closeFootnote(node)
        case .inlineElement, .blockElement: closeElement(node)
        case .bareText: closeBareText(node)
        case .document, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code,
            .inlineHTML,
            .image,
            .footnoteReference, .unknown:
            break
        }
    }
}
