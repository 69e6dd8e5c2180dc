/// One `{{…}}` of a template.
struct TemplateTag {
    /// What follows the braces: `#`, `^`, `/`, `>`, `<`, `$`, `{`, `&`, `!`, `%`, `=`, or nothing for a variable.
    let sigil: Character?
    let name: String
    let line: Int
    /// The column of the first brace, in code points from 1.
    let column: Int
    /// Where the tag stands in the template's bytes.
    let range: Range<Int>

    /// Finds the tags of a template.
    ///
    /// - Parameter bytes: The template.
    /// - Returns: The tags up to the first that is not closed, and where that one stands.
    static func scan(_ bytes: [UInt8]) -> (tags: [TemplateTag], unclosed: (line: Int, column: Int)?) {
        var tags: [TemplateTag] = []
        var place = TemplatePlace()
        var rest = 0
        while let open = bytes.position(of: "{{", from: rest) {
            place.move(to: open, in: bytes)
            let isTriple = bytes.dropFirst(open + 2).first == UInt8(ascii: "{")
            let closing: StaticString = isTriple ? "}}}" : "}}"
            guard let close = bytes.position(of: closing, from: open + 2) else {
                return (tags, (place.line, place.column))
            }
            let end = close + closing.utf8CodeUnitCount
            let content = String(decoding: bytes[open + 2..<close], as: UTF8.self)
            tags.append(TemplateTag(content, at: place, in: open..<end))
            rest = end
        }
        return (tags, nil)
    }

    private init(_ content: String, at place: TemplatePlace, in range: Range<Int>) {
        let hasSigil = content.first.map { "#^/><${&!%=".contains($0) } ?? false
        sigil = hasSigil ? content.first : nil
        name = String(content.dropFirst(hasSigil ? 1 : 0)).trimmingWhitespace
        line = place.line
        column = place.column
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
