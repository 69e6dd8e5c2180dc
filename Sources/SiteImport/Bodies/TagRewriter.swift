import SiteBytes

/// A tag of a template language, such as `{% post_url 2024-03-01-hello %}`.
struct TemplateTag: Sendable {
    /// What opens and closes a tag.
    struct Marks: Sendable {
        let opening: String
        let closing: String
    }

    let marks: Marks
    /// What is between the marks, without white space and the hyphens that take white space away.
    let content: String
    let isInCode: Bool
    fileprivate let range: Range<Int>
    /// The whole line with its line end, if there is nothing else on it.
    fileprivate let line: Range<Int>?

    /// Whether there is nothing else on its line.
    var isAlone: Bool { line != nil }
    /// The first word.
    var name: String { String(content.prefix { !$0.isWhitespace && $0 != "|" }) }
    /// What a tag that ends another one says: `endraw`, or `/notice`; `nil` for others.
    var ending: String? {
        if content.hasPrefix("/") { return "/" + content.dropFirst().trimmedSpaces }
        return marks.opening == "{%" && content.hasPrefix("end") ? name : nil
    }
    /// What follows the name.
    var argument: String { content.dropFirst(name.count).trimmedSpaces }
}

/// Replaces the tags of a template language in a text.
struct TagRewriter {
    /// What becomes of a tag.
    enum Outcome {
        case keep
        /// A text in its place; an empty one takes the line along if there is nothing else on it.
        case text(String)
        /// A text that is a block of its own, if there is nothing else on the line.
        case block(String)
        /// The tag and the next one with that `ending` belong together.
        case pair(endsAt: String, isBlock: Bool, inner: (String) -> String)
    }

    /// What is written in place of some bytes.
    private struct Replacement {
        let range: Range<Int>
        let text: String
        /// Whether it is whole lines, which blank lines divide from those around it.
        var isBlock = false
    }

    private let bytes: [UInt8]
    private let lines: ByteLines
    private let tags: [TemplateTag]
    /// Where tags are that end others, by what they say.
    private let ends: [String: [Int]]

    /// A text with its tags replaced.
    static func rewritten(
        _ lines: [String], marks: [TemplateTag.Marks], by rule: (TemplateTag) -> Outcome
    ) -> [String] {
        guard lines.contains(where: { line in marks.contains { line.utf8.firstRange(of: $0.opening.utf8) != nil } })
        else { return lines }
        let text = TagRewriter(lines, marks: marks).text(by: rule)
        return Self.lines(of: text)
    }

    private init(_ texts: [String], marks: [TemplateTag.Marks]) {
        let bytes = Array(texts.joined(separator: "\n").utf8)
        let lines = ByteLines(bytes)
        let mask = CodeLines.mask(of: texts)
        var closings = marks.map { MarkSearch($0.closing) }
        var tags: [TemplateTag] = []
        var position = 0
        while let brace = bytes[position...].firstIndex(of: UInt8(ascii: "{")) {
            position = brace + 1
            for (index, mark) in marks.enumerated() where bytes[brace...].starts(with: mark.opening.utf8) {
                let inner = brace + mark.opening.utf8.count
                guard let end = closings[index].next(in: bytes, from: inner), end.upperBound <= inner + Self.reach
                else { continue }
                tags.append(Self.tag(mark, inner: inner..<end.lowerBound, isInCode: mask[brace], bytes, lines))
                position = end.upperBound
                break
            }
        }
        var ends: [String: [Int]] = [:]
        for (index, tag) in tags.enumerated() {
            if let ending = tag.ending { ends[ending, default: []].append(index) }
        }
        (self.bytes, self.lines, self.tags, self.ends) = (bytes, lines, tags, ends)
    }

    private func text(by rule: (TemplateTag) -> Outcome) -> String {
        var output: [UInt8] = []
        var cursor = 0
        for (index, tag) in tags.enumerated() where tag.range.lowerBound >= cursor {
            guard let new = replacement(ofTagAt: index, by: rule(tag)) else { continue }
            output += bytes[cursor..<max(cursor, new.range.lowerBound)]
            let isBlock = new.isBlock && !new.text.isEmpty
            if isBlock, !Self.endsInBlankLine(output) { output.append(UInt8(ascii: "\n")) }
            output += Array(new.text.utf8)
            cursor = new.range.upperBound
            if isBlock, !isBlankLine(at: cursor) { output.append(UInt8(ascii: "\n")) }
        }
        output += bytes[min(cursor, bytes.count)...]
        return String(decoding: output, as: UTF8.self)
    }

    private func replacement(ofTagAt index: Int, by outcome: Outcome) -> Replacement? {
        let tag = tags[index]
        switch outcome {
        case .keep: return nil
        case .text(let text): return Replacement(range: text.isEmpty ? tag.line ?? tag.range : tag.range, text: text)
        case .block(let text):
            guard let line = tag.line else { return Replacement(range: tag.range, text: text) }
            guard isIndentUsual(of: tag) else { return nil }
            return block(text, inPlaceOf: line, indent: indent(of: tag))
        case .pair(let ends, let isBlock, let change):
            guard let end = end(named: ends, behind: index) else { return nil }
            return pair(tag, end, isBlock: isBlock, change)
        }
    }

    /// The first tag behind another that says a word.
    private func end(named word: String, behind index: Int) -> TemplateTag? {
        guard let places = ends[word] else { return nil }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? tags[places[low]] : nil
    }

