import SiteBytes
import SiteModel

/// Parses checked templates.
///
/// White space follows the rules that built-in themes have always relied on: a section, comment, partial, parent or
/// block alone on its line takes the line with it, and whether a tag after a section can be alone on its line depends
/// on the section's opening tag.
struct TemplateParser {
    private let template: String
    private let bytes: [UInt8]
    private let assets: [String: String]
    private var tags: ArraySlice<TemplateTag>
    private var position: Int

    /// Parses a template without faults; `assets` are addresses by name.
    static func parse(_ source: TemplateSource, assets: [String: String]) -> [TemplateNode] {
        var parser = TemplateParser(source, assets: assets)
        return parser.nodes(LineState(isFresh: parser.takeBlankRest()))
    }

    private init(_ source: TemplateSource, assets: [String: String]) {
        template = source.name
        bytes = Self.unindented(source.bytes)
        self.assets = assets
        tags = TemplateTag.scan(bytes).tags[...]
        position = 0
    }

    /// A template without the blanks before partials, parents, blocks and closing tags.
    ///
    /// Indenting what a partial renders, as Mustache does, would change the content of `<pre>`.
    private static func unindented(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let content = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            let isMarked =
                content.starts(with: "{{".utf8) && content.dropFirst(2).first.map("><$/".utf8.contains) ?? false
            result += isMarked ? content : line
            result.append(UInt8(ascii: "\n"))
        }
        return result.dropLast()
    }

    // MARK: Pieces

    private mutating func nodes(_ start: LineState) -> [TemplateNode] {
        var line = start
        var nodes: [TemplateNode] = []
        while position < bytes.count {
            if line.isFresh { takeBlanks(&line) }
            if takeText(&line, into: &nodes) { continue }
            guard let tag = tags.popFirst() else { break }
            position = tag.range.upperBound
            guard tag.kind != .closing else {
                if !takeLineEnd(line) { flush(&line, into: &nodes) }
                break
            }
            take(tag, &line, into: &nodes)
        }
        return nodes
    }

    /// Takes text up to the next tag or through the end of the line; returns whether the line has ended.
    private mutating func takeText(_ line: inout LineState, into nodes: inout [TemplateNode]) -> Bool {
        let limit = tags.first?.range.lowerBound ?? bytes.count
        let newline = bytes[position..<limit].firstIndex(of: UInt8(ascii: "\n"))
        let text = position..<(newline.map { $0 + 1 } ?? limit)
        guard !text.isEmpty else { return false }
        flush(&line, into: &nodes)
        nodes.append(.text(Array(bytes[text])))
        line.isFresh = newline != nil
        position = text.upperBound
        return newline != nil
    }

    private mutating func take(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        switch tag.kind {
        case .comment: line.isFresh = takeLineEnd(line)
        case .section where tag.name == "asset":
            flush(&line, into: &nodes)
            nodes.append(.text(takeAsset()))
            line.isFresh = false
        case .section: takeSection(tag, &line, isInverted: false, into: &nodes)
        case .invertedSection: takeSection(tag, &line, isInverted: true, into: &nodes)
        case .partial:
            flush(&line, into: &nodes)
            line.isFresh = takeLineEnd(line)
            nodes.append(.partial(tag.name, at: tag.position))
        case .parent: takeParent(tag, &line, into: &nodes)
        case .block: takeBlock(tag, &line, into: &nodes)
        case .variable, .unescapedVariable, .closing, .delimiters, .pragma:
            flush(&line, into: &nodes)
            line.isFresh = false
            guard let expression = TemplateExpression(tag.name) else { return }
            nodes.append(.variable(expression, isEscaped: tag.kind == .variable))
        }
    }

    private mutating func takeSection(
        _ tag: TemplateTag, _ line: inout LineState, isInverted: Bool, into nodes: inout [TemplateNode]
    ) {
        let isAlone = takeLineEnd(line)
        if !isAlone { flush(&line, into: &nodes) }
        let content = self.nodes(line.inside(isAlone: isAlone))
        line.isFresh = isAlone
        guard let expression = TemplateExpression(tag.name) else { return }
        nodes.append(.section(expression, isInverted: isInverted, content))
    }

    private mutating func takeParent(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        flush(&line, into: &nodes)
        let isAlone = takeLineEnd(line)
        let blocks = self.nodes(line.insideParent).compactMap { node in
            if case .block(let block) = node { block } else { nil }
        }
        line.isFresh = isAlone
        nodes.append(.parent(tag.name, blocks, at: tag.position))
    }

    private mutating func takeBlock(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        if !line.isBetweenBlocks { flush(&line, into: &nodes) }
        let isAlone = takeLineEnd(line)
        let identifier = TemplateBlock.Identifier(template: template, position: tag.position)
        let content = self.nodes(line.inside(isAlone: isAlone))
        line.isFresh = isAlone
        nodes.append(.block(TemplateBlock(name: tag.name, identifier: identifier, content: content)))
    }

    private mutating func takeAsset() -> [UInt8] {
        guard let closing = tags.popFirst() else { return [] }
        let name = String(decoding: bytes[position..<closing.range.lowerBound], as: UTF8.self)
        position = closing.range.upperBound
        var address = ByteBuffer(capacity: 64)
        address.append(escapingHTML: assets[name] ?? "")
        return Array(address.bytes)
    }

    // MARK: White space

    private mutating func takeBlanks(_ line: inout LineState) {
        let end = bytes.endOfBlanks(from: position)
        line.pendingBlanks = line.kept(position..<end)
        position = end
    }

    /// Skips the rest of the line if the tag just read is alone on it; returns whether it is.
    private mutating func takeLineEnd(_ line: LineState) -> Bool {
        line.isFresh && (position == bytes.count || takeBlankRest())
    }

    /// Skips the rest of the line if it is blank; returns whether it is.
    private mutating func takeBlankRest() -> Bool {
        let blanks = bytes.endOfBlanks(from: position)
        let newline = bytes.newlineLength(at: blanks)
        if newline > 0 { position = blanks + newline }
        return newline > 0
    }

    /// Keeps the blanks at the start of the line, since something other than a tag alone follows them.
    private func flush(_ line: inout LineState, into nodes: inout [TemplateNode]) {
        if !line.pendingBlanks.isEmpty { nodes.append(.text(Array(bytes[line.pendingBlanks]))) }
        line.pendingBlanks = 0..<0
    }
}

