import SiteBytes

/// Finds formulas of LaTeX in Markdown that is not parsed yet: `\(…\)`, `\[…\]`, `$…$`, `$$…$$` or an environment.
///
/// Nothing sets formulas yet. They stay as their author wrote them, so that a script of the theme can: to Markdown
/// `$a*b$와 $c*d$` would be emphasis, and `\(` a bracket.
struct FormulaFinder {
    /// How long a formula can be in bytes.
    private static let reach = 1000

    /// Where nothing ends a formula or the search for its end, by what closes it: each of a thousand openings would search
    /// the same text.
    private var searched: [String: Range<Int>] = [:]

    /// The formula that starts at a backslash or a dollar sign, if it is one beyond doubt: amounts of money, variables of
    /// shells and escaped brackets look much the same.
    mutating func range(at start: Int, in text: ByteView) -> Range<Int>? {
        guard start + 1 < text.count, let close = Self.closing(at: start, in: text) else { return nil }
        if close == "$" { return Self.inlineFormula(at: start, in: text) }
        guard let end = end(of: close, from: start + 2, in: text) else { return nil }
        if text[start + 1] == UInt8(ascii: "b") { return start..<end }
        let content = text[(start + 2)..<(end - close.utf8.count)]
        let isEscape = close == "\\)" || close == "\\]" && !Self.standsAlone(start..<end, in: text)
        return Self.isMathematics(content, beyondDoubt: isEscape) ? start..<end : nil
    }

    /// What is between the marks of a formula that starts at an index and has no Hangul, whether or not it is one beyond
    /// doubt.
    mutating func possibleRange(at start: Int, in text: ByteView) -> Range<Int>? {
        guard start + 1 < text.count, let close = Self.closing(at: start, in: text), close != "$",
            let end = end(of: close, from: start + 2, in: text),
            !text[start..<end].contains(where: { (0xE3...0xEE).contains($0) })
        else { return nil }
        return start..<end
    }

    /// What closes the formula that may start at an index.
    private static func closing(at start: Int, in text: ByteView) -> String? {
        switch (text[start], text[start + 1]) {
        case (UInt8(ascii: "\\"), UInt8(ascii: "(")): "\\)"
        case (UInt8(ascii: "\\"), UInt8(ascii: "[")): "\\]"
        case (UInt8(ascii: "\\"), UInt8(ascii: "b")): environmentEnd(at: start, in: text)
        case (UInt8(ascii: "$"), UInt8(ascii: "$")): "$$"
        case (UInt8(ascii: "$"), _): "$"
        default: nil
        }
    }

    /// What closes the environment that starts with `\begin{name}`.
    private static func environmentEnd(at start: Int, in text: ByteView) -> String? {
        guard text[start...].starts(with: "\\begin{".utf8) else { return nil }
        let name = text[(start + 7)...].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "*") }
        guard !name.isEmpty, text[name.endIndex...].first == UInt8(ascii: "}") else { return nil }
        return "\\end{" + String(decoding: name, as: UTF8.self) + "}"
    }

    /// Where the next occurrence of a mark ends, before a blank line and code.
    private mutating func end(of close: String, from start: Int, in text: ByteView) -> Int? {
        let limit = min(text.count, start + Self.reach)
        let known = searched[close].flatMap { $0.contains(start) ? $0 : nil } ?? start..<start
        var index = known.upperBound
        defer { searched[close] = known.lowerBound..<index }
        while index + close.utf8.count <= limit {
            if text[index...].starts(with: close.utf8) { return index + close.utf8.count }
            if text[index] == UInt8(ascii: "`") { return nil }
            if text[index] == UInt8(ascii: "\n"), text[(index + 1)...].first == UInt8(ascii: "\n") { return nil }
            index += 1
        }
        return nil
    }

    /// `$…$` on one line, and neither an amount of money nor a variable of a shell.
    private static func inlineFormula(at start: Int, in text: ByteView) -> Range<Int>? {
        let end = text.firstIndex(from: start + 1) { $0.or("$").or("\n").or("`") }
        guard end < text.count, text[end] == UInt8(ascii: "$"), end > start + 1, end - start < reach,
            text[start + 1] > 0x20, text[end - 1] > 0x20,
            start == 0 || !text[start - 1].isASCIIAlphanumeric,
            end + 1 == text.count || !text[end + 1].isASCIIAlphanumeric && text[end + 1] != UInt8(ascii: "$"),
            // `${name}` is a variable of a template.
            isMathematics(text[(start + 1)..<end], needsCommand: text[start + 1] == UInt8(ascii: "{"))
        else { return nil }
        return start..<(end + 1)
    }

    /// Whether nothing else is on the lines of a range but the marks of a quote: programs that convert to Markdown escape
    /// brackets in the middle of text.
    private static func standsAlone(_ range: Range<Int>, in text: ByteView) -> Bool {
        let before = text[..<range.lowerBound].suffix(100).reversed().prefix { $0 != UInt8(ascii: "\n") }
        let after = text[range.upperBound...].prefix { $0 != UInt8(ascii: "\n") && $0 <= 0x20 }
        let isLast = after.endIndex == text.count || text[after.endIndex] == UInt8(ascii: "\n")
        return isLast && before.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    }

    /// Whether a text is a formula: it has a command, or Latin letters with an operator but no Hangul, or is a letter.
    private static func isMathematics(
        _ content: Slice<ByteView>, needsCommand: Bool = false, beyondDoubt: Bool = false
    ) -> Bool {
        let hasCommand = zip(content, content.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1.isASCIILetter }
        if hasCommand || needsCommand { return hasCommand }
        // Hangul and other letters of Asia start with these bytes.
        guard content.contains(where: \.isASCIILetter), !content.contains(where: { (0xE3...0xEE).contains($0) }) else {
            return false
        }
        // Programs that convert to Markdown escape the parentheses of links and the underscores of names, too.
        if beyondDoubt {
            let hasScript = zip(content, content.dropFirst()).contains {
                "^_".utf8.contains($1) && $0 != UInt8(ascii: "\\")
            }
            return hasScript && !content.contains(UInt8(ascii: "/"))
        }
        return content.count(where: { $0 > 0x20 }) == 1 || content.contains { "^_=+*<>{".utf8.contains($0) }
    }
}
