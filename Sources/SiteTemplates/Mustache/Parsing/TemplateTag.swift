import SiteModel

/// One `{{…}}` of a template.
struct TemplateTag {
    let kind: Kind
    let name: String
    let line: Int
    /// The column of the first brace, in code points from 1.
    let column: Int
    /// The tag's bytes in the template, braces included.
    let range: Range<Int>

    /// Where it is.
    var position: SourcePosition { SourcePosition(line: line, column: column) }

    /// What a tag does, by the character after its braces.
    enum Kind {
        case variable
        /// `{{{name}}}` or `{{&name}}`.
        case unescapedVariable
        case section
        case invertedSection
        case closing
        case partial
        case parent
        case block
        case comment
        case delimiters
        case pragma

        /// The kind that a character marks; `nil` if the character is part of a variable's name.
        init?(sigil: Character) {
            switch sigil {
            case "{", "&": self = .unescapedVariable
            case "#": self = .section
            case "^": self = .invertedSection
            case "/": self = .closing
            case ">": self = .partial
            case "<": self = .parent
            case "$": self = .block
            case "!": self = .comment
            case "=": self = .delimiters
            case "%": self = .pragma
            default: return nil
            }
        }

        /// Whether a closing tag has to follow.
        var isOpening: Bool {
            switch self {
            case .section, .invertedSection, .parent, .block: true
            case .variable, .unescapedVariable, .closing, .partial, .comment, .delimiters, .pragma: false
            }
        }
    }

    /// Finds the tags of a template up to the first that is not closed, and the position of that one.
    static func scan(_ bytes: [UInt8]) -> (tags: [TemplateTag], unclosed: (line: Int, column: Int)?) {
        var tags: [TemplateTag] = []
        var position = Position()
        var rest = 0
        while let open = bytes.position(of: "{{", from: rest) {
            position.move(to: open, in: bytes)
            let isTriple = bytes.dropFirst(open + 2).first == UInt8(ascii: "{")
            let closing: StaticString = isTriple ? "}}}" : "}}"
            guard let close = bytes.position(of: closing, from: open + 2) else {
                return (tags, (position.line, position.column))
            }
            let end = close + closing.utf8CodeUnitCount
            let content = String(decoding: bytes[open + 2..<close], as: UTF8.self)
            tags.append(TemplateTag(content, at: position, in: open..<end))
            rest = end
        }
        return (tags, nil)
    }

    private init(_ content: String, at position: Position, in range: Range<Int>) {
        let marked = content.first.flatMap(Kind.init)
        kind = marked ?? .variable
        name = String(content.dropFirst(marked == nil ? 0 : 1)).trimmingWhitespace
        line = position.line
        column = position.column
        self.range = range
    }

    /// A line and column that move forward through a template.
    private struct Position {
        private(set) var line = 1
        /// The column in code points, from 1.
        private(set) var column = 1
        private var offset = 0

        mutating func move(to end: Int, in bytes: [UInt8]) {
            while offset < end {
                let newline = bytes.newlineLength(at: offset)
                if newline > 0 {
                    line += 1
                    column = 1
                } else if bytes[offset] & 0xC0 != 0x80 {
                    column += 1
                }
                offset += max(1, newline)
            }
        }
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}

// MARK: Bytes

extension [UInt8] {
    /// The first index at or after `start` where a text begins.
    fileprivate func position(of text: StaticString, from start: Int) -> Int? {
        text.withUTF8Buffer { wanted in
            var index = start
            while index + wanted.count <= count {
                if self[index..<index + wanted.count].elementsEqual(wanted) { return index }
                index += 1
            }
            return nil
        }
    }

    /// The length in bytes of the line break at an index, of any kind that Unicode knows; 0 if there is none.
    func newlineLength(at index: Int) -> Int {
        guard index < count else { return 0 }
        switch self[index] {
        case 0x0D: return index + 1 < count && self[index + 1] == 0x0A ? 2 : 1
        case 0x0A...0x0C: return 1
        case 0xC2: return self[index...].starts(with: [0xC2, 0x85]) ? 2 : 0
        case 0xE2:
            return self[index...].starts(with: [0xE2, 0x80, 0xA8]) || self[index...].starts(with: [0xE2, 0x80, 0xA9])
                ? 3 : 0
        default: return 0
        }
    }

    /// The index after the spaces and tabs that begin at an index.
    func endOfBlanks(from start: Int) -> Int {
        var end = start
        while end < count, self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: "\t") { end += 1 }
        return end
    }
}
