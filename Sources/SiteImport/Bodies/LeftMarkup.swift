import SiteBytes
import SiteModel

/// Finds what is left of another generator's markup in a body, for the report.
enum LeftMarkup {
    /// What to look for.
    enum Syntax: Sendable {
        case liquid, shortcodes, components, queries
        /// What only documents in MDX have.
        case modules
    }

    /// The problems with their lines, counted from 1 in the body.
    static func find(in lines: [String], _ syntaxes: [Syntax]) -> [(problem: ImportProblem, line: Int, column: Int)] {
        var found: [(ImportProblem, Int, Int)] = []
        for (index, (line, isCode)) in zip(lines, CodeLines.marks(in: lines)).enumerated() {
            if isCode {
                let name = line.drop { " \t>".contains($0) }.drop { $0 == "`" || $0 == "~" }.trimmedSpaces
                let isQuery = syntaxes.contains(.queries) && ["dataview", "dataviewjs", "tasks", "base"].contains(name)
                if isQuery { found.append((.query(name), index + 1, 1)) }
                continue
            }
            if syntaxes.contains(.modules), line.hasPrefix("export ") {
                found.append((.expression("export"), index + 1, 1))
            }
            guard line.utf8.contains(UInt8(ascii: "{")) || line.utf8.contains(UInt8(ascii: "<")) else { continue }
            for (problem, column) in problems(on: line, syntaxes) { found.append((problem, index + 1, column)) }
            if found.count > mostProblems { return Array(found.prefix(mostProblems)) }
        }
        return found
    }

    /// How many problems of one document are listed.
    private static let mostProblems = 1000

    /// The problems of a line outside of code spans, with their columns in code points from 1.
    private static func problems(on line: String, _ syntaxes: [Syntax]) -> [(ImportProblem, column: Int)] {
        let line = Line(line)
        var found: [(ImportProblem, column: Int)] = []
        var spans = CodeLines.spans(in: line.bytes)[...]
        var column = 0
        for (position, byte) in line.bytes.enumerated() {
            if byte & 0xC0 != 0x80 { column += 1 }
            if let span = spans.first, span.upperBound <= position { spans.removeFirst() }
            guard spans.first?.contains(position) != true, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<"),
                let problem = problem(at: position, in: line, syntaxes)
            else { continue }
            found.append((problem, column))
            if found.count > mostProblems { break }
        }
        return found
    }

    /// A line with what is asked about all of it for every brace.
    private struct Line {
        let bytes: [UInt8]
        let hasFormulas: Bool
        let lastClosing: Int

        init(_ text: String) {
            let bytes = Array(text.utf8)
            let brace = UInt8(ascii: "}")
            hasFormulas = bytes.contains(UInt8(ascii: "$"))
            lastClosing = bytes.indices.dropLast().last { bytes[$0] == brace && bytes[$0 + 1] == brace } ?? -1
            self.bytes = bytes
        }
    }

    private static func problem(at position: Int, in line: Line, _ syntaxes: [Syntax]) -> ImportProblem? {
        let bytes = line.bytes
        let rest = bytes[position...]
        let isEscaped = position > 0 && bytes[position - 1] == UInt8(ascii: "\\")
        guard !isEscaped, rest.count > 2 else { return nil }
        for syntax in syntaxes {
            switch syntax {
            case .liquid where rest.starts(with: "{%".utf8):
                if let name = word(in: rest.dropFirst(2)) { return .liquidTag(name) }
            case .liquid where rest.starts(with: "{{".utf8) && !rest.starts(with: "{{<".utf8):
                if position == 0 || bytes[position - 1] != UInt8(ascii: "{"), let name = word(in: rest.dropFirst(2)),
                    line.lastClosing > position
                {
                    return .expression(name)
                }
            case .shortcodes where rest.starts(with: "{{<".utf8) || rest.starts(with: "{{%".utf8):
                if let name = word(in: rest.dropFirst(3)) { return .shortcode(name) }
            case .components where rest.starts(with: "<".utf8):
                if let letter = rest.dropFirst().first, (0x41...0x5A).contains(letter),
                    let name = word(in: rest.dropFirst()), name.contains(where: \.isLowercase)
                {
                    return .component(name)
                }
            case .modules where rest.starts(with: "<".utf8):
                if let name = component(in: rest.dropFirst()) { return .component(name) }
            case .modules where rest.starts(with: "{".utf8):
                if let name = expression(at: position, in: line) { return .expression(name) }
            case .queries where rest.starts(with: "<%".utf8):
                return .query("templater")
            case .liquid, .shortcodes, .components, .queries, .modules: continue
            }
        }
        return nil
    }

    /// The name of a component as MDX tells it from an element: by a capital or a dot.
    private static func component(in bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first, first.isASCIILetter, let name = word(in: bytes) else { return nil }
        return (0x41...0x5A).contains(first) || name.contains(".") ? name : nil
    }

    /// The name that an expression such as `{frontmatter.title}` starts with; braces in formulas are none.
    private static func expression(at position: Int, in line: Line) -> String? {
        let bytes = line.bytes
        let previous = position > 0 ? bytes[position - 1] : UInt8(ascii: " ")
        guard !line.hasFormulas,
            previous <= 0x20 || previous >= 0x80 || ">([*".utf8.contains(previous),
            let first = bytes[(position + 1)...].first, first.isASCIILetter,
            let name = word(in: bytes[(position + 1)...])
        else { return nil }
        let next = bytes[(position + 1 + name.utf8.count)...].first
        return next.map { " }([?+".utf8.contains($0) } ?? false ? name : nil
    }

    /// The name that some bytes start with; `nil` for the end of a tag.
    private static func word(in bytes: ArraySlice<UInt8>) -> String? {
        let text = bytes.drop { " -".utf8.contains($0) }
        let name = text.prefix {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "_.-".utf8.contains($0)
        }
        guard let first = name.first, !(0x30...0x39).contains(first) else { return nil }
        let word = String(decoding: name, as: UTF8.self)
        return word.hasPrefix("end") && word.count > 3 ? nil : word
    }
}
