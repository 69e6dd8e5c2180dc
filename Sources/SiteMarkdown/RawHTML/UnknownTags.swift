import SiteBytes

/// Finds what looks like a tag but has no element's name, such as `<The Matrix>`, `<think>` and `List<String>`: people
/// write it as text.
struct UnknownTags {
    private let text: ByteView
    /// Whether the author may write custom elements.
    private let isTrusted: Bool
    /// Where the drawing or formula ends that has been entered last; its elements have names of their own.
    private var graphicsEnd = 0
    /// Where there is no end tag of a drawing or formula any more.
    private var lacksGraphicsEnd: Set<String> = []
    /// The names in opening and closing tags; read when they are first needed.
    private lazy var tagNames = TagNames(in: text)

    /// What was found in a text.
    struct Findings {
        /// Where each unknown tag starts.
        var starts: [Int] = []
        /// Whether there may be tags of known elements, comments or the like.
        var hasHTML = false
    }

    /// Finds the unknown tags of a text, even in code, where no `<` is markup anyway.
    static func find(in text: ByteView, isTrusted: Bool) -> Findings {
        let first = nextBracket(in: text, from: 0)
        guard first < text.count else { return Findings() }
        var tags = UnknownTags(text: text, isTrusted: isTrusted)
        return tags.find(from: first)
    }

    private init(text: ByteView, isTrusted: Bool) {
        self.text = text
        self.isTrusted = isTrusted
    }

    private mutating func find(from first: Int) -> Findings {
        var findings = Findings()
        var index = first
        while index < text.count {
            if let tag = TagName(at: index, in: text) {
                if isUnknown(tag) {
                    findings.starts.append(index)
                } else {
                    findings.hasHTML = true
                }
            } else if index + 1 < text.count, "!?".utf8.contains(text[index + 1]) {
                findings.hasHTML = true
            }
            index = Self.nextBracket(in: text, from: index + 1)
        }
        return findings
    }

    private static func nextBracket(in text: ByteView, from start: Int) -> Int {
        text.firstIndex(from: start) { $0.or("<") }
    }

    private mutating func isUnknown(_ tag: TagName) -> Bool {
        let isKnown = !tag.isScope && HTMLElements.holds(text[tag.name])
        if isKnown { enterGraphics(tag) }
        guard isKnown ? isTypeArgument(tag) : !isInGraphics(tag) && !isCustomElement(tag) else { return false }
        return !isEscaped(tag.start) && !BracketedAddress.starts(at: tag.start, in: text)
    }

    /// Whether a backslash makes the bracket text already.
    private func isEscaped(_ index: Int) -> Bool {
        var start = index
        while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (index - start) % 2 == 1
    }

    // MARK: Drawings and formulas

    private mutating func enterGraphics(_ tag: TagName) {
        guard !tag.isClosing, tag.start >= graphicsEnd, tag.name.count <= 4 else { return }
        let name = HTMLElements.lowercased(text[tag.name])
        guard name == "svg" || name == "math", !lacksGraphicsEnd.contains(name) else { return }
        var index = Self.nextBracket(in: text, from: tag.name.upperBound)
        while index < text.count {
            if let end = TagName(at: index, in: text), end.isClosing,
                HTMLElements.lowercased(text[end.name]) == name
            {
                graphicsEnd = index
                return
            }
            index = Self.nextBracket(in: text, from: index + 1)
        }
        lacksGraphicsEnd.insert(name)
    }

    private func isInGraphics(_ tag: TagName) -> Bool {
        tag.start < graphicsEnd && HTMLElements.holdsInGraphics(text[tag.name])
    }

    // MARK: Names that may be meant

