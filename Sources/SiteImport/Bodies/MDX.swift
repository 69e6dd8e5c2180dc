/// Turns what MDX adds to Markdown into Markdown, as far as it is known (https://mdxjs.com/docs/what-is-mdx/).
enum MDX {
    /// Lines without imports, comments, and pictures that are components.
    static func rewritten(_ lines: [String]) -> [String] {
        let marks = CodeLines.marks(in: lines)
        var sources: [String: String] = [:]
        var kept: [String] = []
        var index = 0
        // Where the statement ends that was looked through last.
        var reach = 0
        while index < lines.count {
            if !marks[index], let module = module(startingAt: index, in: lines, reach: &reach) {
                for name in module.names { sources[name] = module.source }
                index = module.end
            } else {
                kept.append(lines[index])
                index += 1
            }
        }
        return kept.changingText { line in
            guard line.contains("{") || line.contains("<") else { return line }
            return line.changingOutsideCode { withoutComments(withPictures($0, sources)) }
        }
    }

    /// What `import cover from './cover.png'` brings in, and the line behind it; the names may stand on lines of their own.
    private static func module(
        startingAt index: Int, in lines: [String], reach: inout Int
    ) -> (names: [String], source: String, end: Int)? {
        guard ["import ", "import{"].contains(where: lines[index].hasPrefix) else { return nil }
        func isQuoted(_ line: String) -> Bool {
            line.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        }
        reach = max(reach, index)
        while reach < lines.count, !lines[reach].isBlank, !isQuoted(lines[reach]) { reach += 1 }
        guard reach < lines.count, isQuoted(lines[reach]) else { return nil }
        let parts = lines[reach].split(omittingEmptySubsequences: false) { "\"'".contains($0) }
        guard parts.count >= 3 else { return nil }
        let clause = (lines[index..<reach] + [String(parts[0])]).joined(separator: " ").dropFirst("import".count)
        let names = clause.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return (names.map(String.init).filter { $0 != "from" }, String(parts[1]), reach + 1)
    }

    /// `<Image src={cover} alt="…" />` as a picture.
    private static func withPictures(_ text: String, _ sources: [String: String]) -> String {
        replacing("<Image ", "/>", in: text) { attributes in
            guard let source = attribute("src", in: attributes) else { return nil }
            return Figure(
                source: sources[source] ?? source, text: attribute("alt", in: attributes), caption: nil)?.markdown
        }
    }

    private static func attribute(_ name: String, in text: Substring) -> String? {
        guard let range = text.firstRange(of: name + "=") else { return nil }
        let value = text[range.upperBound...]
        guard let mark = value.first, let end = ["\"": "\"", "'": "'", "{": "}"][String(mark)] else { return nil }
        let inner = value.dropFirst().prefix { String($0) != end }
        return inner.filter { !"\"'`".contains($0) }
    }

    private static func withoutComments(_ text: String) -> String { replacing("{/*", "*/}", in: text) { _ in "" } }

    /// A text with what is between marks replaced, up to the first that is kept.
    private static func replacing(
        _ opening: String, _ closing: String, in text: String, by rule: (Substring) -> String?
    ) -> String {
        let bytes = Array(text.utf8)
        var (openings, closings) = (MarkSearch(opening), MarkSearch(closing))
        var (result, position): ([UInt8], Int) = ([], 0)
        while let start = openings.next(in: bytes, from: position),
            let end = closings.next(in: bytes, from: start.upperBound),
            let new = rule(String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self)[...])
        {
            result += bytes[position..<start.lowerBound] + Array(new.utf8)
            position = end.upperBound
        }
        return position == 0 ? text : String(decoding: result + bytes[position...], as: UTF8.self)
    }
}
