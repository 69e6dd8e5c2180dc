import SiteBytes
import SiteModel

/// Finds formulas of LaTeX, which have no effect.
enum FormulaFinder: SourceFinder {
    /// The first formula, with the number of all: a document with one has many.
    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var first: Range<Int>?
        var count = 0
        source.masked.withView { text in
            var index = text.firstIndex(from: 0) { $0.or("\\").or("$") }
            for _ in 0..<mostLooks where index < text.count {
                let formula = formula(at: index, in: text, source)
                if let formula {
                    if first == nil { first = formula }
                    count += 1
                }
                let isEscape = formula == nil && text[index] == UInt8(ascii: "\\")
                index = text.firstIndex(from: formula?.upperBound ?? min(index + (isEscape ? 2 : 1), text.count)) {
                    $0.or("\\").or("$")
                }
            }
        }
        guard let first else { return [] }
        return [
            SourceFinding(
                problem: MarkdownProblem.foreignMarkup(
                    .formula, sample: sample(of: source.string(first)), count: count), offset: first.lowerBound)
        ]
    }

    /// A formula on one line, cut to what a message can quote.
    private static func sample(of formula: String) -> String {
        let line = formula.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let cut = line.cut(toByteCount: 40)
        return cut == line ? line : cut.trimmed + "…"
    }

    /// A document with so many backslashes and dollar signs has them on purpose.
    private static let mostLooks = 5000
    /// How long a formula can be in bytes.
    private static let reach = 1000

    /// The formula that starts at a backslash or a dollar sign.
    private static func formula(at start: Int, in text: ByteView, _ source: ScannedSource) -> Range<Int>? {
        guard start + 1 < text.count else { return nil }
        let (open, close): (Int, String)
        switch (text[start], text[start + 1]) {
        case (UInt8(ascii: "\\"), UInt8(ascii: "(")): (open, close) = (2, "\\)")
        case (UInt8(ascii: "\\"), UInt8(ascii: "[")): (open, close) = (2, "\\]")
        case (UInt8(ascii: "\\"), UInt8(ascii: "b")):
            guard text[start...].starts(with: "\\begin{".utf8) else { return nil }
            return environment(at: start, in: text)
        case (UInt8(ascii: "$"), UInt8(ascii: "$")): (open, close) = (2, "$$")
        case (UInt8(ascii: "$"), _): return inlineFormula(at: start, in: text)
        default: return nil
        }
        guard let end = end(of: close, from: start + open, in: text) else { return nil }
        let content = String(decoding: text[(start + open)..<(end - close.utf8.count)], as: UTF8.self)
        let isEscaped = close == "\\]" && !standsAlone(start..<end, in: text)
        return isMathematics(content, needsCommand: isEscaped) ? start..<end : nil
    }

    /// Whether nothing else is on the lines of a range but the marks of a quote: programs that convert to Markdown escape
    /// brackets in the middle of text.
    private static func standsAlone(_ range: Range<Int>, in text: ByteView) -> Bool {
        let before = text[..<range.lowerBound].suffix(100).reversed().prefix { $0 != UInt8(ascii: "\n") }
        let after = text[range.upperBound...].prefix { $0 != UInt8(ascii: "\n") && $0 <= 0x20 }
        let isLast = after.endIndex == text.count || text[after.endIndex] == UInt8(ascii: "\n")
        return isLast && before.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
    }

    /// The environment that starts with a `\begin{name}`.
    private static func environment(at start: Int, in text: ByteView) -> Range<Int>? {
        let name = text[(start + 7)...].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "*") }
        guard !name.isEmpty, text[name.endIndex...].first == UInt8(ascii: "}") else { return nil }
        let close = "\\end{" + String(decoding: name, as: UTF8.self) + "}"
        return end(of: close, from: name.endIndex, in: text).map { start..<$0 }
    }

    /// Where the next occurrence of a mark ends, before a blank line.
    private static func end(of close: String, from start: Int, in text: ByteView) -> Int? {
        let limit = min(text.count, start + reach)
        var index = start
        while index + close.utf8.count <= limit {
            if text[index...].starts(with: close.utf8) { return index + close.utf8.count }
            if text[index] == UInt8(ascii: "\n"), text[(index + 1)...].first == UInt8(ascii: "\n") { return nil }
            index += 1
        }
        return nil
    }

    /// `$…$` on one line, and neither an amount of money nor a variable of a shell.
    private static func inlineFormula(at start: Int, in text: ByteView) -> Range<Int>? {
        let end = text.firstIndex(from: start + 1) { $0.or("$").or("\n") }
        guard end < text.count, text[end] == UInt8(ascii: "$"), end > start + 1, end - start < reach,
            text[start + 1] > 0x20, text[end - 1] > 0x20,
            start == 0 || !text[start - 1].isASCIIAlphanumeric && text[start - 1] != UInt8(ascii: "\\"),
            end + 1 == text.count || !text[end + 1].isASCIIAlphanumeric && text[end + 1] != UInt8(ascii: "$"),
            isMathematics(
                String(decoding: text[(start + 1)..<end], as: UTF8.self),
                // `${name}` is a variable of a template.
                needsCommand: text[start + 1] == UInt8(ascii: "{"))
        else { return nil }
        return start..<(end + 1)
    }

    /// Whether a text is a formula: it has a command, or a letter with an operator, or is a letter.
    private static func isMathematics(_ content: String, needsCommand: Bool) -> Bool {
        let text = content.trimmed
        // Programs that convert to Markdown escape the parentheses of links.
        guard !text.contains("://") else { return false }
        let scalars = text.unicodeScalars
        let hasCommand = zip(scalars, scalars.dropFirst()).contains {
            $0 == "\\" && $1.isASCII && $1.properties.isAlphabetic
        }
        if hasCommand || needsCommand { return hasCommand }
        let hasLetter = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        guard hasLetter, scalars.allSatisfy({ $0.isASCII || !$0.properties.isAlphabetic || $0.value < 0x1100 }) else {
            return false
        }
        return scalars.count == 1 || scalars.contains { "^_=+*<>{".unicodeScalars.contains($0) }
    }
}
