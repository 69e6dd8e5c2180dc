import SiteModel

/// Finds where in the source an address stands that the parser has given out without its place.
struct LinkLocator {
    private let source: SourceLines
    /// Where the last occurrence of an address in some lines ended, so that a second link finds the second one.
    private var ends: [Key: Int] = [:]

    private struct Key: Hashable {
        let address: String
        let firstLine: Int
    }

    init(source: SourceLines) {
        self.source = source
    }

    /// The place of an address.
    ///
    /// - Parameters:
    ///   - address: The address as the parser gives it: backslashes and entities resolved.
    ///   - lines: The lines of the block that holds the link.
    ///   - line: The link's line, where the address cannot be found.
    /// - Returns: Where the address starts, in the block or in the definition that it refers to, with the column in
    ///   code points.
    mutating func place(of address: String, in lines: ClosedRange<Int>, orAt line: Int) -> SourcePosition {
        let wanted = Array(address.utf8)
        guard !wanted.isEmpty else { return SourcePosition(line: line) }
        let key = Key(address: address, firstLine: lines.lowerBound)
        let block = source.start(of: lines.lowerBound)..<source.start(of: lines.upperBound + 1)
        let rest = max(block.lowerBound, ends[key] ?? 0)..<block.upperBound
        guard let found = find(wanted, in: rest) ?? find(wanted, in: block) ?? findDefinition(of: wanted) else {
            return SourcePosition(line: line)
        }
        ends[key] = found.upperBound
        return position(of: found.lowerBound)
    }

    private func position(of offset: Int) -> SourcePosition {
        let line = source.line(at: offset)
        let before = source.text(source.start(of: line)..<offset)
        return SourcePosition(line: line, column: before.unicodeScalars.count + 1)
    }

    /// The first occurrence that stands as an address does, between marks that open and close one.
    private func find(_ wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            if let end = match(wanted, at: start, before: range.upperBound), opens(start), closes(end) {
                return start..<end
            }
            start += 1
        }
        return nil
    }

    /// The address in a line such as `[label]: address`.
    private func findDefinition(of wanted: [UInt8]) -> Range<Int>? {
        let bytes = source.bytes
        var start = 0
        while let found = find(wanted, in: start..<bytes.count) {
            var before = found.lowerBound - 1
            while before >= 0, " \t\n<".utf8.contains(bytes[before]) { before -= 1 }
            if before > 0, bytes[before] == UInt8(ascii: ":"), bytes[before - 1] == UInt8(ascii: "]") { return found }
            start = found.upperBound
        }
        return nil
    }

    private func opens(_ start: Int) -> Bool {
        guard start > 0 else { return true }
        let byte = source.bytes[start - 1]
        // Hangul and other letters stand right before bare addresses.
        return byte >= 0x80 || " \t\n\r(<\"'=[*_~:,".utf8.contains(byte)
    }

    private func closes(_ end: Int) -> Bool {
        guard end < source.bytes.count else { return true }
        let byte = source.bytes[end]
        return byte >= 0x80 || " \t\n\r)>\"'],.;:!?*_~".utf8.contains(byte)
    }

    /// Where an address ends that starts at an offset, escapes and the renderer's markers allowed for.
    private func match(_ wanted: [UInt8], at start: Int, before end: Int) -> Int? {
        let bytes = source.bytes
        guard bytes[start] == wanted[0] || bytes[start] == UInt8(ascii: "\\") || bytes[start] == Marker.firstByte
        else { return nil }
        var place = start
        return bytes.withUnsafeBufferPointer { bytes in
            for byte in wanted {
                while place < end, Marker.isInvisible(at: place, in: bytes) { place += 3 }
                guard place < end else { return nil }
                if bytes[place] == byte {
                    let entity = Array("&amp;".utf8)
                    let isEntity =
                        byte == UInt8(ascii: "&") && bytes[place...].prefix(entity.count).elementsEqual(entity)
                    place += isEntity ? entity.count : 1
                } else if bytes[place] == UInt8(ascii: "\\"), place + 1 < end, bytes[place + 1] == byte {
                    place += 2
                } else if Marker.starts(at: place, in: bytes), Marker.original(at: place, in: bytes) == byte {
                    place += 3
                } else {
                    return nil
                }
            }
            return place
        }
    }
}
