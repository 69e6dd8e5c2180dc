import SiteModel

/// A document's text divided into front matter and body.
struct FrontMatterBlock {
    /// The YAML between the fences; `nil` when the document has no front matter.
    let yaml: YAMLText?
    /// Where the body starts, in bytes.
    let bodyStart: Int
    /// How many lines stand before the body.
    let bodyLineOffset: Int

    /// Divides a text.
    ///
    /// A fence is a line that is only `---`.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - file: Its path.
    /// - Throws: A `DiagnosedError` when front matter is opened and never closed, is no YAML, or does not stand on top.
    init(_ bytes: [UInt8], file: String) throws(DiagnosedError) {
        var lines = LineCursor(bytes)
        guard let first = lines.next(), Self.isFence(bytes[first], mark: UInt8(ascii: "-")) else {
            let (problem, line) = Self.mistake(in: bytes)
            if let problem { throw DiagnosedError(problem, file: file, position: SourcePosition(line: line)) }
            yaml = nil
            bodyStart = 0
            bodyLineOffset = 0
            return
        }
        let start = lines.position
        var lineCount = 1
        while let line = lines.next() {
            lineCount += 1
            guard Self.isFence(bytes[line], mark: UInt8(ascii: "-")) else { continue }
            yaml = YAMLText(bytes[start..<line.lowerBound].dropLast(), file: file, lineOffset: 1)
            bodyStart = lines.position
            bodyLineOffset = lineCount
            return
        }
        let problem = FrontMatterProblem.unclosed(lastFieldLine: Self.lastFieldLine(in: bytes))
        throw DiagnosedError(problem, file: file, position: SourcePosition(line: 1))
    }

    /// Whether any line between the fences is a field.
    var hasFields: Bool {
        yaml?.lines.contains { line in
            guard let first = line.first, !first.isWhitespace, first != "#", let colon = line.firstIndex(of: ":")
            else { return false }
            let next = line.index(after: colon)
            return next == line.endIndex || line[next] == " "
        } ?? false
    }

    static func isFence(_ line: ArraySlice<UInt8>, mark: UInt8) -> Bool {
        line.starts(with: [mark, mark, mark]) && line.dropFirst(3).allSatisfy { " \t\r".utf8.contains($0) }
    }

    /// The last of the lines after the opening fence that look like fields or their parts.
    private static func lastFieldLine(in bytes: [UInt8]) -> Int {
        var number = 0
        var last = 1
        for line in LineCursor(bytes) {
            number += 1
            guard number > 1 else { continue }
            let text = String(decoding: bytes[line], as: UTF8.self)
            guard text.contains(":") || text.hasPrefix(" ") || text.hasPrefix("- ") else { break }
            last = number
        }
        return last
    }
}