/// What the parser knows of the line it is in.
private struct LineState {
    /// Whether a tag can still be alone on its line: only blanks have come before.
    ///
    /// This is false on a template's first line, which continues the line in which the template is used,
    /// unless it is blank.
    var isFresh = false
    /// Whether the parser is between a parent's tags, or in a block there.
    var isInParent = false
    /// Whether it is directly between a parent's tags, where only blocks count.
    var isBetweenBlocks = false
    /// The indentation of a block's first line, which is removed from all its lines.
    var indentation: Int?
    /// The blanks at the start of the line, which are dropped if a tag alone on the line follows.
    var pendingBlanks = 0..<0

    /// The state at the start of a section's or block's content; `isAlone` says whether its opening tag is alone on its
    /// line.
    func inside(isAlone: Bool) -> LineState {
        var inner = self
        inner.isFresh = isAlone
        inner.isBetweenBlocks = false
        inner.pendingBlanks = 0..<0
        return inner
    }

    /// The state right after a parent's opening tag.
    var insideParent: LineState {
        var inner = self
        inner.isFresh = true
        inner.isInParent = true
        inner.isBetweenBlocks = true
        inner.pendingBlanks = 0..<0
        return inner
    }

    /// The part of the blanks at the start of a line that is output if text follows.
    mutating func kept(_ blanks: Range<Int>) -> Range<Int> {
        guard isInParent, !isBetweenBlocks else { return blanks }
        let dropped = indentation ?? blanks.count
        indentation = dropped
        return min(blanks.upperBound, blanks.lowerBound + dropped)..<blanks.upperBound
    }
}
