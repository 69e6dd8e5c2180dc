import SiteBytes

/// Puts elements and texts in place of a block of raw HTML.
struct ElementBuilder {
    /// Tags of elements that contain blocks, by their number among the tokens of all blocks of one parent.
    struct BlockPairs {
        /// Those that open or close elements.
        let paired: Set<Int>
        /// Those of each `<summary>` that is text since there is no `<details>` around it.
        let loneSummaries: Set<Int>
    }

    private let block: Node
    private let literal: HTMLLiteral
    private let source: SourceLines
    private var lines: RawHTMLLines
    /// The elements that are open and contain blocks, the innermost last.
    private(set) var open: [Node]
    /// The tokens of the text that has been read since the last tag of a block.
    private var pending: [HTMLToken] = []
    /// The positions in `pending` of tags of a `<summary>` that is text.
    private var loneSummaries: Set<Int> = []
    private var markSearch = MarkdownInHTML()

    init(block: Node, literal: HTMLLiteral, source: SourceLines, open: [Node]) {
        self.block = block
        self.literal = literal
        self.source = source
        self.open = open
        lines = RawHTMLLines(block: literal.bytes, in: source, line: block.line)
    }

    /// Makes the nodes; the tokens of this block are numbered from `firstIndex` on.
    mutating func build(firstIndex: Int, pairs: BlockPairs, _ report: inout HTMLReport) {
        for (position, token) in literal.tokens.enumerated() {
            let index = firstIndex + position
            guard pairs.paired.contains(index), case .tag(let tag) = token, let element = tag.element else {
                if pairs.loneSummaries.contains(index) { loneSummaries.insert(pending.count) }
                pending.append(token)
                continue
            }
            placeText(&report)
            markSearch.enter(tag)
            if tag.isClosing {
                _ = open.popLast()
            } else if let node = ElementNode.block(element, isOpen: tag.isOpen) {
                node.place(in: open.last, orBefore: block)
                open.append(node)
            }
        }
        placeText(&report)
        reportMark(to: &report)
    }

    private mutating func placeText(_ report: inout HTMLReport) {
        defer { (pending, loneSummaries) = ([], []) }
        if open.last.flatMap(ElementNode.element)?.element != .summary { markSearch.search(pending, in: literal) }
        let isParagraph = open.isEmpty && pending.contains(where: isText)
        guard let text = ElementNode.bareText(inParagraph: isParagraph) else { return }
        text.place(in: open.last, orBefore: block)
        fill(text, &report)
        if text.firstChild == nil { text.remove() }
    }

    /// Whether a token shows as text, or may do so.
    private func isText(_ token: HTMLToken) -> Bool {
        switch token {
        case .text(let range): !isBlank(range)
        case .tag(let tag): tag.element?.isVoid == false && tag.isAllowed
        case .other, .openComment: false
        }
    }

    private func isBlank(_ range: Range<Int>) -> Bool { literal.bytes[range].allSatisfy(\.isASCIIWhitespace) }

    // MARK: Running text

    private mutating func fill(_ text: Node, _ report: inout HTMLReport) {
        let partners = pairedTags()
        var writer = BareTextWriter(into: text)
        for (index, token) in pending.enumerated() {
            switch token {
            case .text(let range): writer.add(literal.bytes[range])
            case .openComment: break
            case .other(let range):
                if !literal.isComment(range) {
                    report.leaveOut(HTMLTag.shortened(literal.bytes[range]), at: place(of: range, in: report))
                }
            case .tag(let tag):
                guard let element = tag.element, tag.isAllowed else {
                    report.leaveOut(tag, at: place(of: tag.range, in: report))
                    continue
                }
                if loneSummaries.contains(index) {
                    addLoneSummary(tag, to: &writer, &report)
                } else {
                    add(tag, element, isPaired: partners[index] != nil, to: &writer, &report)
                }
            }
        }
        writer.finish()
    }

    private mutating func add(
        _ tag: HTMLTag, _ element: AllowedElement, isPaired: Bool, to writer: inout BareTextWriter,
        _ report: inout HTMLReport
    ) {
        if element.isVoid, !tag.isClosing {
            writer.add(passing: literal.bytes[tag.range])
        } else if isPaired {
            if tag.isClosing { writer.close() } else { writer.open(element) }
        } else if !report.expectsEnd(tag) {
            writer.add(asText: literal.bytes[tag.range])
            let problem: HTMLProblem =
                tag.isClosing ? .strayEndTag(tag.shown, element) : .unclosedTag(tag.shown, element)
            report.add(problem, fix: problem.fix, at: place(of: tag.range, in: report))
        }
    }

    private mutating func addLoneSummary(_ tag: HTMLTag, to writer: inout BareTextWriter, _ report: inout HTMLReport) {
        writer.add(asText: literal.bytes[tag.range])
        if !tag.isClosing { report.add(.summaryOutsideDetails(tag.shown), at: place(of: tag.range, in: report)) }
    }

    /// Reports the first Markdown in the block that is text.
    private func reportMark(to report: inout HTMLReport) {
        guard report.hasRoom, let mark = markSearch.found else { return }
        var lines = RawHTMLLines(block: literal.bytes, in: source, line: block.line)
        let place = HTMLReport.Place(line: block.line, offset: lines.sourceOffset(of: mark.offset))
        report.add(.markdownAsText(below: mark.tag), at: place)
    }

    /// The tags within the text that belong together.
    private func pairedTags() -> [Int: Int] {
        var pairs = TagPairs()
        var allowed: Set<Int> = []
        for (index, token) in pending.enumerated() {
            guard case .tag(let tag) = token, let element = tag.element, !element.isVoid, !element.isBlock else {
                continue
            }
            if tag.isAllowed { allowed.insert(index) }
            if tag.isClosing { pairs.close(tag.name, index) } else { pairs.open(tag.name, index) }
        }
        return pairs.partners.filter { allowed.contains($0.key) && allowed.contains($0.value) }
    }

    private mutating func place(of range: Range<Int>, in report: HTMLReport) -> HTMLReport.Place {
        HTMLReport.Place(line: block.line, offset: report.hasRoom ? lines.sourceOffset(of: range.lowerBound) : nil)
    }
}