    private func pair(
        _ tag: TemplateTag, _ end: TemplateTag, isBlock: Bool, _ change: (String) -> String
    ) -> Replacement? {
        if let first = tag.line, let last = end.line {
            let range = first.lowerBound..<last.upperBound
            let lines = bytes[first.upperBound..<max(first.upperBound, last.lowerBound)]
            let inner = String(decoding: lines, as: UTF8.self)
            guard isBlock else {
                let text = change(inner)
                return Replacement(range: range, text: text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
            }
            guard isIndentUsual(of: tag) else { return nil }
            let indent = indent(of: tag)
            return block(change(Self.dedented(inner, by: indent)), inPlaceOf: range, indent: indent)
        }
        let inner = String(decoding: bytes[tag.range.upperBound..<end.range.lowerBound], as: UTF8.self)
        let range = tag.range.lowerBound..<end.range.upperBound
        if isBlock, let lines = lines.alone(range) {
            guard isIndentUsual(of: tag) else { return nil }
            return block(change(inner), inPlaceOf: lines, indent: indent(of: tag))
        }
        return Replacement(range: range, text: change(inner))
    }

    // MARK: Blocks

    /// A block in place of whole lines, with their indentation: it may be part of a list.
    private func block(_ text: String, inPlaceOf lines: Range<Int>, indent: String) -> Replacement {
        let isLast = lines.upperBound == bytes.count && bytes.last != UInt8(ascii: "\n")
        let written = Self.lines(of: text).map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
        let end = text.isEmpty || isLast || text.hasSuffix("\n") ? "" : "\n"
        return Replacement(range: lines, text: written + end, isBlock: true)
    }

    /// What precedes a tag on its line, if that is white space.
    private func indent(of tag: TemplateTag) -> String {
        let before = bytes[lines.start(ofLineAt: tag.range.lowerBound)..<tag.range.lowerBound]
        return String(decoding: before.prefix { " \t".utf8.contains($0) }, as: UTF8.self)
    }

    /// Whether a tag is no further from the margin than lists lead: every line of its block gets as much before it.
    private func isIndentUsual(of tag: TemplateTag) -> Bool {
        tag.range.lowerBound - lines.start(ofLineAt: tag.range.lowerBound) <= Self.mostIndent
    }

    private static let mostIndent = 60

    private static func dedented(_ text: String, by indent: String) -> String {
        guard !indent.isEmpty else { return text }
        return lines(of: text).map { $0.hasPrefix(indent) ? String($0.dropFirst(indent.count)) : $0 }
            .joined(separator: "\n")
    }

    private static func lines(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// Whether lines end in a blank one, or there are none.
    private static func endsInBlankLine(_ bytes: [UInt8]) -> Bool {
        guard bytes.last == UInt8(ascii: "\n") else { return bytes.isEmpty }
        let last = bytes.dropLast().reversed().first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return last.map { $0 == UInt8(ascii: "\n") } ?? true
    }

    /// Whether the line that starts at a position is blank; the end counts.
    private func isBlankLine(at position: Int) -> Bool {
        guard position < bytes.count else { return true }
        return bytes[position...].first { $0 > 0x20 || $0 == UInt8(ascii: "\n") }.map { $0 == UInt8(ascii: "\n") }
            ?? true
    }

    /// The maximum length of a tag in bytes.
    private static let reach = 4000

    private static func tag(
        _ marks: TemplateTag.Marks, inner: Range<Int>, isInCode: Bool, _ bytes: [UInt8], _ lines: ByteLines
    ) -> TemplateTag {
        var content = String(decoding: bytes[inner], as: UTF8.self)[...]
        if content.hasPrefix("-") { content.removeFirst() }
        if content.hasSuffix("-") { content.removeLast() }
        let range = (inner.lowerBound - marks.opening.utf8.count)..<(inner.upperBound + marks.closing.utf8.count)
        return TemplateTag(
            marks: marks, content: content.trimmedSpaces, isInCode: isInCode, range: range, line: lines.alone(range))
    }
}

extension TemplateTag {
    /// The arguments `name="value"`, and those without a name under their numbers from 0.
    var arguments: [String: String] {
        var reader = ArgumentReader(argument)
        return reader.read()
    }
}

/// Reads arguments such as `src="a.png" width=300 "title"`.
private struct ArgumentReader {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func read() -> [String: String] {
        var arguments: [String: String] = [:]
        var count = 0
        while true {
            while let next, next.isWhitespace || next == "," { position += 1 }
            guard next != nil else { return arguments }
            let word = readValue()
            if next == "=" {
                position += 1
                arguments[word] = readValue()
            } else {
                arguments["\(count)"] = word
                count += 1
            }
        }
    }

    private var next: Character? { position < characters.count ? characters[position] : nil }

    private mutating func readValue() -> String {
        guard let quote = next else { return "" }
        var text = ""
        if "\"'`".contains(quote) {
            position += 1
            while let character = next, character != quote {
                if character == "\\", quote == "\"", position + 1 < characters.count { position += 1 }
                text.append(characters[position])
                position += 1
            }
            position += 1
            return text
        }
        while let character = next, !character.isWhitespace, character != "=" {
            text.append(character)
            position += 1
        }
        if text.isEmpty { position += 1 }
        return text
    }
}