    /// Whether a tag is that of a custom element: it has a hyphen, and there is a closing tag or an attribute's value.
    ///
    /// https://html.spec.whatwg.org/multipage/custom-elements.html
    private mutating func isCustomElement(_ tag: TagName) -> Bool {
        guard isTrusted, text[tag.name].contains(UInt8(ascii: "-")) else { return false }
        let name = HTMLElements.lowercased(text[tag.name])
        if tag.isClosing { return tagNames.opened.contains(name) }
        if tagNames.closed.contains(name) { return true }
        let rest = text[tag.name.upperBound...].prefix(Self.longestTag)
        return rest.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }.contains(UInt8(ascii: "="))
    }

    /// Longer than the tag of a custom element before its first value.
    private static let longestTag = 300

    /// Whether a tag is a type's argument rather than an element: `List<Object>` is attached to a word, has a capital,
    /// and is closed nowhere.
    private mutating func isTypeArgument(_ tag: TagName) -> Bool {
        guard !tag.isClosing, tag.start > 0, text[tag.start - 1].isASCIIAlphanumeric,
            text[tag.name.lowerBound].isASCIIUppercase,
            tag.name.upperBound < text.count, text[tag.name.upperBound] == UInt8(ascii: ">"),
            !HTMLElements.mayLackEndTag(text[tag.name])
        else { return false }
        return !tagNames.closed.contains(HTMLElements.lowercased(text[tag.name]))
    }
}

/// The name in what may be a tag to the parser.
private struct TagName {
    /// Where the `<` is.
    let start: Int
    let name: Range<Int>
    let isClosing: Bool
    /// Whether two colons follow, as in `<std::string>`, which the parser takes for an address.
    let isScope: Bool

    /// Reads the name after the `<` at an index, if what follows the name may be part of a tag.
    init?(at start: Int, in text: ByteView) {
        isClosing = start + 1 < text.count && text[start + 1] == UInt8(ascii: "/")
        let first = start + (isClosing ? 2 : 1)
        guard first < text.count, text[first].isASCIILetter else { return nil }
        var end = first + 1
        while end < text.count, text[end].isASCIIAlphanumeric || text[end] == UInt8(ascii: "-") { end += 1 }
        isScope = !isClosing && text[end...].starts(with: "::".utf8)
        guard isScope || end == text.count || text[end].isASCIIWhitespace || "/>".utf8.contains(text[end]) else {
            return nil
        }
        self.start = start
        name = first..<end
    }
}

/// The names in the tags of a text, in lower case.
private struct TagNames {
    private(set) var opened: Set<String> = []
    private(set) var closed: Set<String> = []

    init(in text: ByteView) {
        var index = text.firstIndex(from: 0) { $0.or("<") }
        while index < text.count {
            if let tag = TagName(at: index, in: text) {
                let name = HTMLElements.lowercased(text[tag.name])
                if tag.isClosing { closed.insert(name) } else { opened.insert(name) }
            }
            index = text.firstIndex(from: index + 1) { $0.or("<") }
        }
    }
}

/// Recognises `<` at the start of a link's address, as in `[글](<a b.png>)` and `[글]: <a b.png>`.
private enum BracketedAddress {
    static func starts(at index: Int, in text: ByteView) -> Bool {
        guard let before = text[..<index].suffix(longestSpace).lastIndex(where: { !$0.isASCIIWhitespace }), before > 0,
            text[before - 1] == UInt8(ascii: "]"), let end = end(of: index, in: text)
        else { return false }
        let next = text[end...].first { !$0.isASCIIWhitespace || $0 == UInt8(ascii: "\n") }
        let startsTitle = next.map { "\"'(\n".utf8.contains($0) } ?? true
        switch text[before] {
        case UInt8(ascii: "("): return startsTitle || next == UInt8(ascii: ")")
        case UInt8(ascii: ":"): return startsTitle && !isFootnote(closingAt: before - 1, in: text)
        default: return false
        }
    }

    private static let longestSpace = 100
    private static let longestLabel = 1000

    /// The index after the `>` that closes the address.
    private static func end(of start: Int, in text: ByteView) -> Int? {
        guard let end = text[(start + 1)...].firstIndex(where: { "<>\n".utf8.contains($0) }),
            text[end] == UInt8(ascii: ">")
        else { return nil }
        return end + 1
    }

    private static func isFootnote(closingAt bracket: Int, in text: ByteView) -> Bool {
        let before = text[..<bracket].suffix(longestLabel)
        guard let opening = before.lastIndex(of: UInt8(ascii: "[")) else { return false }
        return text[opening + 1] == UInt8(ascii: "^")
    }
}
