import SiteBytes
import SiteModel

/// Reads checked templates.
///
/// Space follows the rules by which themes have always been laid out: a section, comment, partial, parent or block
/// alone in its line takes the line with it, and whether a line is fresh after a section hangs on the section's opening
/// tag.
struct TemplateParser {
    private let template: String
    private let bytes: [UInt8]
    private let assets: [String: String]
    private var tags: ArraySlice<TemplateTag>
    private var position: Int

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - source: A template without faults.
    ///   - assets: The address of each asset.
    /// - Returns: Its pieces.
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
    /// Indenting what a partial renders, as Mustache does, would change what stands in `<pre>`.
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
            guard tag.sigil != "/" else {
                if !takeLineEnd(line) { flush(&line, into: &nodes) }
                break
            }
            take(tag, &line, into: &nodes)
        }
        return nodes
    }

    /// Reads text up to the next tag or through the end of the line.
    ///
    /// - Returns: Whether the line has ended.
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
        switch tag.sigil {
        case "!": line.isFresh = takeLineEnd(line)
        case "#" where tag.name == "asset":
            flush(&line, into: &nodes)
            nodes.append(.text(takeAsset()))
            line.isFresh = false
        case "#", "^": takeSection(tag, &line, into: &nodes)
        case ">":
            flush(&line, into: &nodes)
            line.isFresh = takeLineEnd(line)
            nodes.append(.partial(tag.name))
        case "<": takeParent(tag, &line, into: &nodes)
        case "$": takeBlock(tag, &line, into: &nodes)
        default:
            flush(&line, into: &nodes)
            line.isFresh = false
            guard let expression = TemplateExpression(tag.name) else { return }
            nodes.append(.variable(expression, isEscaped: tag.sigil == nil))
        }
    }

    private mutating func takeSection(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        let isAlone = takeLineEnd(line)
        if !isAlone { flush(&line, into: &nodes) }
        let content = self.nodes(line.inside(isAlone: isAlone))
        line.isFresh = isAlone
        guard let expression = TemplateExpression(tag.name) else { return }
        nodes.append(.section(expression, isInverted: tag.sigil == "^", content))
    }

    private mutating func takeParent(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        flush(&line, into: &nodes)
        let isAlone = takeLineEnd(line)
        let blocks = self.nodes(line.insideParent).compactMap { node in
            if case .block(let block) = node { block } else { nil }
        }
        line.isFresh = isAlone
        nodes.append(.parent(tag.name, blocks))
    }

    private mutating func takeBlock(_ tag: TemplateTag, _ line: inout LineState, into nodes: inout [TemplateNode]) {
        if !line.isBetweenBlocks { flush(&line, into: &nodes) }
        let isAlone = takeLineEnd(line)
        let identifier = TemplateBlock.Identifier(template: template, line: tag.line, offset: tag.range.lowerBound)
        let content = self.nodes(line.inside(isAlone: isAlone))
        line.isFresh = isAlone
        nodes.append(.block(TemplateBlock(name: tag.name, identifier: identifier, content: content)))
    }

    private mutating func takeAsset() -> [UInt8] {
        guard let closing = tags.popFirst() else { return [] }
        let name = String(decoding: bytes[position..<closing.range.lowerBound], as: UTF8.self)
        position = closing.range.upperBound
        var address = ByteBuffer(capacity: 64)
        EscapedHTML.append(assets[name] ?? "", to: &address)
        return Array(address.bytes)
    }

    // MARK: Space

    private mutating func takeBlanks(_ line: inout LineState) {
        let end = bytes.endOfBlanks(from: position)
        line.pendingBlanks = line.counted(position..<end)
        position = end
    }

    /// Passes the end of the line behind a tag that stands alone in it.
    ///
    /// - Parameter line: What stands before the tag.
    /// - Returns: Whether the tag stands alone.
    private mutating func takeLineEnd(_ line: LineState) -> Bool {
        line.isFresh && (position == bytes.count || takeBlankRest())
    }

    /// Passes what is left of the line if that is blank.
    private mutating func takeBlankRest() -> Bool {
        let blanks = bytes.endOfBlanks(from: position)
        let newline = bytes.newlineLength(at: blanks)
        if newline > 0 { position = blanks + newline }
        return newline > 0
    }

    /// Gives out the blanks before what turned out to be content.
    private func flush(_ line: inout LineState, into nodes: inout [TemplateNode]) {
        if !line.pendingBlanks.isEmpty { nodes.append(.text(Array(bytes[line.pendingBlanks]))) }
        line.pendingBlanks = 0..<0
    }
}
