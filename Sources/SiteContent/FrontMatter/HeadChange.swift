package import SiteModel

/// A change to the part of a file that is YAML, and the proof that it changes nothing else.
package struct HeadChange {
    /// The place in the file.
    package let position: SourcePosition
    /// What is written there, and what to write instead.
    package let fix: SourceFix

    /// Makes a change.
    ///
    /// - Parameters:
    ///   - fix: What is written, and what to write instead.
    ///   - position: The place in the file.
    package init(_ fix: SourceFix, at position: SourcePosition) {
        self.fix = fix
        self.position = position
    }

    /// Makes several changes at once.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - bytes: The head.
    /// - Returns: The head with the changes; `nil` if one of them does not apply or overlaps another.
    package static func making(_ changes: some Sequence<HeadChange>, in bytes: [UInt8]) -> [UInt8]? {
        var bytes = bytes
        var limit = Int.max
        for change in changes.sorted(by: { $0.position > $1.position }) {
            guard let range = change.range(in: &bytes), range.upperBound <= limit else { return nil }
            bytes.replaceSubrange(range, with: change.replacement(for: Array(bytes[range])))
            limit = range.lowerBound
        }
        return bytes
    }

    /// Whether some changes do what they say and nothing else: every key and value stays, but for those that are written
    /// where something changes, and these become what is written instead.
    ///
    /// Both are read as YAML, with words of our own in place of what changes and with the changes.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - bytes: The head.
    ///   - path: The file's path from the site's root.
    /// - Returns: Whether it is certain.
    package static func areProved(_ changes: some Sequence<HeadChange>, in bytes: [UInt8], path: String) -> Bool {
        let (moves, texts) = (changes.filter(\.isOfBlanks), changes.filter { !$0.isOfBlanks })
        let marks = texts.indices.map { "xq\($0)qx" }
        let marked = zip(texts, marks).map { HeadChange(SourceFix($0.fix.written, to: $1), at: $0.position) }
        guard let before = making(marked + moves, in: bytes), let after = making(changes, in: bytes),
            let expected = FileHead.reading(of: before, path: path),
            let found = FileHead.reading(of: after, path: path)
        else { return false }
        if !moves.isEmpty {
            guard let moved = making(moves, in: bytes),
                FileHead.reading(of: bytes, path: path) == FileHead.reading(of: moved, path: path)
            else { return false }
        }
        let words = zip(texts, marks).map { (Array($1.utf8), Array($0.fix.replacement.utf8)) }
        return found.fulfils(expected, with: Dictionary(words) { first, _ in first })
    }

    /// Whether only blanks change, as in the indentation of lines.
    private var isOfBlanks: Bool {
        func words(_ text: String) -> [UInt8] {
            text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        }
        return words(fix.written) == words(fix.replacement)
    }

    // MARK: Places

    /// Where the text is that changes; a line that is not in NFC is brought to it first.
    private func range(in bytes: inout [UInt8]) -> Range<Int>? {
        guard let line = line(in: bytes) else { return nil }
        let text = String(decoding: bytes[line], as: UTF8.self)
        if !text.utf8.elementsEqual(text.composed.utf8) { bytes.replaceSubrange(line, with: text.composed.utf8) }
        var index = line.lowerBound
        for _ in 1..<max(1, position.column) {
            guard index < bytes.count, bytes[index] != UInt8(ascii: "\n") else { return nil }
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        let start = index
        for byte in fix.written.utf8 {
            if byte == UInt8(ascii: "\n"), bytes[index...].starts(with: "\r\n".utf8) { index += 1 }
            guard index < bytes.count, bytes[index] == byte else { return nil }
            index += 1
        }
        return start..<index
    }

    /// The line of the position, without a byte order mark and its line end.
    private func line(in bytes: [UInt8]) -> Range<Int>? {
        var cursor = LineCursor(bytes)
        var line: Range<Int>?
        for _ in 0..<position.line {
            line = cursor.next()
            guard line != nil else { return nil }
        }
        guard var line else { return nil }
        if position.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = 3..<max(3, line.upperBound) }
        return line
    }

    /// What to write, with the line ends of what is written.
    private func replacement(for written: [UInt8]) -> [UInt8] {
        guard written.contains(UInt8(ascii: "\r")) else { return Array(fix.replacement.utf8) }
        return Array(fix.replacement.replacing("\n", with: "\r\n").utf8)
    }
}

extension YAMLReading {
    /// Whether this is another reading with other texts in place of some words.
    fileprivate func fulfils(_ expected: YAMLReading, with words: [[UInt8]: [UInt8]]) -> Bool {
        switch (expected, self) {
        case (.text(let expected), .text(let found)): return Self.fulfils(found, expected, with: words)
        case (.list(let expected), .list(let found)):
            return expected.count == found.count && zip(found, expected).allSatisfy { $0.fulfils($1, with: words) }
        case (.mapping(let expected), .mapping(let found)):
            return expected.count == found.count
                && zip(found, expected).allSatisfy {
                    $0.key.fulfils($1.key, with: words) && $0.value.fulfils($1.value, with: words)
                }
        case (.text, _), (.list, _), (.mapping, _): return false
        }
    }

    private static func fulfils(_ found: [UInt8], _ expected: [UInt8], with words: [[UInt8]: [UInt8]]) -> Bool {
        if let replacement = words[expected] {
            return withoutLineEnd(found) == text(of: replacement).map(withoutLineEnd)
        }
        var expected = expected
        for (word, replacement) in words {
            while let range = expected.firstRange(of: word) { expected.replaceSubrange(range, with: replacement) }
        }
        return found == expected
    }

    /// A text over several lines ends in a line feed unless it is the last.
    private static func withoutLineEnd(_ text: [UInt8]) -> ArraySlice<UInt8> {
        text[..<(text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0)]
    }

    /// What a scalar says.
    private static func text(of scalar: [UInt8]) -> [UInt8]? {
        let source = YAMLText((Array("- ".utf8) + scalar)[...], file: "", lineOffset: 0)
        guard let root = try? YAMLNode.compose(source), case .sequence(let items) = root.content else { return nil }
        return items.first?.scalar.map { Array($0.text.utf8) }
    }
}
