import SiteBytes

/// Raw HTML in a transcript that goes on after the line it starts on.
struct OpenHTML {
    private let end: End

    /// What ends it.
    private enum End {
        /// Text that the parser looks for even beyond blank lines, such as the `-->` of a comment.
        case mark(String)
        /// The `>` of a tag.
        case tag
        /// The end tag of an element, of which some are open.
        case element(name: String, openCount: Int)
    }

    /// Whether a blank line or a speaker's turn ends it before its own end.
    var isEndedByTurn: Bool {
        switch end {
        case .mark: false
        case .tag, .element: true
        }
    }

    /// Reads a line without the white space before it; `nil` if it starts no raw HTML, or also ends it.
    ///
    /// Elements of running text, such as `<b>`, belong to the paragraph that their line is.
    init?(_ content: ArraySlice<UInt8>) {
        guard content.first == UInt8(ascii: "<"), let end = Self.mark(of: content) ?? Self.element(of: content),
            let open = OpenHTML(end: end).after(content)
        else { return nil }
        self = open
    }

    private init(end: End) { self.end = end }

    /// What is open after another line; `nil` if nothing is.
    func after(_ line: ArraySlice<UInt8>) -> OpenHTML? {
        switch end {
        case .mark(let mark): return HTMLComment.contains(mark, in: line) ? nil : self
        case .tag: return line.contains(UInt8(ascii: ">")) ? nil : self
        case .element(let name, let openCount):
            let count = openCount + Self.openCount(of: name, in: line)
            return count > 0 ? OpenHTML(end: .element(name: name, openCount: count)) : nil
        }
    }

    // MARK: Starts

    /// Whether the parser makes no paragraph of a line but a block of raw HTML.
    static func startsBlock(_ content: ArraySlice<UInt8>) -> Bool {
        guard content.first == UInt8(ascii: "<") else { return false }
        switch mark(of: content) ?? element(of: content) {
        case .mark, .element: return true
        case .tag:
            let text = content.trimmed
            return text.firstIndex(of: UInt8(ascii: ">")) == text.endIndex - 1
        case nil: return false
        }
    }

    private static func mark(of content: ArraySlice<UInt8>) -> End? {
        if content.starts(with: "<!--".utf8) { return .mark("-->") }
        if content.starts(with: "<![CDATA[".utf8) { return .mark("]]>") }
        if content.starts(with: "<?".utf8) { return .mark("?>") }
        if content.starts(with: "<!".utf8), content.dropFirst(2).first?.isASCIILetter == true { return .mark(">") }
        return nil
    }

    private static func element(of content: ArraySlice<UInt8>) -> End? {
        let inside = content.dropFirst()
        let written = name(atStartOf: inside.first == UInt8(ascii: "/") ? inside.dropFirst() : inside)
        guard HTMLElements.holds(written) else { return nil }
        let name = HTMLElements.lowercased(written)
        let next = content[written.endIndex...].first ?? UInt8(ascii: "\n")
        guard next.isASCIIWhitespace || "/>".utf8.contains(next) else { return nil }
        if literalElements.contains(name), inside.first != UInt8(ascii: "/"), next != UInt8(ascii: "/") {
            return .mark("</\(name)>")
        }
        return blockElements.contains(name) ? .element(name: name, openCount: 0) : .tag
    }

    /// How many more start tags than end tags of an element a line has.
    private static func openCount(of element: String, in line: ArraySlice<UInt8>) -> Int {
        let parts = line.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst()
        return parts.reduce(0) { count, part in
            let isClosing = part.first == UInt8(ascii: "/")
            let tag = part.prefix { $0 != UInt8(ascii: ">") }
            let written = name(atStartOf: isClosing ? tag.dropFirst() : tag)
            guard written.count == element.utf8.count, HTMLElements.lowercased(written) == element else { return count }
            if isClosing { return count - 1 }
            return tag.last == UInt8(ascii: "/") ? count : count + 1
        }
    }

    private static func name(atStartOf text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }

    // MARK: Names

    /// The elements that the parser reads up to their end tag.
    private static let literalElements: Set<String> = ["pre", "script", "style"]

    /// The other elements whose content may be on lines of its own: those with content among the parser's blocks
    /// (https://spec.commonmark.org/0.29/#html-blocks), and embedded media.
    private static let blockElements: Set<String> = [
        "address", "article", "aside", "audio", "blockquote", "body", "canvas", "caption", "center", "colgroup", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "legend", "li", "main", "math", "menu",
        "nav", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "picture", "search", "section",
        "select", "summary", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title",
        "tr", "ul", "video",
    ]
}
