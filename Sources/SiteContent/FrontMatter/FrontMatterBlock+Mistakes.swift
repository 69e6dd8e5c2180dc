import SiteModel

extension FrontMatterBlock {
    /// What is wrong with the front matter of a text that does not start with a fence.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The problem, `nil` for a text without front matter, and the line in which something stands first.
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
        let isFence = isFence(bytes[opening], mark: UInt8(ascii: "-"))
        return number > 1 && isFence && holdsFields(rest, in: bytes) ? .afterBlankLines(count: number - 1) : nil
    }

    /// Whether the next line is a field such as `title: …`, and a fence ends the fields.
    private static func holdsFields(_ lines: LineCursor, in bytes: [UInt8]) -> Bool {
        var lines = lines
        guard let first = lines.next() else { return false }
        let rest = bytes[first].drop { $0 == UInt8(ascii: "_") || isLetter($0) }
        guard rest.startIndex > first.lowerBound, rest.first == UInt8(ascii: ":"),
            rest.dropFirst().first.map({ " \t\r".utf8.contains($0) }) ?? true
        else { return false }
        return lines.contains { isFence(bytes[$0], mark: UInt8(ascii: "-")) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
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
