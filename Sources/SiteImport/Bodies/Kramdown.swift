/// Turns what kramdown writes in braces into Markdown: lists of attributes, alerts of the Chirpy and Minimal Mistakes
/// themes, tables of contents (https://kramdown.gettalong.org/syntax.html).
enum Kramdown {
    /// Lines without attributes, in which alerts are written as GitHub does.
    static func rewritten(_ lines: [String]) -> [String] {
        guard lines.contains(where: { $0.utf8.firstRange(of: "{:".utf8) != nil }) else { return lines }
        var rewriter = BlockRewriter()
        for (line, isCode) in zip(lines, CodeLines.marks(in: lines)) { rewriter.add(line, isCode: isCode) }
        return rewriter.lines
    }

    /// Writes the lines of blocks, whose attributes stand on the line after them.
    private struct BlockRewriter {
        private(set) var lines: [String] = []
        /// Where the current block starts.
        private var start = 0
        /// Whether a line of attributes has ended the current block, which the next line would go on with now.
        private var isBlockEnded = false

        mutating func add(_ line: String, isCode: Bool) {
            guard !isCode, let attributes = Kramdown.attributes(onLine: line) else {
                divide(from: line)
                lines.append(isCode ? line : line.changingOutsideCode(Kramdown.withoutSpans))
                if line.allSatisfy(\.isWhitespace) { start = lines.count }
                return
            }
            isBlockEnded = true
            if attributes.contains("toc") {
                if lines.count > start, Kramdown.isItem(lines[lines.count - 1]) {
                    lines.removeLast()
                    isBlockEnded = false
                }
            } else if let name = attributes.lazy.compactMap(Kramdown.alertName).first, start < lines.count {
                makeAlert(name)
            }
        }

        /// Puts a blank line before the line behind attributes; in lists, attributes belong to an item.
        private mutating func divide(from line: String) {
            guard isBlockEnded else { return }
            isBlockEnded = false
            guard let last = lines.last, !last.isBlank, !line.isBlank, !Kramdown.isItem(last), !Kramdown.isItem(line)
            else { return }
            lines.append("")
            start = lines.count
        }

        /// Makes an alert of the quote that ends here, or of the paragraph for themes that have that.
        private mutating func makeAlert(_ name: String) {
            guard let type = Kramdown.alertTypes[name] else { return }
            if let quote = lastQuote {
                if !lines[quote].contains("[!") {
                    lines.insert(lines[quote].prefix { $0 == " " } + "> [!\(type)]", at: quote)
                }
            } else if name.hasPrefix("notice"),
                !lines[start...].contains(where: { $0.hasPrefix("#") || $0.hasPrefix("```") })
            {
                for index in start..<lines.count { lines[index] = "> " + lines[index] }
                lines.insert("> [!\(type)]", at: start)
            }
            start = lines.count
        }

        /// Where the quote starts that ends here, perhaps with lines without a mark.
        private var lastQuote: Int? {
            guard var first = lines[start...].lastIndex(where: Kramdown.isQuoted),
                !lines[(first + 1)...].contains(where: { $0.hasPrefix("#") || $0.hasPrefix("```") })
            else { return nil }
            while first > start, Kramdown.isQuoted(lines[first - 1]) { first -= 1 }
            return first
        }
    }

    private static func isQuoted(_ line: String) -> Bool { line.first { $0 != " " } == ">" }

    private static func isItem(_ line: String) -> Bool {
        let text = line.drop { $0 == " " }.drop(while: \.isNumber)
        return ["* ", "- ", "+ ", ". "].contains { text.hasPrefix($0) }
    }

    /// The attributes that a line consists of, such as `.prompt-tip`.
    private static func attributes(onLine line: String) -> [String]? {
        let text = line.drop { " \t>".contains($0) }.trimmedSpaces
        guard text.hasPrefix("{:"), !text.hasPrefix("{::"), text.hasSuffix("}"), !text.dropLast().contains("}") else {
            return nil
        }
        return text.dropFirst(2).dropLast().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The class of an alert among the attributes.
    private static func alertName(in attribute: String) -> String? {
        let name = attribute.drop { $0 == "." }.lowercased()
        return alertTypes[name] == nil ? nil : name
    }

    private static let alertTypes = [
        "prompt-tip": "TIP", "prompt-info": "NOTE", "prompt-warning": "WARNING", "prompt-danger": "CAUTION",
        "notice": "NOTE", "notice--primary": "NOTE", "notice--info": "NOTE", "notice--success": "TIP",
        "notice--warning": "WARNING", "notice--danger": "CAUTION",
    ]

    /// A text without the attributes of its links, pictures and spans: in formulas `{:` follows no such thing.
    ///
    /// Code spans are cut off before, so that attributes may also be the first thing in a text.
    private static func withoutSpans(_ text: String) -> String {
        guard text.utf8.firstRange(of: "{:".utf8) != nil else { return text }
        var result = ""
        var rest = text[...]
        // Where the next brace is that closes; it may be behind many that open.
        var closing = text.startIndex
        while let range = rest.firstRange(of: "{:") {
            let isAttached =
                range.lowerBound == text.startIndex || ")*_]>~\"".contains(text[text.index(before: range.lowerBound)])
            if closing < range.upperBound {
                closing = rest[range.upperBound...].firstIndex(of: "}") ?? text.endIndex
            }
            let end = closing == text.endIndex ? nil : closing
            let first = rest[range.upperBound...].first { $0 != " " }
            guard isAttached, let end, let first, first == "." || first == "#" || first.isLetter else {
                result += rest[..<range.upperBound]
                rest = rest[range.upperBound...]
                continue
            }
            result += rest[..<range.lowerBound]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
