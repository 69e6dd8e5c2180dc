/// One `{{…}}` of a template.
struct TemplateTag {
    /// What follows the braces: `#`, `^`, `/`, `>`, `<`, `$`, `{`, `&`, `!`, `%`, `=`, or nothing for a variable.
    let sigil: Character?
    let name: String
    let line: Int
    /// The column of the first brace, in code points from 1.
    let column: Int
    /// Where the tag stands in the text.
    let range: Range<String.Index>

    /// Finds the tags of a template.
    ///
    /// - Parameter text: The template.
    /// - Returns: The tags up to the first that is not closed, and where that one stands.
    static func scan(_ text: String) -> (tags: [TemplateTag], unclosed: (line: Int, column: Int)?) {
        var tags: [TemplateTag] = []
        var line = 1
        var lineStart = text.startIndex
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            for index in text[rest.startIndex..<open.lowerBound].indices where text[index].isNewline {
                line += 1
                lineStart = text.index(after: index)
            }
            let column = text.unicodeScalars.distance(from: lineStart, to: open.lowerBound) + 1
            let isTriple = text[open.upperBound...].first == "{"
            guard let close = text[open.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
                return (tags, (line, column))
            }
            tags.append(TemplateTag(text, open.lowerBound..<close.upperBound, close.lowerBound, line, column))
            rest = text[close.upperBound...]
            for index in text[open.upperBound..<close.upperBound].indices where text[index].isNewline {
                line += 1
                lineStart = text.index(after: index)
            }
        }
        return (tags, nil)
    }

    private init(_ text: String, _ range: Range<String.Index>, _ end: String.Index, _ line: Int, _ column: Int) {
        let content = text[text.index(range.lowerBound, offsetBy: 2)..<end]
        let first = content.first
        let hasSigil = first.map { "#^/><${&!%=".contains($0) } ?? false
        sigil = hasSigil ? first : nil
        name = String(content.dropFirst(hasSigil ? 1 : 0)).trimmingWhitespace
        self.line = line
        self.column = column
        self.range = range
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
