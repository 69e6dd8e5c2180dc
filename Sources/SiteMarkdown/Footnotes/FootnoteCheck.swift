import SiteBytes
import SiteModel

/// Compares the footnotes of a document's source with those that the parser found.
struct FootnoteCheck {
    private let lines: SourceLines
    private let marks: [FootnoteMark]
    private let blocks: TextBlocks
    /// The lines of the definitions that the parser kept.
    private let keptLines: Set<Int>
    /// The lines of those that stay out of the page all the same, and whether the title refers to them.
    private let leftOutLines: [Int: Bool]
    /// The labels that are defined, and those that a definition with a space or a wrong colon was meant to define.
    private var defined: Set<String> = []
    private var spaced: Set<String> = []
    private var badlyDefined: Set<String> = []
    /// The labels of notes that a reference was meant for, but does not reach.
    private var missed: Set<String> = []
    /// The labels of all marks, and the first number that a hint may suggest.
    private let takenLabels: Set<String>
    private var nextNumber = 1
    private var found: [(offset: Int, problem: FootnoteProblem, fix: SourceFix?)] = []

    /// Moves the footnotes of a document, right after parsing, and returns what is wrong with them; `title` is the block
    /// that leaves the page to become its title.
    static func apply(to root: Node, source: [UInt8], title: () -> Node?) -> [MarkdownFinding] {
        let pass = FootnotePass(root, title: root.lastChild?.kind == .footnoteDefinition ? title() : nil)
        defer { pass.apply() }
        guard isSuspect(FootnoteMark.all(in: source), pass) else { return [] }
        var check = FootnoteCheck(root, source: source, pass)
        return check.findings()
    }

    /// Whether anything can be wrong: if all that looks like a definition is one, and is referred to, nothing is.
    private static func isSuspect(_ marks: [FootnoteMark], _ pass: FootnotePass) -> Bool {
        let definitions = marks.filter(\.looksLikeDefinition)
        let keys = Set(definitions.map(\.key))
        return !pass.leftOut.isEmpty || keys.count < definitions.count || definitions.count != pass.definitions.count
            || marks.contains { mark in
                if case .parenthesis = mark.follower { return true }
                return !keys.contains(mark.key)
            }
    }

    private init(_ root: Node, source: [UInt8], _ pass: FootnotePass) {
        lines = SourceLines(source)
        let masked = CodeMask.masked(source, root: root)
        let written = FootnoteMark.all(in: masked)
        takenLabels = Set(written.map(\.key))
        marks = FormulaMarks.removed(from: written, in: masked)
        blocks = TextBlocks(of: root, without: Set(pass.leftOut.map(\.definition)))
        keptLines = Set(pass.definitions.map(\.line))
        leftOutLines = Dictionary(pass.leftOut.map { ($0.definition.line, $0.isInTitle) }) { first, _ in first }
    }

    private mutating func findings() -> [MarkdownFinding] {
        let definitions = marks.filter(isDefinition)
        for mark in definitions { read(definition: mark) }
        let definitionOffsets = Set(definitions.map(\.offset))
        let others = marks.filter { !definitionOffsets.contains($0.offset) }
        for mark in others where mark.startsLine && !defined.contains(mark.key) { readBadDefinition(mark) }
        for mark in others { read(reference: mark) }
        // A note that its reference misses is of use as soon as that is right.
        found.removeAll { _, problem, _ in
            guard case .unused(let label) = problem else { return false }
            return missed.contains(FootnoteMark.key(of: label))
        }
        var counter = PositionCounter(in: lines)
        return found.sorted { $0.offset < $1.offset }.map { offset, problem, fix in
            let position = counter.position(of: offset)
            return MarkdownFinding(problem: problem, line: position.line, column: position.column, fix: fix)
        }
    }

    // MARK: Definitions

    /// Whether a mark starts a definition: the parser has one on its line, or has removed what was there.
    private func isDefinition(_ mark: FootnoteMark) -> Bool {
        guard mark.looksLikeDefinition else { return false }
        let line = lines.line(at: mark.offset)
        return keptLines.contains(line) || !blocks.covers(line)
    }

    private mutating func read(definition mark: FootnoteMark) {
        let line = lines.line(at: mark.offset)
        guard defined.insert(mark.key).inserted else {
            return add(.definedTwice(label: mark.label, free: freeLabel(like: mark.label)), at: mark)
        }
        if let isInTitle = leftOutLines[line] {
            add(isInTitle ? .onlyInTitle(label: mark.label) : .unused(label: mark.label), at: mark)
        } else if !keptLines.contains(line) {
            add(.unused(label: mark.label), at: mark)
        }
    }

    /// A label that no mark has yet: the one given with a number.
    private func freeLabel(like label: String) -> String {
        var number = 2
        while takenLabels.contains(FootnoteMark.key(of: "\(label)-\(number)")) { number += 1 }
        return "\(label)-\(number)"
    }

    /// The next number that is not the label of a mark.
    private mutating func takeFreeNumber() -> String {
        while takenLabels.contains(String(nextNumber)) { nextNumber += 1 }
        nextNumber += 1
        return String(nextNumber - 1)
    }

