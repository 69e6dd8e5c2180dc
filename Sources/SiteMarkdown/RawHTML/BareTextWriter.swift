import SiteBytes

/// Adds the text of raw HTML to a node: character references become characters, and line ends breaks.
struct BareTextWriter {
    private let root: Node
    private var open: [Node] = []
    private var text: [UInt8] = []

    init(into root: Node) {
        self.root = root
    }

    /// Adds text with character references.
    mutating func add(_ html: ArraySlice<UInt8>) {
        var rest = html
        while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\n") }) {
            text += rest[..<start]
            if rest[start] == UInt8(ascii: "\n") {
                breakLine()
                rest = rest[(start + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            } else {
                let end = Self.endOfReference(at: start, in: rest) ?? start + 1
                add(reference: rest[start..<end])
                rest = rest[end...]
            }
        }
        text += rest
    }

    /// The longest name of a character has 31 letters.
    private static let longestReference = 34

    private static func endOfReference(at start: Int, in html: ArraySlice<UInt8>) -> Int? {
        let body = html[(start + 1)...].prefix(longestReference)
        guard let end = body.firstIndex(where: { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "#") }),
            end > start + 1, html[end] == UInt8(ascii: ";")
        else { return nil }
        return end + 1
    }

    private mutating func add(reference: ArraySlice<UInt8>) {
        let resolved = CharacterReference.resolved(in: reference)
        if resolved.elementsEqual(reference), reference.count > 1 {
            add(passing: reference)
        } else {
            text += resolved
        }
    }

    /// Adds markup as text.
    mutating func add(asText markup: ArraySlice<UInt8>) {
        text += markup.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    }

    /// Adds markup that is written as it is.
    mutating func add(passing markup: ArraySlice<UInt8>) {
        flush()
        append(ElementNode.passing(markup))
    }

    /// Opens an element.
    mutating func open(_ element: AllowedElement) {
        flush()
        guard let node = ElementNode.inline(element) else { return }
        append(node)
        open.append(node)
    }

    /// Closes the element opened last.
    mutating func close() {
        flush()
        _ = open.popLast()
    }

    /// Adds what is left, without white space at the end.
    mutating func finish() {
        while text.last?.isASCIIWhitespace == true { text.removeLast() }
        flush()
        while root.lastChild?.kind == .softBreak { root.lastChild?.remove() }
    }

    /// Breaks the line, except at the start.
    private mutating func breakLine() {
        while text.last == UInt8(ascii: " ") || text.last == UInt8(ascii: "\t") || text.last == UInt8(ascii: "\r") {
            text.removeLast()
        }
        flush()
        if root.firstChild != nil { append(Node.make(.softBreak)) }
    }

    private mutating func flush() {
        if root.firstChild == nil { text = Array(text.drop(while: \.isASCIIWhitespace)) }
        if !text.isEmpty { append(ElementNode.text(text)) }
        text = []
    }

    private func append(_ node: Node?) {
        guard let node else { return }
        (open.last ?? root).append(node)
    }
}
