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
        let changes = changes.sorted { $0.position < $1.position }
        let head = HeadLines(bytes, composing: Set(changes.map(\.position.line)))
        var (changed, copied) = ([UInt8](), 0)
        for change in changes {
            guard let range = change.range(in: head), range.lowerBound >= copied else { return nil }
            changed += head.bytes[copied..<range.lowerBound]
            changed += change.replacement(for: head.bytes[range])
            copied = range.upperBound
        }
        return changed + head.bytes[copied...]
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
        let marks = texts.indices.map { "\(Self.markStart)\($0)\(Self.markEnd)" }
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

    /// What words of our own start and end with.
    fileprivate static let (markStart, markEnd) = ("xq", "qx")

    /// Whether only blanks change, as in the indentation of lines.
    private var isOfBlanks: Bool {
        func words(_ text: String) -> [UInt8] {
            text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        }
        return words(fix.written) == words(fix.replacement)
    }

    // MARK: Places

    /// Where the text is that changes.
    private func range(in head: HeadLines) -> Range<Int>? {
        guard var index = head.starts[position.line] else { return nil }
        let bytes = head.bytes
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

    /// What to write, with the line ends of what is written.
    private func replacement(for written: ArraySlice<UInt8>) -> [UInt8] {
        guard written.contains(UInt8(ascii: "\r")) else { return Array(fix.replacement.utf8) }
        return Array(fix.replacement.replacing("\n", with: "\r\n").utf8)
    }
}

/// A head with some of its lines in NFC, in which the columns of messages count.
private struct HeadLines {
    private(set) var bytes: [UInt8] = []
    /// Where these lines start, behind a byte order mark.
    private(set) var starts: [Int: Int] = [:]

    init(_ head: [UInt8], composing numbers: Set<Int>) {
        var (cursor, number, copied) = (LineCursor(head), 0, 0)
        while let line = cursor.next() {
            number += 1
            guard numbers.contains(number) else { continue }
            let start = number == 1 && head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : line.lowerBound
            bytes += head[copied..<start]
            starts[number] = bytes.count
            bytes += String(decoding: head[start..<max(start, line.upperBound)], as: UTF8.self).composed.utf8
            copied = max(start, line.upperBound)
        }
        bytes += head[copied...]
    }
}

extension YAMLReading {
    /// Whether this is another reading with other texts, or lists, in place of some words.
    fileprivate func fulfils(_ expected: YAMLReading, with words: [[UInt8]: [UInt8]]) -> Bool {
        if case .text(let word) = expected, let replacement = words[word] {
            return YAMLReading(ofValue: replacement)?.withoutLineEnd == withoutLineEnd
        }
        switch (expected, self) {
        case (.text(let expected), .text(let found)): return found == Self.filled(expected, with: words)
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

    /// A text with what stands for the words in it.
    private static func filled(_ text: [UInt8], with words: [[UInt8]: [UInt8]]) -> [UInt8] {
        var (filled, rest) = ([UInt8](), text[...])
        while let start = rest.firstRange(of: HeadChange.markStart.utf8),
            let end = rest[start.upperBound...].firstRange(of: HeadChange.markEnd.utf8)
        {
            filled += rest[..<start.lowerBound]
            let word = rest[start.lowerBound..<end.upperBound]
            filled += words[Array(word)] ?? Array(word)
            rest = rest[end.upperBound...]
        }
        return filled + rest
    }

    /// The reading without the line feed in which a text over several lines ends unless it is the last.
    private var withoutLineEnd: YAMLReading {
        guard case .text(let text) = self else { return self }
        let end = text.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
        return .text(Array(text[..<end]))
    }

    /// What a value says, as it is written.
    private init?(ofValue value: [UInt8]) {
        let source = YAMLText((Array("- ".utf8) + value)[...], file: "", lineOffset: 0)
        guard let root = try? YAMLNode.compose(source), case .sequence(let items) = root.content,
            let item = items.first
        else { return nil }
        self.init(item)
    }
}
