import SiteBytes

/// The start of a document's running text, for its description.
///
/// It has the sentences of paragraphs, lists and quotes: no headings, code, tables, formulas, pictures with their captions,
/// marks of contents and alerts, and addresses. It ends at `<!--more-->`.
struct RunningText {
    private(set) var text = ""
    /// Whether the document goes on, although the text is shorter than a description.
    private(set) var isCut = false

    private var isOver = false
    private var line = RunningLine()
    private var paragraph = Paragraph()
    /// The formula that is open, with its lines in case it is never closed.
    private var formula: (end: DisplayFormula, lines: String)?
    /// Whether the last line was a picture, so that emphasis on the next is its caption.
    private var isBelowPicture = false
    /// How long the text is when it is next compared with a description.
    private var nextCheck = Self.enough

    /// Enough bytes for a description in any script, but for unusual graphemes.
    private static let enough = 700
    /// Enough for whatever graphemes there are.
    private static let most = 16_000

    /// A paragraph that is being read.
    private struct Paragraph {
        /// Where its lines start in the text.
        var start = 0
        /// How many of its lines were read.
        var lineCount = 0
        /// Whether it starts a quote, so that its first line may mark an alert.
        var startsQuote = false
    }

    init(of blocks: [Node]) {
        for block in blocks where !isOver {
            NodeWalk.run(from: block, enter: { enter($0) }, leave: { leave($0) })
        }
        // What was never closed is not a formula.
        if let formula { append(formula.lines) }
    }

    private mutating func enter(_ node: Node) -> Bool {
        guard !isOver else { return false }
        switch node.kind {
        case .paragraph: open(node)
        case .heading, .codeBlock, .table, .tableRow, .tableCell, .thematicBreak, .footnoteDefinition, .unknown:
            isBelowPicture = false
            return false
        case .htmlBlock:
            endIfMarked(node)
            return false
        case .document, .blockQuote, .list, .item, .taskItem, .strong, .strikethrough, .highlight, .blockElement: break
        case .inlineElement: if node.startsExponent { line.appendExponentMark() }
        case .text: line.append(text: Self.start(of: node.literal))
        case .code: line.append(code: Self.start(of: node.literal))
        case .softBreak, .lineBreak: endLine()
        case .emphasis: return !isCaption(node)
        case .link: return !line.appendAddress(of: node)
        case .image:
            line.hasPicture = true
            return false
        case .footnoteReference, .bareText: return false
        case .inlineHTML: readTag(node)
        }
        return true
    }

    private mutating func leave(_ node: Node) {
        guard node.isParagraph, !isOver else { return }
        endLine()
        if text.utf8.count >= nextCheck { check() }
    }

    /// No more of a text than a description can show.
    private static func start(of literal: ByteView) -> ByteView {
        guard literal.count > most else { return literal }
        return ByteView(rebasing: literal[..<(literal[..<most].lastIndex { $0 & 0xC0 != 0x80 } ?? 0)])
    }

    private mutating func open(_ node: Node) {
        paragraph = Paragraph(start: text.utf8.count)
        paragraph.startsQuote = node.previous == nil && node.parent?.kind == .blockQuote
    }

    /// Whether a node is the caption of the picture on the line above, and fills its own line, or the paragraph below.
    private mutating func isCaption(_ node: Node) -> Bool {
        guard isBelowPicture, line.isBlank, node.parent?.isParagraph == true, node.next?.kind.isLineEnd ?? true,
            node.previous != nil || node.next == nil
        else { return false }
        isBelowPicture = false
        return true
    }

    private mutating func readTag(_ node: Node) {
        if node.isLineBreakTag {
            endLine()
        } else if node.isTagBetweenWords {
            line.separate()
        } else if node.startsExponent {
            line.appendExponentMark()
        } else {
            endIfMarked(node)
        }
    }

    /// Ends the text at `<!--more-->`, unless nothing comes before it.
    private mutating func endIfMarked(_ node: Node) {
        guard node.literal.holdsMoreMark, !text.isEmpty || !line.isBlank else { return }
        endLine()
        isOver = !text.isEmpty
    }

    /// Ends the text when there is more than a description shows.
    private mutating func check() {
        nextCheck *= 2
        isCut = text.utf8.count >= Self.most
        isOver = isCut || Summary.limit(of: text) != nil
    }
}

extension RunningText {
    private mutating func endLine() {
        defer { line = RunningLine() }
        paragraph.lineCount += 1
        guard !line.isBlank else {
            isBelowPicture = isBelowPicture || line.hasPicture
            return
        }
        isBelowPicture = false
        let written = line.written
        if formula != nil {
            goOn(inFormulaWith: written)
        } else if let opened = openedFormula(in: written) {
            start(opened, with: written)
        } else if isContentsMark(written) {
            if replacesParagraph(written) { takeBackParagraph() }
        } else if !isAlertMark(written) {
            append(line.withoutAddresses ?? written)
        }
    }

