import SiteContent

/// Some lines of a long head that can be read alone: each fault costs a reading of everything that is read with it.
struct HeadPart {
    /// The lines between fences of their own.
    let bytes: [UInt8]
    /// How many lines of the part do not belong to it, such as the fence.
    private let leadingCount: Int
    /// How many lines of the head come before its own.
    private let lineOffset: Int

    /// Shorter heads are read as a whole.
    private static let lineCount = 16

    /// The parts of a head, divided before keys and items of lists.
    ///
    /// Whether a line that looks like one is one, or belongs to a text over several lines, only the whole shows.
    static func all(of head: [UInt8], isFenced: Bool) -> [HeadPart] {
        let lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let fenceCount = isFenced ? 1 : 0
        let end = (lines.dropFirst().firstIndex { isFenced && $0.starts(with: "---".utf8) } ?? lines.endIndex)
        var parts: [HeadPart] = []
        var start = fenceCount
        var (key, ownKey): (ArraySlice<UInt8>?, ArraySlice<UInt8>?) = (nil, nil)
        for number in fenceCount..<max(fenceCount, end) {
            let isKey = startsWithKey(lines[number])
            if number - start >= lineCount, isKey || isItem(lines[number]) && key != nil {
                parts.append(HeadPart(lines[start..<number], below: ownKey, at: start, isFenced: isFenced))
                start = number
                ownKey = isKey ? nil : key
            }
            if isKey { key = lines[number].last { !isBlank($0) } == UInt8(ascii: ":") ? lines[number] : nil }
        }
        parts.append(HeadPart(lines[start..<max(start, end)], below: ownKey, at: start, isFenced: isFenced))
        return parts
    }

    private init(
        _ lines: ArraySlice<ArraySlice<UInt8>>, below key: ArraySlice<UInt8>?, at start: Int, isFenced: Bool
    ) {
        let fence = isFenced ? [Array("---".utf8)[...]] : []
        let leading = fence + (key.map { [$0] } ?? [])
        bytes = Array((leading + lines + fence + [[]]).joined(separator: [UInt8(ascii: "\n")]))
        leadingCount = leading.count
        lineOffset = start
    }

    /// A change of the part as one of the head; `nil` if it is none of the part's own lines.
    func inHead(_ change: HeadChange) -> HeadChange? {
        var position = change.position
        guard position.line > leadingCount else { return nil }
        position.line += lineOffset - leadingCount
        return HeadChange(change.fix, at: position)
    }

    private static func startsWithKey(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, !" \t\r#-]}[{\"'".utf8.contains(first) else { return false }
        return line.contains(UInt8(ascii: ":"))
    }

    private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
        line.drop { $0 == UInt8(ascii: " ") }.starts(with: "- ".utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { " \t\r".utf8.contains(byte) }
}
