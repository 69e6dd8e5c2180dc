/// The texts between the brackets and braces of a value on one line, however deep they are.
struct YAMLFlowTokens {
    /// Those that are not texts to YAML as they are.
    private(set) var bad: [Range<Int>] = []

    private let bytes: [UInt8]
    private var index: Int
    /// The marks that are still to come.
    private var closings: [UInt8] = []
    /// Whether the key of an entry has been read.
    private var isBehindKey = false

    /// Divides the value of a line, unless it is a plain list; `nil` if brackets do not match up to its end.
    init?(of line: YAMLLine) {
        guard line.opensFlow, !line.wantsText else { return nil }
        let value = line.bytes[line.value]
        guard value.first == UInt8(ascii: "{") || value.dropFirst().contains(where: "[{".utf8.contains) else {
            return nil
        }
        bytes = Array(line.bytes[..<line.value.upperBound])
        index = line.value.lowerBound
        repeat {
            guard step() else { return nil }
        } while !closings.isEmpty
        let rest = bytes[index...].first { !YAMLLine.isBlank($0) }
        guard rest == nil || rest == UInt8(ascii: "#") && YAMLLine.isBlank(bytes[index]) else { return nil }
    }

    /// Reads a mark or a text; says whether there was one that may be here.
    private mutating func step() -> Bool {
        while index < bytes.endIndex, YAMLLine.isBlank(bytes[index]) { index += 1 }
        guard index < bytes.endIndex else { return false }
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            // The closing marks come two behind the opening ones in ASCII.
            closings.append(bytes[index] + 2)
            isBehindKey = false
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            guard closings.popLast() == bytes[index], mayEnd(at: index + 1) else { return false }
            isBehindKey = true
        case UInt8(ascii: ","): isBehindKey = false
        case UInt8(ascii: ":"): isBehindKey = true
        default:
            readText()
            return true
        }
        index += 1
        return true
    }

    private func mayEnd(at end: Int) -> Bool {
        closings.isEmpty || (bytes[end...].first { !YAMLLine.isBlank($0) }).map { ",]}:".utf8.contains($0) } ?? false
    }

    private mutating func readText() {
        let start = index
        if let end = YAMLQuotedText(at: start, in: bytes[...])?.end, mayEnd(at: end) {
            index = end
            return
        }
        while index < bytes.endIndex, !",]}".utf8.contains(bytes[index]), !endsKey { index += 1 }
        let last = bytes[start..<index].lastIndex { !YAMLLine.isBlank($0) } ?? start
        let text = start..<(last + 1)
        if YAMLQuoting.needsQuotes(bytes[text]) || bytes[text].contains(where: "[{".utf8.contains) { bad.append(text) }
    }

    /// Whether the colon behind a key is here.
    private var endsKey: Bool {
        bytes[index] == UInt8(ascii: ":") && !isBehindKey && index + 1 < bytes.endIndex
            && YAMLLine.isBlank(bytes[index + 1])
    }
}
