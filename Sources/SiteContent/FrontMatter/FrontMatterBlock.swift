import SiteBytes
import SiteModel

/// A document's text divided into front matter and body.
struct FrontMatterBlock {
    /// The YAML between the fences; `nil` if the document has no front matter.
    let yaml: YAMLText?
    /// Where the body starts, in bytes.
    let bodyStart: Int
    /// How many lines come before the body.
    let bodyLineOffset: Int

    /// Divides a text at its fences, which are lines of `---` alone.
    ///
    /// Front matter that is never closed, is not YAML or does not start on the first line is an error.
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
            let source = bytes[start..<line.lowerBound].dropLast()
            guard source.count <= Self.mostBytes else {
                let problem = FrontMatterProblem.tooLong(byteCount: source.count, limit: Self.mostBytes)
                throw DiagnosedError(problem, file: file, position: SourcePosition(line: 1))
            }
            yaml = YAMLText(source, file: file, lineOffset: 1)
            bodyStart = lines.position
            bodyLineOffset = lineCount
            return
        }
        let problem = FrontMatterProblem.unclosed(lastFieldLine: Self.lastFieldLine(in: bytes))
        throw DiagnosedError(problem, file: file, position: SourcePosition(line: 1))
    }

    /// Eighty times as much as the longest front matter of public blogs: a value is looked for in its line again and again.
    private static let mostBytes = 250_000

    /// Whether any line between the fences is a field.
    var hasFields: Bool {
        guard let yaml else { return false }
        return (1...yaml.lineCount).contains { Self.isField(yaml.bytes[yaml.range(ofLine: $0)]) }
    }

    /// Goes by bytes, for every document is asked.
    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, !first.isASCIIWhitespace, first != UInt8(ascii: "#"),
            let colon = line.firstIndex(of: UInt8(ascii: ":")),
            first < 0x80 || String(decoding: line[...colon], as: UTF8.self).first?.isWhitespace == false
        else { return false }
        return colon + 1 == line.endIndex || line[colon + 1] == UInt8(ascii: " ")
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

extension FrontMatterBlock {
    /// What is wrong with the front matter of a text that does not start with a fence, and the first line with text.
    ///
    /// There is no problem if the text has no front matter.
    static func mistake(in bytes: [UInt8]) -> (problem: FrontMatterProblem?, line: Int) {
        var lines = LineCursor(bytes)
        var number = 1
        while let line = lines.next() {
            guard bytes[line].allSatisfy({ " \t\r".utf8.contains($0) }) else {
                return (mistake(in: bytes, opening: line, number: number, rest: lines), number)
            }
            number += 1
        }
        return (nil, number)
    }

    private static func mistake(
        in bytes: [UInt8], opening: Range<Int>, number: Int, rest: LineCursor
    ) -> FrontMatterProblem? {
        if isFence(bytes[opening], mark: UInt8(ascii: "+")) { return .toml }
        if isFence(bytes[opening], mark: UInt8(ascii: ";")) { return .json(isFenced: true) }
        if opensObject(bytes[opening.lowerBound...]) { return .json(isFenced: false) }
        if number == 1, bytes[opening].starts(with: "---\r".utf8) { return .carriageReturns }
        if number == 1, let lines = OddFence.lines(opening: bytes[opening], rest: rest, in: bytes) {
            return .oddFences(lines: lines)
        }
        let isFence = isFence(bytes[opening], mark: UInt8(ascii: "-"))
        return number > 1 && isFence && holdsFields(rest, in: bytes) ? .afterBlankLines(count: number - 1) : nil
    }

    /// Whether the next lines are fields of front matter, and a fence ends them.
    private static func holdsFields(_ rest: LineCursor, in bytes: [UInt8]) -> Bool {
        var lines: [String] = []
        for line in rest {
            lines.append(String(decoding: bytes[line].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self))
            guard isFence(bytes[line], mark: UInt8(ascii: "-")) else { continue }
            let run = FieldRun(in: lines, from: 0, allowsGaps: true)
            return run.isClosed && run.isFrontMatter
        }
        return false
    }

    /// Whether a text starts with `{`, a name in quotes and a colon, as Hugo's front matter in JSON does.
    private static func opensObject(_ text: ArraySlice<UInt8>) -> Bool {
        func withoutSpace(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> { text.drop { " \t\r\n".utf8.contains($0) } }
        guard text.first == UInt8(ascii: "{") else { return false }
        let key = withoutSpace(text.dropFirst())
        guard key.first == UInt8(ascii: "\"") else { return false }
        let rest = key.dropFirst().drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n") }
        return rest.first == UInt8(ascii: "\"") && withoutSpace(rest.dropFirst()).first == UInt8(ascii: ":")
    }
}

/// Steps through the lines of a text.
struct LineCursor: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    /// Where the next line starts.
    private(set) var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes of the first line.
    var first: Range<Int>? {
        var cursor = self
        return cursor.next()
    }

    /// The bytes of the next line, without the line feed.
    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        defer { position = Swift.min(end + 1, bytes.count) }
        return position..<end
    }
}