    /// Reads a line that was meant to define a note.
    private mutating func readBadDefinition(_ mark: FootnoteMark) {
        switch mark.follower {
        case .colon where mark.hasSpace: spaced.insert(mark.key)
        case .badColon(let end) where !mark.hasSpace && badlyDefined.insert(mark.key).inserted:
            let written = lines.text(mark.offset..<end)
            let next = end < lines.bytes.count ? lines.bytes[end] : UInt8(ascii: "\n")
            let replacement = "[^\(mark.label)]:" + (next.isASCIIWhitespace ? "" : " ")
            add(.badColon(label: mark.label), at: mark, fix: SourceFix(written, to: replacement))
        case .colon, .badColon, .parenthesis, .other: break
        }
    }

    // MARK: References

    private mutating func read(reference mark: FootnoteMark) {
        if defined.contains(mark.key) {
            if case .parenthesis = mark.follower, blocks.linkTexts.contains("^" + mark.label) {
                missed.insert(mark.key)
                let fix = SourceFix("[^\(mark.label)](", to: "[^\(mark.label)]\\(")
                add(.takenForLink(label: mark.label), at: mark, fix: fix)
            }
        } else if mark.hasSpace {
            readSpaced(mark)
        } else if !badlyDefined.contains(mark.key), !mark.isUnlikelyNote, isShown(mark) {
            add(.undefined(label: mark.label), at: mark)
        }
    }

    private mutating func readSpaced(_ mark: FootnoteMark) {
        let isMeant = spaced.contains(mark.key)
        guard isMeant || !mark.isUnlikelyNote && isShown(mark) else { return }
        let words = mark.label.split(whereSeparator: \.isWhitespace)
        if !isMeant, words.count >= Self.wordsOfText {
            let sample = words.prefix(3).joined(separator: " ") + "…"
            return add(.textInLabel(sample: sample, free: takeFreeNumber()), at: mark)
        }
        let suggestion = words.joined(separator: "-")
        var isDefinition = false
        if case .colon = mark.follower, mark.startsLine { isDefinition = true }
        let isTaken = defined.contains(FootnoteMark.key(of: suggestion))
        if !isDefinition { missed.insert(FootnoteMark.key(of: suggestion)) }
        let isCertain = !mark.label.contains(where: \.isNewline) && (isDefinition ? !isTaken : isMeant != isTaken)
        let fix = isCertain ? SourceFix("[^\(mark.label)]", to: "[^\(suggestion)]") : nil
        add(
            .spaceInLabel(
                label: String(mark.label.map { $0.isNewline ? " " : $0 }), suggestion: suggestion,
                isDefinition: isDefinition,
                isDefined: isMeant || isTaken),
            at: mark, fix: fix)
    }

    /// A label of so many words is the text of a note.
    private static let wordsOfText = 4

    /// Whether the page shows a mark as text, or lacks its text: the parser loses a label on two lines.
    private func isShown(_ mark: FootnoteMark) -> Bool {
        mark.label.contains(where: \.isNewline)
            ? blocks.covers(lines.line(at: mark.offset)) : blocks.labels.contains(mark.label)
    }

    private mutating func add(_ problem: FootnoteProblem, at mark: FootnoteMark, fix: SourceFix? = nil) {
        found.append((mark.offset, problem, fix))
    }
}

/// What a parsed document shows as text.
private struct TextBlocks {
    /// The lines of blocks that hold text or code.
    private var lines: Set<Int> = []
    /// What is between `[^` and `]` in its texts.
    private(set) var labels: Set<String> = []
    /// The texts of links that start with `^`.
    private(set) var linkTexts: Set<String> = []

    /// Reads a document; definitions that are left out show nothing, but their lines are taken.
    init(of root: Node, without leftOut: Set<Node>) {
        var isShown = true
        NodeWalk.run(
            from: root,
            enter: { node in
                switch node.kind {
                case .paragraph, .heading, .tableRow, .codeBlock, .htmlBlock:
                    lines.formUnion(node.line...max(node.line, node.lastLine))
                case .text where isShown: read(text: node)
                case .footnoteDefinition: isShown = !leftOut.contains(node)
                case .document, .blockQuote, .list, .item, .taskItem, .thematicBreak, .table, .tableCell, .text,
                    .softBreak, .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough, .highlight, .link,
                    .image,
                    .footnoteReference, .inlineElement, .blockElement, .bareText, .unknown:
                    break
                }
                return true
            }, leave: { _ in })
    }

    func covers(_ line: Int) -> Bool { lines.contains(line) }

    private mutating func read(text node: Node) {
        let literal = node.literal
        let caret = literal.firstIndex(from: 0) { $0.or("^") }
        guard caret < literal.count, !node.isAutolink else { return }
        let text = String(decoding: Marker.undone(in: literal), as: UTF8.self)
        if node.previous == nil, node.parent?.kind == .link, text.hasPrefix("^") { linkTexts.insert(text) }
        for part in text.split(separator: "[^", omittingEmptySubsequences: false).dropFirst() {
            if let close = part.firstIndex(of: "]") { labels.insert(String(part[..<close])) }
        }
    }
}

extension Node {
    /// Whether this text is the whole of a link that leads to it, such as `<https://example.com>`.
    fileprivate var isAutolink: Bool {
        guard let link = parent, link.kind == .link, link.onlyChild == self else { return false }
        return Marker.undone(in: link.url).suffix(literal.count) == Marker.undone(in: literal)[...]
    }
}
