import SiteBytes

/// A block of raw HTML.
struct HTMLLiteral {
    let bytes: [UInt8]
    let tokens: [HTMLToken]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = HTMLTokenizer.tokens(of: bytes)
    }

    /// Where it starts after white space.
    var start: Int { bytes.firstIndex { !$0.isASCIIWhitespace } ?? 0 }

    /// Whether there are only comments and white space.
    var isComment: Bool {
        tokens.allSatisfy { token in
            switch token {
            case .tag: false
            case .text(let range): isBlank(range)
            case .other(let range), .openComment(let range): isComment(range)
            }
        }
    }

    /// Whether there is text outside of tags.
    var hasText: Bool {
        tokens.contains { token in if case .text(let range) = token { !isBlank(range) } else { false } }
    }

    /// Whether its tags are looked at one by one: it starts with one that any document may contain, or has one that
    /// contains Markdown.
    var holdsAllowedTags: Bool {
        let tags = tokens.compactMap { token in if case .tag(let tag) = token { tag } else { nil } }
        guard let first = tags.first, !Self.codeElements.contains(first.name) else { return false }
        let startsWithTag = tokens.first { !isBlank($0) && !isComment($0.range) }.map { $0.range == first.range }
        return first.isAllowed && startsWithTag == true || tags.contains { $0.element?.isBlock == true }
    }

    /// Elements whose blocks end at their end tags rather than at a blank line.
    private static let codeElements: Set<String> = ["script", "style", "pre", "textarea"]

    /// Whether a range is a comment.
    func isComment(_ range: Range<Int>) -> Bool { bytes[range].starts(with: "<!--".utf8) }

    private func isBlank(_ token: HTMLToken) -> Bool {
        if case .text(let range) = token { isBlank(range) } else { false }
    }

    private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isASCIIWhitespace) }
}