    /// Removes the lines above kramdown's `{:toc}`, which stand for the table of contents.
    private mutating func takeBackParagraph() {
        guard text.utf8.count > paragraph.start else { return }
        text = String(decoding: text.utf8.prefix(paragraph.start), as: UTF8.self)
    }

    /// Whether a line is kramdown's `{:toc}`, which puts a table of contents in the place of the list above it.
    private func replacesParagraph(_ written: String) -> Bool {
        written.hasPrefix("{:") && written.dropFirst(2).drop(while: \.isWhitespace).hasPrefix("toc")
    }

    private mutating func append(_ sentence: String) {
        guard !sentence.isEmpty else { return }
        if !text.isEmpty { text += " " }
        text += sentence
    }

    /// Whether a line starts an alert, such as `[!NOTE]`, that is not one on the page.
    private func isAlertMark(_ written: String) -> Bool {
        guard paragraph.startsQuote, paragraph.lineCount == 1, written.hasPrefix("[!") else { return false }
        let name = written.dropFirst(2).prefix(while: \.isLetter)
        return !name.isEmpty && written.dropFirst(2 + name.count).hasPrefix("]")
    }

    /// Whether a line is a mark that other programs replace by a table of contents, or such as kramdown's `{: .note }`.
    private func isContentsMark(_ written: String) -> Bool {
        guard let first = written.utf8.first, "[{@%<$".utf8.contains(first), written.utf8.count <= 60 else {
            return false
        }
        if written.hasPrefix("{:") && written.hasSuffix("}") || written == "@toc" { return true }
        let name = written.lowercased().trimmingPrefix { "[{@%<$:.-_* ".contains($0) }
        return ["toc", "목차", "table of contents"].contains { word in
            name.hasPrefix(word) && name.dropFirst(word.count).allSatisfy { "]}%>:._-* ".contains($0) }
                && name.count > word.count
        }
    }
}

// MARK: Formulas

/// How the formula that a line starts ends.
private enum DisplayFormula {
    case dollars
    /// `\]`
    case bracket
    /// `\end{…}` with the same name as its start.
    case environment(name: Substring)

    private var mark: String {
        switch self {
        case .dollars: "$$"
        case .bracket: "\\]"
        case .environment(let name): "\\end{\(name)}"
        }
    }

    /// What follows the formula on a line, if that closes it.
    func rest(of line: String) -> Substring? {
        if line.hasSuffix(mark) { return "" }
        guard let end = line.firstRange(of: mark) else { return nil }
        let rest = line[end.upperBound...]
        // `글 $$x$$는` has a formula of its own.
        let isOwn = mark == "$$" && (rest.contains("$$") || line[..<end.lowerBound].contains { $0.isHangul })
        return isOwn ? nil : rest
    }
}

extension RunningText {
    /// How the formula that a line starts ends.
    private func openedFormula(in written: String) -> DisplayFormula? {
        guard !line.startsWithCode, let first = written.utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "$") where written.hasPrefix("$$"):
            let rest = written.dropFirst(2)
            // `$$x$$는` is a formula in a sentence.
            return rest.hasSuffix("$$") || !rest.contains("$$") ? .dollars : nil
        case UInt8(ascii: "\\") where written.hasPrefix("\\["):
            return .bracket
        case UInt8(ascii: "\\") where written.hasPrefix("\\begin{"):
            return .environment(name: written.dropFirst(7).prefix { $0 != "}" })
        default: return nil
        }
    }

    private mutating func start(_ end: DisplayFormula, with written: String) {
        let isDollars = written.hasPrefix("$$")
        if let rest = end.rest(of: isDollars ? String(written.dropFirst(2)) : written) {
            appendText(behindFormula: rest)
        } else {
            formula = (end, written)
        }
    }

    private mutating func goOn(inFormulaWith written: String) {
        guard let open = formula else { return }
        if let rest = open.end.rest(of: written) {
            formula = nil
            appendText(behindFormula: rest)
        } else if open.lines.utf8.count < Self.most {
            formula?.lines += " " + written
        }
    }

    /// Adds what a line has behind a formula, without addresses.
    private mutating func appendText(behindFormula rest: Substring) {
        guard !rest.isEmpty else { return }
        line.dropAll(before: rest.utf8.count)
        append(line.withoutAddresses ?? line.written)
    }
}

extension Character {
    fileprivate var isHangul: Bool { unicodeScalars.first?.isHangulSyllable ?? false }
}

extension HTMLWriter {
    /// A description of a document with these blocks.
    func summary(of blocks: [Node]) -> String {
        let running = RunningText(of: blocks)
        return Summary.of(running.text, goesOn: running.isCut)
    }
}
