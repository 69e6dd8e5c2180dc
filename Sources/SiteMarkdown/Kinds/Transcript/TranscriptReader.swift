import SiteBytes
import SiteModel

/// Divides a transcript into sections, turns and chapters.
struct TranscriptReader: KindReader {
    private let writer: HTMLWriter
    private var hasRealHeadings = false
    private var turnIdentifiers: Set<String> = []
    private var parts: [TranscriptPart] = []
    private var unmatchedChapters: [(block: Node, time: String)] = []
    private var pending = Pending.prose
    private var pendingNodes: [Node] = []
    private var pendingChapters: [TranscriptPart.Chapter] = []
    /// The chapters that link to a turn, for a transcript without headings.
    private var chapterOutline: [OutlineEntry] = []
    /// How many headings were read since the last turn.
    private var openHeadingCount = 0
    private var title: String?
    private var proseNodes: [Node] = []

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

    mutating func read(_ root: Node) -> DocumentReading {
        let blocks = Array(root.children)
        hasRealHeadings = blocks.contains { $0.kind == .heading }
        turnIdentifiers = Set(blocks.compactMap { TurnOpening(of: $0)?.turn?.identifier })
        for block in blocks { read(block: block) }
        finishPending()
        if writer.outline.isEmpty { writer.outline = chapterOutline }
        if let first = unmatchedChapters.first {
            writer.report(
                MarkdownProblem.chaptersWithoutTurn(count: unmatchedChapters.count, firstTime: first.time),
                at: first.block)
        }
        return DocumentReading(body: .transcript(parts), title: title, running: proseNodes)
    }

    private mutating func read(block: Node) {
        let opening = TurnOpening(of: block)
        if let opening, let header = opening.turn {
            finishPending()
            opening.remove(header)
            startTurn(header, in: block)
        } else if isHeading(block) {
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

    private func isHeading(_ block: Node) -> Bool {
        block.kind == .heading || (!hasRealHeadings && block.isBoldLine)
    }

    private mutating func readHeading(_ block: Node) {
        let text = PlainText.text(of: block).trimmed
        if title == nil, writer.options.takesTitleFromBody {
            title = text
            return
        }
        let identifier = writer.identifiers.identifier(for: text)
        writer.outline.append(OutlineEntry(level: 2, identifier: identifier, text: text))
        openHeadingCount += 1
        let content = block.isBoldLine ? block.onlyChild ?? block : block
        parts.append(.heading(identifier: identifier, html: writer.innerHTML(of: content)))
    }

    // MARK: Turns and chapters

    private mutating func startTurn(_ header: TurnHeader, in block: Node) {
        let identifier = writer.identifiers.claim(header.identifier)
        for position in writer.outline.indices.suffix(openHeadingCount) {
            writer.outline[position].time = String(header.time)
        }
        openHeadingCount = 0
        pending = .turn(identifier: identifier, speaker: header.speaker, time: String(header.time))
        // If the header is alone on its line, nothing is left to write.
        pendingNodes = block.isEmptyParagraph ? [] : [block]
    }

    private mutating func readChapter(_ header: TurnHeader, in block: Node) {
        let isKnown = turnIdentifiers.contains(header.identifier)
        if isKnown {
            let text = PlainText.text(of: block).trimmed
            chapterOutline.append(
                OutlineEntry(level: 2, identifier: header.identifier, text: text, time: String(header.time)))
        } else {
            unmatchedChapters.append((block, String(header.time)))
        }
        let chapter = TranscriptPart.Chapter(
            target: isKnown ? header.identifier : nil, time: String(header.time), html: writer.innerHTML(of: block))
        if case .chapters = pending {} else { finishPending() }
        pending = .chapters
        pendingChapters.append(chapter)
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
