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
            let bytes = Array(line.utf8)
            let spans = CodeLines.spans(in: bytes)
            for position in bytes.indices where !spans.contains(where: { $0.contains(position) }) {
                guard let problem = problem(at: position, in: bytes, syntaxes) else { continue }
                let column = String(decoding: bytes[..<position], as: UTF8.self).unicodeScalars.count + 1
                found.append((problem, index + 1, column))
            }
        }
        return found
    }

    private static func problem(at position: Int, in bytes: [UInt8], _ syntaxes: [Syntax]) -> ImportProblem? {
        let rest = bytes[position...]
        let isEscaped = position > 0 && bytes[position - 1] == UInt8(ascii: "\\")
        guard !isEscaped, rest.count > 2 else { return nil }
        for syntax in syntaxes {
            switch syntax {
            case .liquid where rest.starts(with: "{%".utf8):
                if let name = word(in: rest.dropFirst(2)) { return .liquidTag(name) }
            case .liquid where rest.starts(with: "{{".utf8) && !rest.starts(with: "{{<".utf8):
                if position == 0 || bytes[position - 1] != UInt8(ascii: "{"), let name = word(in: rest.dropFirst(2)),
                    rest.firstRange(of: Array("}}".utf8)) != nil
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
                if let name = expression(at: position, in: bytes) { return .expression(name) }
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
    private static func expression(at position: Int, in bytes: [UInt8]) -> String? {
        let previous = position > 0 ? bytes[position - 1] : UInt8(ascii: " ")
        guard !bytes.contains(UInt8(ascii: "$")),
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
