import SiteBytes
import SiteModel

/// Divides a transcript into sections, turns and chapters.
struct TranscriptReader: KindReader {
    private let writer: HTMLWriter
    private var hasRealHeadings = false
    private var turnIdentifiers: Set<String> = []
    private var parts: [TranscriptPart] = []
    private var unmatchedChapters: [UnmatchedChapter] = []
    private var pending = Pending.prose
    private var pendingNodes: [Node] = []
    private var pendingChapters: [TranscriptPart.Chapter] = []
    /// The chapters that link to a turn, for a transcript without headings.
    private var chapterOutline: [OutlineEntry] = []
    /// The headings whose section has no turn yet: their levels, and their positions in the outline.
    private var openHeadings: [(level: Int, position: Int)] = []
    private var title: String?
    private var proseNodes: [Node] = []

    /// A chapter at whose time nobody speaks.
    private struct UnmatchedChapter {
        let block: Node
        let time: String
        let title: String
    }

    /// The part being read.
    private enum Pending {
        case prose
        case turn(identifier: String, speaker: String, time: String)
        case chapters
    }

    init(writer: HTMLWriter) {
        self.writer = writer
    }

    static func recognizes(_ text: [UInt8]) -> Bool {
        text.split(separator: UInt8(ascii: "\n")).contains { line in
            // A name, a time and a colon are far shorter than this.
            TurnHeader(markdown: Substring(decoding: line.prefix(400), as: UTF8.self)) != nil
        }
    }

    static func prepared(_ text: [UInt8]) -> PreparedLines? { TranscriptLines.separated(text) }

    static func leavingTitle(of root: Node, _ options: MarkdownOptions) -> Node? {
        guard options.takesTitleFromBody else { return nil }
        let blocks = Array(root.children)
        let hasRealHeadings = hasRealHeadings(blocks)
        return blocks.first { TurnOpening(of: $0)?.turn == nil && isHeading($0, hasRealHeadings) }
    }

    static func partStarts(in root: Node) -> Set<Node> {
        Set(root.children.filter { $0.kind == .heading || $0.isBoldLine || opensPart($0) })
    }

    private static func opensPart(_ block: Node) -> Bool {
        guard let opening = TurnOpening(of: block) else { return false }
        return opening.turn != nil || opening.chapter != nil
    }

    mutating func read(_ root: Node) -> DocumentReading {
        let blocks = Array(root.children)
        hasRealHeadings = Self.hasRealHeadings(blocks)
        turnIdentifiers = Set(blocks.compactMap { TurnOpening(of: $0)?.turn?.identifier })
        for block in blocks { read(block: block) }
        finishPending()
        if writer.outline.isEmpty { writer.outline = chapterOutline }
        linkChaptersToSections()
        return DocumentReading(body: .transcript(parts), title: title, running: proseNodes)
    }

    private mutating func read(block: Node) {
        let opening = TurnOpening(of: block)
        if let opening, let header = opening.turn {
            finishPending()
            opening.remove(header)
            startTurn(header, in: block)
        } else if Self.isHeading(block, hasRealHeadings) {
            finishPending()
            readHeading(block)
        } else if let opening, let header = opening.chapter {
            opening.remove(header)
            readChapter(header, in: block)
        } else {
            addToPending(block)
        }
    }

    // MARK: Headings

    private static func hasRealHeadings(_ blocks: [Node]) -> Bool { blocks.contains { $0.kind == .heading } }

    private static func isHeading(_ block: Node, _ hasRealHeadings: Bool) -> Bool {
        block.kind == .heading || (!hasRealHeadings && block.isBoldLine)
    }

    private mutating func readHeading(_ block: Node) {
        let text = PlainText.text(of: block).trimmed
        if title == nil, writer.options.takesTitleFromBody {
            title = text
            return
        }
        let identifier = writer.identifiers.identifier(for: text)
        let level = block.isBoldLine ? 2 : block.headingLevel
        openHeadings.removeAll { $0.level >= level }
        openHeadings.append((level, writer.outline.count))
        writer.countHeading(at: block)
        writer.outline.append(OutlineEntry(level: 2, identifier: identifier, text: text))
        let content = block.isBoldLine ? block.onlyChild ?? block : block
        parts.append(.heading(identifier: identifier, html: writer.titleHTML(of: content)))
    }

    // MARK: Turns and chapters

    private mutating func startTurn(_ header: TurnHeader, in block: Node) {
        let identifier = writer.identifiers.claim(header.identifier)
        for heading in openHeadings { writer.outline[heading.position].time = String(header.time) }
        openHeadings = []
        pending = .turn(identifier: identifier, speaker: header.speaker, time: String(header.time))
        // If the header is alone on its line, nothing is left to write.
        pendingNodes = block.isEmptyParagraph ? [] : [block]
    }

    private mutating func readChapter(_ header: TurnHeader, in block: Node) {
        let isKnown = turnIdentifiers.contains(header.identifier)
        let text = PlainText.text(of: block).trimmed
        writer.countHeading(at: block)
        if isKnown {
            chapterOutline.append(
                OutlineEntry(level: 2, identifier: header.identifier, text: text, time: String(header.time)))
        } else {
            unmatchedChapters.append(UnmatchedChapter(block: block, time: String(header.time), title: text))
        }
        let chapter = TranscriptPart.Chapter(
            target: isKnown ? header.identifier : nil, time: String(header.time), html: writer.titleHTML(of: block))
        if case .chapters = pending {} else { finishPending() }
        pending = .chapters
        pendingChapters.append(chapter)
    }

    /// Links the chapters that match no turn to the sections of the same title, and reports those that lead nowhere.
    private mutating func linkChaptersToSections() {
        guard !unmatchedChapters.isEmpty else { return }
        let sections = SectionTitles(writer.outline.map { ($0.text, $0.identifier) })
        var rest = unmatchedChapters[...]
        var deadChapters: [UnmatchedChapter] = []
        parts = parts.map { part in
            guard case .chapters(let chapters) = part else { return part }
            return .chapters(
                chapters.map { chapter in
                    guard chapter.target == nil, let unmatched = rest.popFirst() else { return chapter }
                    let target = sections.identifier(for: unmatched.title)
                    if target == nil { deadChapters.append(unmatched) }
                    return TranscriptPart.Chapter(target: target, time: chapter.time, html: chapter.html)
                })
        }
        guard let first = deadChapters.first else { return }
        writer.report(
            MarkdownProblem.chaptersWithoutTurn(count: deadChapters.count, firstTime: first.time), at: first.block)
    }

    // MARK: The part being read

    private mutating func addToPending(_ block: Node) {
        switch pending {
        case .prose: break
        case .turn where block.kind != .footnoteDefinition: break
        case .turn, .chapters: finishPending()
        }
        pendingNodes.append(block)
    }

    private mutating func finishPending() {
        switch pending {
        case .prose:
            proseNodes += pendingNodes
            if !pendingNodes.isEmpty { parts.append(.prose(html: writer.fragment(of: pendingNodes))) }
        case .turn(let identifier, let speaker, let time):
            let html = writer.fragment(of: pendingNodes)
            parts.append(.turn(.init(identifier: identifier, speaker: speaker, time: time, html: html)))
        case .chapters:
            parts.append(.chapters(pendingChapters))
        }
        pending = .prose
        pendingNodes = []
        pendingChapters = []
    }
}
