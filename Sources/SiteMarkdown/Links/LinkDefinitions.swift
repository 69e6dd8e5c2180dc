import SiteBytes
import SiteModel

/// The definitions of a document's link references: lines such as `[label]: /address/`.
///
/// The parser does not keep them in its tree.
struct LinkDefinitions {
    /// One definition.
    struct Definition {
        /// The address as the parser gives it.
        let address: String
        /// Where it starts.
        let offset: Int
    }

    /// All of them, in order.
    private(set) var all: [Definition] = []
    private var byLabel: [String: Int] = [:]
    private var byAddress: [String: Int] = [:]
    /// The labels that a misspelt one is compared with, in order; none if there are too many.
    private var comparedLabels: [String] = []

    init(in source: SourceLines) {
        let syntax = LinkSyntax(bytes: source.bytes)
        var fence = CodeFence()
        var line = 1
        while source.start(of: line) < source.bytes.count {
            let range = source.start(of: line)..<source.start(of: line + 1)
            let start = Self.contentStart(of: range, in: source.bytes)
            line += 1
            let mark = CodeFence.mark(of: source.bytes[start..<range.upperBound])
            if !fence.readLine(mark: mark) { add(definitionAt: start, syntax) }
        }
        if byLabel.count <= Self.mostCompared { comparedLabels = byLabel.keys.sorted() }
    }

    /// The index of the definition of a label, written without brackets.
    func position(of label: ArraySlice<UInt8>) -> Int? {
        all.isEmpty ? nil : byLabel[Self.key(of: label)]
    }

    /// The index of the first definition of an address.
    func position(ofAddress address: String) -> Int? { byAddress[address] }

    /// The label that a misspelt one was probably meant to be.
    func label(near label: String) -> String? {
        SpellingSuggestion.nearest(to: label, among: comparedLabels)
    }

    /// How many labels are compared with a misspelt one.
    private static let mostCompared = 200

    /// Where a line's text starts, after the markers of quotes and lists.
    private static func contentStart(of line: Range<Int>, in bytes: [UInt8]) -> Int {
        var index = line.lowerBound
        while index < line.upperBound {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): index += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                guard index + 1 < line.upperBound, bytes[index + 1].isASCIIWhitespace else { return index }
                index += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): index += 1
            default: return index
            }
        }
        return index
    }

    private mutating func add(definitionAt start: Int, _ syntax: LinkSyntax) {
        let bytes = syntax.bytes
        guard let label = syntax.label(at: start, before: bytes.count), label.end < bytes.count,
            bytes[label.end] == UInt8(ascii: ":"), bytes[label.text].first != UInt8(ascii: "^")
        else { return }
        let first = syntax.skipSpace(from: label.end + 1, before: bytes.count)
        guard let destination = LinkDestination(at: first, in: bytes, before: bytes.count), destination.end > first,
            Self.endsLine(after: destination.end, syntax)
        else { return }
        let key = Self.key(of: bytes[label.text])
        guard !key.isEmpty, byLabel[key] == nil else { return }
        byLabel[key] = all.count
        if byAddress[destination.address] == nil { byAddress[destination.address] = all.count }
        all.append(Definition(address: destination.address, offset: destination.offset))
    }

    /// Whether nothing but a title follows an address on its line.
    private static func endsLine(after start: Int, _ syntax: LinkSyntax) -> Bool {
        func lineRest(from index: Int) -> Int {
            syntax.bytes[index...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
                ?? syntax.bytes.count
        }
        func isLineEnd(_ index: Int) -> Bool {
            index >= syntax.bytes.count || "\r\n".utf8.contains(syntax.bytes[index])
        }
        let index = lineRest(from: start)
        return isLineEnd(index)
            || index > start && isLineEnd(lineRest(from: syntax.skipTitle(at: index, before: syntax.bytes.count)))
    }

    /// Labels match regardless of case and white space.
    private static func key(of label: ArraySlice<UInt8>) -> String {
        String(decoding: Array(label).withView(Marker.undone), as: UTF8.self)
            .lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
