import SiteBytes
import SiteModel

/// Finds what a document's page would show as source, or lose, because of a slip in its Markdown.
enum SourceFindings {
    /// More than this would help nobody.
    private static let limit = 51

    /// Everything that the finders find, in the order of the text.
    static func all(in source: ScannedSource, traits: ComplexityGuard.LineTraits) -> [MarkdownFinding] {
        var found: [SourceFinding] = []
        if traits.hasFences || traits.hasUnderlines {
            let blocks = SuspiciousBlocks(below: source.root)
            found += FenceFinder.findings(among: blocks.code, in: source)
            found += UnderlineFinder.findings(among: blocks.underlinedHeadings, in: source)
        }
        if !traits.signs.isEmpty {
            for (sign, finder) in finders where traits.signs.contains(sign) {
                found += finder.findings(in: source, limit: limit)
            }
        }
        return placed(found, in: source)
    }

    private static var finders: [(sign: SourceSigns, finder: any SourceFinder.Type)] {
        [
            (.links, LinkTargetFinder.self), (.references, ReferenceFinder.self), (.blockMarks, BlockMarkFinder.self),
            (.emphasis, UnderscoreFinder.self),
        ]
    }

    private static func placed(_ found: [SourceFinding], in source: ScannedSource) -> [MarkdownFinding] {
        guard !found.isEmpty else { return [] }
        var counter = PositionCounter(in: source.lines)
        return found.sorted { $0.offset < $1.offset }.prefix(limit).map { finding in
            let place = counter.position(of: finding.offset)
            return MarkdownFinding(
                problem: finding.problem, line: place.line, column: place.column, fix: finding.fix)
        }
    }
}

/// The blocks that can be wrong without a sign in their text.
struct SuspiciousBlocks {
    private(set) var code: [Node] = []
    /// Headings that are made by a line below them.
    private(set) var underlinedHeadings: [Node] = []

    init(below root: Node) {
        var code: [Node] = []
        var headings: [Node] = []
        NodeWalk.run(
            from: root,
            enter: { node in
                switch node.kind {
                case .codeBlock: code.append(node)
                case .heading: if node.lastLine > node.line { headings.append(node) }
                case .document, .blockQuote, .list, .item, .taskItem, .footnoteDefinition: return true
                case .htmlBlock, .paragraph, .thematicBreak, .table, .tableRow, .tableCell, .text, .softBreak,
                    .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough, .highlight, .link, .image,
                    .footnoteReference, .inlineElement, .blockElement, .bareText, .unknown:
                    break
                }
                return false
            }, leave: { _ in })
        self.code = code
        underlinedHeadings = headings
    }
}
