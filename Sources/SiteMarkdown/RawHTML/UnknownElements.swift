import SiteBytes
import SiteModel

/// Reports the tags of a trusted document that are text because HTML has no such element: the name may be misspelt.
enum UnknownElements {
    /// The findings for tags outside of code, comments and the values of attributes, and how many more there may be.
    ///
    /// What is not a tag by the grammar of HTML, as `<YOUR 이름>`, was always text and needs no warning.
    ///
    /// `root` is the document that was parsed from a text of as many lines, and has not been changed; `components` are
    /// the names of tags that are reported as components of MDX.
    static func findings(
        in text: [UInt8], root: Node, besides components: Set<String>
    ) -> (listed: [MarkdownFinding], unlistedCount: Int) {
        let markup = HiddenMarkup.blanked(in: CodeMask.masked(text, root: root, hidesHTML: .withoutTags))
        let source = SourceLines(text)
        var counter = PositionCounter(in: source)
        let starts = markup.withView { UnknownTags.find(in: $0, isTrusted: true) }.starts
        var listed: [MarkdownFinding] = []
        for (index, start) in starts.enumerated() {
            guard listed.count < FindingLimit.count else { return (listed, starts.count - index) }
            guard let problem = problem(ofTagAt: start, in: source, besides: components) else { continue }
            let position = counter.position(of: start)
            listed.append(MarkdownFinding(problem: problem, line: position.line, column: position.column))
        }
        return (listed, 0)
    }

    private static func problem(
        ofTagAt start: Int, in source: SourceLines, besides components: Set<String>
    ) -> HTMLProblem? {
        let text = source.bytes
        let end = endOfName(at: start, in: text)
        let isClosing = text[start + 1] == UInt8(ascii: "/")
        let name = String(decoding: text[(start + (isClosing ? 2 : 1))..<end], as: UTF8.self)
        guard !components.contains(name), HiddenMarkup.end(ofTagAt: start, in: text) != nil else { return nil }
        return .unknownElement(tag: source.text(start..<endOfTag(at: start, nameEnd: end, in: text)))
    }

    /// Escapes the tags in blocks of raw HTML, which are written unchanged, but not in comments and scripts.
    static func escape(in root: Node) {
        NodeWalk.forEach(from: root) { node in
            if node.kind == .htmlBlock, Marker.firstIndex(in: node.literal, from: 0) < node.literal.count {
                node.setLiteral(escaped(Array(node.literal)))
            }
        }
    }

    private static func escaped(_ html: [UInt8]) -> [UInt8] {
        var escaped: [UInt8] = []
        var reader = HTMLTagReader()
        var copied = 0
        html.withView { bytes in
            var index = Marker.firstIndex(in: bytes, from: 0)
            while index < bytes.count {
                reader.read(html, in: copied..<index) { _ in }
                escaped += html[copied..<index]
                let isTag = Marker.original(at: index, in: bytes) == UInt8(ascii: "<") && !reader.isHidden
                copied = index + (Marker.length(at: index, in: bytes) ?? 1)
                escaped += isTag ? Array("&lt;".utf8) : Array(html[index..<copied])
                index = Marker.firstIndex(in: bytes, from: copied)
            }
        }
        return escaped + html[copied...]
    }

    private static func endOfName(at start: Int, in text: [UInt8]) -> Int {
        text[(start + 2)...].firstIndex { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "-") } ?? text.count
    }

    /// The end of the tag, or of its name if it has much else.
    private static func endOfTag(at start: Int, nameEnd: Int, in text: [UInt8]) -> Int {
        let end = text[nameEnd...].prefix(quoted).firstIndex { ">\n".utf8.contains($0) }
        guard let end, text[end] == UInt8(ascii: ">") else { return nameEnd }
        return end + 1
    }

    private static let quoted = 40
}

/// Blanks comments, and the attributes of tags.
private enum HiddenMarkup {
    static func blanked(in text: [UInt8]) -> [UInt8] {
        var blanked = text
        var hasCommentEnd = true
        var index = 0
        while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            guard text[index...].starts(with: "!--".utf8) else {
                let name = text[index...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
                guard HTMLElements.holds(name), let end = end(ofTagAt: start, in: text) else { continue }
                blank(name.endIndex..<(end - 1), in: &blanked)
                index = end
                continue
            }
            guard hasCommentEnd else { continue }
            if let end = endOfComment(from: index + 3, in: text) {
                blank(start..<end, in: &blanked)
                index = end
            } else {
                hasCommentEnd = false
            }
        }
        return blanked
    }

    /// The index after the tag that starts at an index, if it is one by the grammar of HTML.
    static func end(ofTagAt start: Int, in text: [UInt8]) -> Int? {
        var tags = InlineHTMLTags(in: text, before: min(text.count, start + longestTag))
        return tags.end(ofTagAt: start)
    }

    private static let longestTag = 4096

    private static func endOfComment(from start: Int, in text: [UInt8]) -> Int? {
        text[start...].firstRange(of: Array("-->".utf8))?.upperBound
    }

    private static func blank(_ range: Range<Int>, in text: inout [UInt8]) {
        for index in range where text[index] != UInt8(ascii: "\n") { text[index] = UInt8(ascii: " ") }
    }
}
