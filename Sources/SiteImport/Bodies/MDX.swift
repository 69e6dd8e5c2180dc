/// Turns what MDX adds to Markdown into Markdown, as far as it is known (https://mdxjs.com/docs/what-is-mdx/).
enum MDX {
    /// Lines without imports, comments, and pictures that are components.
    static func rewritten(_ lines: [String]) -> [String] {
        let marks = CodeLines.marks(in: lines)
        var sources: [String: String] = [:]
        var kept: [String] = []
        var index = 0
        while index < lines.count {
            let statement = lines[index...].prefix { !$0.isBlank }
            if !marks[index], let module = module(startingIn: statement) {
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
        startingIn lines: ArraySlice<String>
    ) -> (names: [String], source: String, end: Int)? {
        guard let first = lines.first, ["import ", "import{"].contains(where: first.hasPrefix),
            let last = lines.firstIndex(where: { $0.contains("\"") || $0.contains("'") })
        else { return nil }
        let statement = lines[...last].joined(separator: " ")
        let parts = statement.split(omittingEmptySubsequences: false) { "\"'".contains($0) }
        guard parts.count >= 3 else { return nil }
        let names = parts[0].dropFirst("import".count).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return (names.map(String.init).filter { $0 != "from" }, String(parts[1]), last + 1)
    }

    /// `<Image src={cover} alt="…" />` as a picture.
    private static func withPictures(_ text: String, _ sources: [String: String]) -> String {
        guard let start = text.firstRange(of: "<Image "), let end = text[start.upperBound...].firstRange(of: "/>")
        else {
            return text
        }
        let attributes = text[start.upperBound..<end.lowerBound]
        guard let source = attribute("src", in: attributes),
            let picture = Figure(
                source: sources[source] ?? source, text: attribute("alt", in: attributes), caption: nil)
        else { return text }
        return text[..<start.lowerBound] + picture.markdown + withPictures(String(text[end.upperBound...]), sources)
    }

    private static func attribute(_ name: String, in text: Substring) -> String? {
        guard let range = text.firstRange(of: name + "=") else { return nil }
        let value = text[range.upperBound...]
        guard let mark = value.first, let end = ["\"": "\"", "'": "'", "{": "}"][String(mark)] else { return nil }
        let inner = value.dropFirst().prefix { String($0) != end }
        return inner.filter { !"\"'`".contains($0) }
    }

    private static func withoutComments(_ text: String) -> String {
        guard let start = text.firstRange(of: "{/*"), let end = text[start.upperBound...].firstRange(of: "*/}") else {
            return text
        }
        return text[..<start.lowerBound] + withoutComments(String(text[end.upperBound...]))
    }
}
