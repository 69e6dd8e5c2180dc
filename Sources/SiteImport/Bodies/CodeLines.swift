import SiteBytes

/// Tells code from text in the body of a document.
enum CodeLines {
    /// Whether each line belongs to fenced code, with its fences.
    static func marks(in lines: [String]) -> [Bool] {
        var open: (mark: UInt8, count: Int)?
        return lines.map { line in
            let fence = fence(in: line)
            if let opened = open {
                if let fence, fence.mark == opened.mark, fence.count >= opened.count, fence.isBare { open = nil }
                return true
            }
            open = fence.map { ($0.mark, $0.count) }
            return open != nil
        }
    }

    /// The fence that a line consists of, behind marks of quotes and lists.
    private static func fence(in line: String) -> (mark: UInt8, count: Int, isBare: Bool)? {
        let start = line.utf8.drop { " \t>".utf8.contains($0) }
        let text =
            start.starts(with: "- ".utf8) || start.starts(with: "* ".utf8)
            ? start.dropFirst(2).drop { $0 == 0x20 } : start
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let count = text.prefix { $0 == mark }.count
        let rest = text.dropFirst(count)
        guard count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return nil }
        return (mark, count, rest.allSatisfy { $0 <= 0x20 })
    }

    /// The ranges of a line that are code spans, in UTF-8.
    static func spans(in line: [UInt8]) -> [Range<Int>] {
        guard line.contains(UInt8(ascii: "`")) else { return [] }
        var runs: [Range<Int>] = []
        var index = 0
        while let start = line[index...].firstIndex(of: UInt8(ascii: "`")) {
            let end = line[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? line.count
            runs.append(start..<end)
            index = end
        }
        // The next run of the same length closes a span.
        var (closings, later): ([Int?], [Int: Int]) = (Array(repeating: nil, count: runs.count), [:])
        for index in runs.indices.reversed() {
            closings[index] = later.updateValue(index, forKey: runs[index].count)
        }
        var spans: [Range<Int>] = []
        var position = 0
        while position < runs.count {
            let opening = runs[position]
            guard let closing = closings[position] else {
                position += 1
                continue
            }
            spans.append(opening.lowerBound..<runs[closing].upperBound)
            position = closing + 1
        }
        return spans
    }

    /// Whether each byte of a text belongs to code.
    static func mask(of lines: [String]) -> [Bool] {
        let marks = marks(in: lines)
        var mask: [Bool] = []
        for (line, isCode) in zip(lines, marks) {
            let bytes = Array(line.utf8)
            let start = mask.count
            mask += repeatElement(isCode, count: bytes.count + 1)
            guard !isCode else { continue }
            for span in spans(in: bytes) {
                for index in span { mask[start + index] = true }
            }
        }
        return mask
    }
}

extension [String] {
    /// The lines with those outside of code changed.
    func changingText(_ change: (String) -> String) -> [String] {
        zip(self, CodeLines.marks(in: self)).map { line, isCode in isCode ? line : change(line) }
    }
}

extension String {
    /// A line with what is outside of code spans changed.
    func changingOutsideCode(_ change: (String) -> String) -> String {
        let bytes = Array(utf8)
        let spans = CodeLines.spans(in: bytes)
        guard !spans.isEmpty else { return change(self) }
        var text = ""
        var start = 0
        for span in spans {
            text += change(String(decoding: bytes[start..<span.lowerBound], as: UTF8.self))
            text += String(decoding: bytes[span], as: UTF8.self)
            start = span.upperBound
        }
        return text + change(String(decoding: bytes[start...], as: UTF8.self))
    }
}
