import SiteBytes

extension Node {
    /// Whether this is the tag of an element that separates the words around it, such as `<br>` or `</p>`.
    var isTagBetweenWords: Bool {
        guard kind == .inlineHTML, let name = tagName else { return false }
        return name == "br" || Self.elementsOfBlocks.contains(name)
    }

    /// Whether this is the tag `<br>`, which ends a line.
    var isLineBreakTag: Bool { kind == .inlineHTML && tagName == "br" }

    /// Whether this is `<sup>` before digits: `10<sup>18</sup>` is not 1018 without the tags.
    var startsExponent: Bool {
        guard let text = startOfSuperscript, text.kind == .text, let first = text.literal.first else { return false }
        return first.isASCIIDigit || first == UInt8(ascii: "-")
    }

    /// What follows the tag, or is first in the element that was made of it.
    private var startOfSuperscript: Node? {
        let kind = kind
        if kind == .inlineHTML { return tagName == "sup" && literal[1] != UInt8(ascii: "/") ? next : nil }
        return kind == .inlineElement && ElementNode.element(of: self)?.element == .sup ? firstChild : nil
    }

    /// The name of the element that the opening or closing tag in raw HTML belongs to, in lower case.
    private var tagName: String? {
        let literal = literal
        guard literal.first == UInt8(ascii: "<") else { return nil }
        let start = literal.count > 1 && literal[1] == UInt8(ascii: "/") ? 2 : 1
        // No name in question is longer.
        let name = literal.dropFirst(start).prefix(11).prefix(while: \.isASCIIAlphanumeric)
        return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
    }

    /// The names of elements that are blocks on the page, or parts of them.
    static let elementsOfBlocks: Set<String> = [
        "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "ul",
    ]
}

extension ByteView {
    /// Whether raw HTML contains the comment that ends the introduction of a text: `<!--more-->`, or `<!--truncate-->`.
    var holdsMoreMark: Bool {
        var rest = self[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            guard rest.starts(with: "<!--".utf8) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(4)
            let content = rest.drop(while: \.isASCIIWhitespace)
            let word = content.prefix(9).prefix { $0.isASCIILetter }.map(\.asciiLowercased)
            let after = content.dropFirst(word.count)
            guard word.elementsEqual("more".utf8) || word.elementsEqual("truncate".utf8) else { continue }
            // WordPress allows words of a link, `<!--more 더 보기-->`; with a space before it is any comment.
            let hasWords = content.startIndex == rest.startIndex && after.first == UInt8(ascii: " ")
            if hasWords || after.drop(while: \.isASCIIWhitespace).starts(with: "-->".utf8) { return true }
        }
        return false
    }
}
