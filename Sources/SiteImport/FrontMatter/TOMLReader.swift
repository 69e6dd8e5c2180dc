import SiteModel

/// Reads the TOML that front matter and settings are written in (https://toml.io/en/v1.0.0).
///
/// Everything is kept as text, as our own YAML reader keeps it. Of TOML are missing the rules about what may be defined
/// twice, and escapes of control characters; whatever is not understood is named by its line.
struct TOMLReader {
    /// A text that is not TOML, or more than is read here.
    struct Fault: Error {
        /// The line, from 1.
        let line: Int
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private(set) var isQuoted: Set<String> = []

    /// Reads a text as a mapping.
    static func read(_ text: String) throws(Fault) -> FrontMatterValue {
        var reader = TOMLReader(text)
        return .mapping(try reader.readTables())
    }

    /// Reads a text as fields of the top level, in order, with the texts that were in quotes.
    static func fields(of text: String) throws(Fault) -> [(name: String, value: TOMLValue)] {
        var reader = TOMLReader(text)
        return try reader.readFields()
    }

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars.filter { $0 != "\r" })
    }

    // MARK: Tables

    private mutating func readFields() throws(Fault) -> [(name: String, value: TOMLValue)] {
        let top = TOMLTree()
        var path: [String] = []
        // The table that the last header has named; it is made when something is put into it.
        var table: TOMLTree? = top
        while skipBlanks() {
            guard next == "[" else {
                if !path.isEmpty { table = top.table(at: path[...]) }
                path = []
                let key = try readKey()
                let value = try readAssigned()
                table?.insert(value, at: key)
                continue
            }
            let isArray: Bool
            (path, isArray) = try readHeader()
            _ = top.table(at: path.prefix(1))
            if isArray { top.appendTable(at: path) }
        }
        return top.fields
    }

    private mutating func readTables() throws(Fault) -> [String: FrontMatterValue] {
        var values: [String: FrontMatterValue] = [:]
        for field in try readFields() { values[field.name] = field.value.plain }
        return values
    }

    private mutating func readHeader() throws(Fault) -> (path: [String], isArray: Bool) {
        take("[")
        let isArray = take("[")
        let path = try readKey()
        guard take("]"), !isArray || take("]") else { throw fault }
        try endLine()
        return (path, isArray)
    }

    private mutating func readKey() throws(Fault) -> [String] {
        var names: [String] = []
        repeat {
            guard names.count < Self.mostDepth else { throw fault }
            skipSpaces()
            if next == "\"" || next == "'" {
                names.append(try readString())
            } else {
                let name = readWhile { $0.isBareKey }
                guard !name.isEmpty else { throw fault }
                names.append(name)
            }
            skipSpaces()
        } while take(".")
        return names
    }

    private mutating func readAssigned() throws(Fault) -> TOMLValue {
        guard take("=") else { throw fault }
        skipSpaces()
        let value = try readValue(depth: 0)
        try endLine()
        return value
    }

    // MARK: Values

    private mutating func readValue(depth: Int) throws(Fault) -> TOMLValue {
        guard depth < Self.mostDepth else { throw fault }
        switch next {
        case "\""?, "'"?: return .quoted(try readString())
        case "["?: return try readArray(depth: depth)
        case "{"?: return try readInlineTable(depth: depth)
        default:
            let text = readWhile { !",]}#\n".unicodeScalars.contains($0) }.trimmedSpaces
            guard !text.isEmpty else { throw fault }
            return .bare(text)
        }
    }

    private mutating func readArray(depth: Int) throws(Fault) -> TOMLValue {
        take("[")
        var items: [TOMLValue] = []
        while true {
            _ = skipBlanks()
            if take("]") { return .array(items) }
            items.append(try readValue(depth: depth + 1))
            _ = skipBlanks()
            guard take(",") || next == "]" else { throw fault }
        }
    }

    private mutating func readInlineTable(depth: Int) throws(Fault) -> TOMLValue {
        take("{")
        let table = TOMLTree()
        while true {
            _ = skipBlanks()
            if take("}") { return .table(table.fields) }
            let path = try readKey()
            guard take("=") else { throw fault }
            skipSpaces()
            table.insert(try readValue(depth: depth + 1), at: path)
            _ = skipBlanks()
            guard take(",") || next == "}" else { throw fault }
        }
    }

    private mutating func readString() throws(Fault) -> String {
        guard let quote = next else { throw fault }
        let isLong = starts(with: [quote, quote, quote])
        position += isLong ? 3 : 1
        if isLong, next == "\n" { position += 1 }
        var text = String.UnicodeScalarView()
        while let scalar = next {
            if isLong ? starts(with: [quote, quote, quote]) : scalar == quote {
                position += isLong ? 3 : 1
                return String(text)
            }
            guard isLong || scalar != "\n" else { throw fault }
            position += 1
            if quote == "\"", scalar == "\\" {
                if let escaped = try readEscape() { text.append(escaped) }
            } else {
                text.append(scalar)
            }
        }
        throw fault
    }

    private mutating func readEscape() throws(Fault) -> Unicode.Scalar? {
        guard let mark = next else { throw fault }
        position += 1
        switch mark {
        case "n": return "\n"
        case "t": return "\t"
        case "\"", "\\": return mark
        case "\n":
            while let scalar = next, " \t\n".unicodeScalars.contains(scalar) { position += 1 }
            return nil
        case "u", "U":
            let count = mark == "u" ? 4 : 8
            guard position + count <= scalars.count,
                let code = UInt32(String(String.UnicodeScalarView(scalars[position..<(position + count)])), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw fault }
            position += count
            return scalar
        default: throw fault
        }
    }

    /// How many tables or lists may be in each other: every one takes part of the stack.
    private static let mostDepth = 50

    // MARK: Characters

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private var fault: Fault { Fault(line: scalars[..<position].count { $0 == "\n" } + 1) }

    @discardableResult
    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    private func starts(with text: [Unicode.Scalar]) -> Bool {
        scalars[position...].starts(with: text)
    }

    private mutating func readWhile(_ belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while let scalar = next, belongs(scalar) { position += 1 }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private mutating func skipSpaces() {
        while next == " " || next == "\t" { position += 1 }
    }

    /// Skips white space, line ends and comments; whether anything is left.
    private mutating func skipBlanks() -> Bool {
        while let scalar = next {
            if scalar == "#" {
                while let inner = next, inner != "\n" { _ = inner; position += 1 }
            } else if " \t\n".unicodeScalars.contains(scalar) {
                position += 1
            } else {
                return true
            }
        }
        return false
    }

    private mutating func endLine() throws(Fault) {
        skipSpaces()
        if next == "#" { while let scalar = next, scalar != "\n" { position += 1 } }
        guard next == nil || take("\n") else { throw fault }
    }
}

/// A value of TOML; texts know whether they were in quotes, which YAML needs to know as well.
indirect enum TOMLValue: Sendable {
    case quoted(String)
    case bare(String)
    case array([TOMLValue])
    case table([(name: String, value: TOMLValue)])

    /// The value as our YAML reader would give it.
    var plain: FrontMatterValue {
        switch self {
        case .quoted(let text), .bare(let text): .text(text)
        case .array(let items): .list(items.map(\.plain))
        case .table(let fields):
            .mapping(Dictionary(fields.map { ($0.name, $0.value.plain) }, uniquingKeysWith: { $1 }))
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isBareKey: Bool {
        properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
    }
}
