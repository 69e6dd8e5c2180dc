import SiteBytes

/// A tag or comment, and what it does to the text around it.
struct MarkupTag {
    /// Where it ends.
    let end: Int
    /// Whether it ends an element.
    let isClosing: Bool
    /// What it does to the text.
    let effect: Effect
    private let name: Range<Int>

    /// What a tag does to the text.
    enum Effect: Equatable {
        /// Nothing: text goes on within its word.
        case none
        /// It divides lines.
        case block
        /// What is in the element is no text.
        case hidden(isBlock: Bool)
    }

    /// Reads markup; `nil` if the sign is text.
    init?(at start: Int, in html: ByteView) {
        let isClosing = start + 1 < html.count && html[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        guard nameStart < html.count else { return nil }
        self.isClosing = isClosing
        guard html[nameStart].isASCIILetter else {
            guard !isClosing, html[nameStart] == UInt8(ascii: "!") else { return nil }
            name = nameStart..<nameStart
            effect = .none
            end = Self.endOfDeclaration(at: start, in: html)
            return
        }
        var index = nameStart
        var hash = ShortHash()
        while index < html.count,
            html[index].isASCIILetter || html[index].isASCIIDigit || html[index] == UInt8(ascii: "-")
        {
            hash.add(html[index] | 0x20)
            index += 1
        }
        name = nameStart..<index
        end = Self.endOfTag(from: index, in: html)
        let isOutline = hash.value == Self.details && html[view: index..<end].holds("class=\"outline\"")
        effect = isOutline ? .hidden(isBlock: true) : Self.effects[hash.value] ?? .none
    }

    /// The end of the element that this tag opens: behind the next closing tag of the same name.
    func endOfElement(in html: ByteView) -> Int {
        var index = end
        while index < html.count {
            index = html.firstIndex(from: index) { $0.or("<") }
            guard index + 2 + name.count <= html.count else { return html.count }
            if html[index + 1] == UInt8(ascii: "/"),
                Self.equal(html[view: name], html[view: (index + 2)..<(index + 2 + name.count)])
            {
                return Self.endOfTag(from: index + 2 + name.count, in: html)
            }
            index += 1
        }
        return html.count
    }

    private static func equal(_ name: ByteView, _ other: ByteView) -> Bool {
        zip(name, other).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    /// Behind the `>` of a tag that is not within quotes.
    private static func endOfTag(from start: Int, in html: ByteView) -> Int {
        var index = start
        while true {
            index = html.firstIndex(from: index) { $0.or(">").or("\"").or("'") }
            guard index < html.count else { return html.count }
            let sign = html[index]
            index += 1
            if sign == UInt8(ascii: ">") { return index }
            index = min(html.count, html.firstIndex(from: index) { $0.or(sign) } + 1)
        }
    }

    private static func endOfDeclaration(at start: Int, in html: ByteView) -> Int {
        let isComment =
            html.count >= start + 4 && html[start + 2] == UInt8(ascii: "-") && html[start + 3] == UInt8(ascii: "-")
        var index = html.firstIndex(from: start + 2) { $0.or(">") }
        while isComment, index < html.count,
            !(index >= start + 6 && html[index - 1] == UInt8(ascii: "-") && html[index - 2] == UInt8(ascii: "-"))
        {
            index = html.firstIndex(from: index + 1) { $0.or(">") }
        }
        return min(html.count, index + 1)
    }

    private static let details = ShortHash(of: "details".utf8).value

    private static let effects: [UInt64: Effect] = {
        let blocks = """
            p div li ul ol h1 h2 h3 h4 h5 h6 blockquote pre table tr td th section article header figure figcaption \
            details summary dl dt dd hr br main aside form
            """
        var effects: [UInt64: Effect] = [:]
        for name in blocks.split(separator: " ") { effects[ShortHash(of: name.utf8).value] = .block }
        for name in ["footer", "nav"] { effects[ShortHash(of: name.utf8).value] = .hidden(isBlock: true) }
        for name in ["script", "style", "template", "svg", "annotation", "annotation-xml"] {
            effects[ShortHash(of: name.utf8).value] = .hidden(isBlock: false)
        }
        return effects
    }()
}

extension ByteView {
    /// Whether a text that the program holds is somewhere in the bytes.
    fileprivate func holds(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { firstIndex(of: $0, from: 0) != nil }
    }
}
