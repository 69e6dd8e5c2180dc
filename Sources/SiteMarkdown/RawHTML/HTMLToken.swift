import SiteBytes

/// A piece of raw HTML.
enum HTMLToken {
    case text(Range<Int>)
    case tag(HTMLTag)
    /// A comment, a declaration or the like.
    case other(Range<Int>)
    /// A comment that is never closed, up to the end.
    case openComment(Range<Int>)

    /// Where it is.
    var range: Range<Int> {
        switch self {
        case .text(let range), .other(let range), .openComment(let range): range
        case .tag(let tag): tag.range
        }
    }
}

/// A tag in raw HTML.
struct HTMLTag {
    let range: Range<Int>
    /// The name in lower case.
    let name: String
    let isClosing: Bool
    /// The element, if any document may contain it.
    let element: AllowedElement?
    /// Whether any document may contain the tag, with the attributes that it has.
    let isAllowed: Bool
    /// Whether the tag has the attribute `open`.
    let isOpen: Bool
    /// The tag, without most of its attributes if they are long.
    let shown: String

    /// Reads a whole tag; `nil` if this is something else.
    init?(_ bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex + 1
        isClosing = bytes[start...].first == UInt8(ascii: "/")
        let name = bytes[(start + (isClosing ? 1 : 0))...].prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
        guard name.first?.isASCIILetter == true, bytes.last == UInt8(ascii: ">") else { return nil }
        range = bytes.indices
        self.name = HTMLElements.lowercased(name)
        let attributes = String(decoding: bytes[name.endIndex...].dropLast(), as: UTF8.self)
        let rest = (attributes.hasSuffix("/") ? String(attributes.dropLast()) : attributes).trimmed
        let element = AllowedElement(named: self.name)
        self.element = element
        isOpen = element == .details && Self.open.contains(rest.lowercased())
        isAllowed = element != nil && (rest.isEmpty && !attributes.contains("\n") || isOpen)
        shown = Self.shown(bytes, name: name, attributes: rest)
    }

    private static let open = ["open", "open=\"\"", "open=''", "open=\"open\""]

    private static let longestShown = 24

    /// Markup that is not a tag, without its end if it is long.
    static func shortened(_ markup: some Collection<UInt8>) -> String {
        let text = String(decoding: Array(markup).withView(Marker.undone), as: UTF8.self)
        let line = text.prefix { !$0.isNewline }
        let start = String(line).cut(toByteCount: longestShown)
        return start == text ? text : start.trimmed + "…"
    }

    private static func shown(
        _ bytes: ArraySlice<UInt8>, name: ArraySlice<UInt8>, attributes: String
    ) -> String {
        if bytes.count <= longestShown, !bytes.contains(UInt8(ascii: "\n")) {
            return String(decoding: Array(bytes).withView(Marker.undone), as: UTF8.self)
        }
        let start = String(decoding: bytes[..<name.endIndex], as: UTF8.self)
        let first = attributes.prefix { $0.isLetter || $0 == "-" || $0.isNumber }
        guard first.utf8.count <= longestShown else { return start + " …>" }
        return "\(start) \(first)\(attributes.dropFirst(first.count).first == "=" ? "=" : " ")…>"
    }
}

/// Divides raw HTML into pieces; the content of scripts and other elements that are not running text is left out.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var tags: InlineHTMLTags
    private var tokens: [HTMLToken] = []
    private var textStart = 0

    static func tokens(of bytes: [UInt8]) -> [HTMLToken] {
        var tokenizer = HTMLTokenizer(bytes)
        tokenizer.read()
        return tokenizer.tokens
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tags = InlineHTMLTags(in: bytes, before: bytes.count)
    }

    private mutating func read() {
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            guard let (token, end) = token(at: start) else {
                index = start + 1
                continue
            }
            endText(at: start)
            tokens.append(token)
            index = end
            textStart = end
        }
        endText(at: bytes.count)
    }

    private mutating func endText(at end: Int) {
        if textStart < end { tokens.append(.text(textStart..<end)) }
    }

    /// The token that starts at a `<`, and where the next one starts.
    private mutating func token(at start: Int) -> (HTMLToken, end: Int)? {
        if bytes[start...].starts(with: "<!--".utf8) {
            // `<!-->` is a whole comment to browsers.
            let end = HTMLComment.end(from: start, in: bytes)
            return end.map { (.other(start..<$0), $0) } ?? (.openComment(start..<bytes.count), bytes.count)
        }
        guard let end = tags.end(ofTagAt: start) else { return nil }
        guard let tag = HTMLTag(bytes[start..<end]) else { return (.other(start..<end), end) }
        let hidesContent = !tag.isClosing && Self.hidingElements.contains(tag.name)
        return (.tag(tag), hidesContent ? contentEnd(of: tag.name, from: end) : end)
    }

    /// Elements whose content is not running text.
    private static let hidingElements: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "object", "svg", "math",
        "template", "noscript", "select", "canvas",
    ]

    /// Where an element's end tag starts, or the end of the text.
    private func contentEnd(of name: String, from start: Int) -> Int {
        let closing = Array("</\(name)".utf8)
        var index = start
        while let bracket = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let found = bytes[bracket...].prefix(closing.count)
            if found.elementsEqual(closing, by: { $0.asciiLowercased == $1 }) { return bracket }
            index = bracket + 1
        }
        return bytes.count
    }
}

/// Finds where comments end, as browsers do.
enum HTMLComment {
    /// The index after the comment that starts at an index; `nil` if it is never closed.
    static func end(from start: Int, in bytes: [UInt8]) -> Int? {
        let rest = bytes[(start + 4)...]
        if rest.first == UInt8(ascii: ">") { return start + 5 }
        var index = start + 2
        while let dash = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
            if bytes[dash...].starts(with: "-->".utf8), dash + 1 > start + 3 { return dash + 3 }
            index = dash + 1
        }
        return nil
    }
}
