import SiteBytes
import SiteModel

/// Finds front matter, or a key that holds a document back, where readers would see it as text: below a comment, in a
/// second block, in a block of code, or without fences.
struct MisplacedFrontMatter {
    private let lines: [String]
    /// The number of the first line in the file.
    private let start: Int
    /// Whether the document has front matter with fields.
    private let hasFields: Bool

    /// What is wrong, and on which line of the file.
    typealias Finding = (problem: FrontMatterProblem, line: Int)

    /// Front matter and what it may be mistaken for is at the beginning.
    private static let mostLines = 200
    private static let mostBytes = 16_384

    /// Looks at the body of a document.
    static func find(in bytes: [UInt8], below block: FrontMatterBlock) -> Finding? {
        let body = bytes[block.bodyStart...].prefix(mostBytes)
        guard mayHold(body) else { return nil }
        let lines = body.split(separator: UInt8(ascii: "\n"), maxSplits: mostLines, omittingEmptySubsequences: false)
            .prefix(mostLines).map {
                String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self)
            }
        let misplaced = MisplacedFrontMatter(
            lines: lines, start: block.bodyLineOffset + 1, hasFields: block.hasFields)
        return misplaced.atTheTop ?? misplaced.furtherDown
    }

    /// Whether a body starts with a fence or a key, or has a line of hyphens.
    private static func mayHold(_ body: ArraySlice<UInt8>) -> Bool {
        let line = body.drop { " \t\r\n".utf8.contains($0) }.prefix { $0 != UInt8(ascii: "\n") }
        guard let first = line.first else { return false }
        if "-`~<#>".utf8.contains(first) || first >= 0x80 || line.contains(UInt8(ascii: ":")) { return true }
        var rest = body
        while let position = rest.firstIndex(of: UInt8(ascii: "\n")) {
            rest = rest[(position + 1)...]
            if rest.starts(with: "---".utf8) { return true }
        }
        return false
    }

    // MARK: At the top

    /// What stands before any text that readers should see.
    private var atTheTop: Finding? {
        var first = skippingUnseen(from: 0)
        guard first < lines.count else { return nil }
        if let opening = openingOfCode(at: first) { return inCode(opening, at: first) }
        // A fence on the first line of a file was looked at already.
        if first > 0 || start > 1, OddFence.looksLikeFence(lines[first]), let block = block(at: first) {
            return problem(of: block)
        }
        if lines[first].hasPrefix("# ") { first = skippingUnseen(from: first + 1) }
        return fields(from: first)
    }

    /// The first line from another on that shows something: blanks and comments do not.
    private func skippingUnseen(from first: Int) -> Int {
        var number = first
        while number < lines.count {
            let line = lines[number].trimmed
            if line.hasPrefix("<!--") {
                guard let end = lines[number...].firstIndex(where: { $0.contains("-->") }) else { return lines.count }
                guard lines[end].trimmed.hasSuffix("-->") else { return number }
                number = end + 1
            } else if line.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint) {
                number += 1
            } else {
                return number
            }
        }
        return number
    }

    private func problem(of block: ClosedRange<Int>) -> Finding {
        let opening = inFile(block.lowerBound)
        guard start == 1 else { return (.secondBlock(fences: lastOfFirst...opening), opening) }
        let isBelowBlanks = lines[..<block.lowerBound].allSatisfy(\.isBlank)
        return (
            isBelowBlanks ? .afterBlankLines(count: block.lowerBound) : .belowOther(lines: inFile(block)), opening
        )
    }

    /// The first line to delete, so that what is below belongs to the first block.
    private var lastOfFirst: Int { hasFields ? start - 1 : min(2, start) }

    private func inCode(_ fence: Substring, at first: Int) -> Finding? {
        guard !hasFields, let opening = lines.indices.dropFirst(first + 1).first,
            OddFence.looksLikeFence(lines[opening]), block(at: opening) != nil
        else { return nil }
        let closing = lines[opening...].lastIndex { $0.trimmed == fence }
        return (.inCode(lines: [first, closing].compactMap { $0 }.map(inFile)), inFile(first))
    }

    /// A key without fences that would hold the document back, in the lines at the top.
    private func fields(from first: Int) -> Finding? {
        let run = lines[first...].prefix { BodyField($0) != nil }
        guard let found = run.indices.first(where: { BodyField(lines[$0])?.holds(onlyOwnNames: hasFields) ?? false })
        else { return nil }
        let field = lines[found].trimmed
        guard !hasFields else { return (.fieldInBody(field, aboveLine: start - 1), inFile(found)) }
        let isClosed = run.endIndex < lines.count && OddFence.looksLikeFence(lines[run.endIndex])
        if start > 1, first == 0, isClosed { return (.secondBlock(fences: lastOfFirst...(start - 1)), inFile(found)) }
        guard start == 1, first == 0 else { return (.fieldInBody(field, aboveLine: nil), inFile(found)) }
        return (.unfenced(lastFieldLine: isClosed ? nil : inFile(run.endIndex - 1)), inFile(found))
    }

    // MARK: Further down

    /// A block of fields below a text that would hold the document back.
    private var furtherDown: Finding? {
        var code: Substring?
        var isComment = false
        for number in lines.indices {
            if isComment {
                isComment = !lines[number].contains("-->")
            } else if let fence = code {
                if lines[number].trimmed.hasPrefix(fence) { code = nil }
            } else if lines[number].contains("<!--") {
                isComment = !lines[number].contains("-->")
            } else if let fence = openingOfCode(at: number) {
                code = fence
            } else if lines[number].hasPrefix("---"), OddFence.looksLikeFence(lines[number]),
                let block = block(at: number), lines[block].contains(where: { BodyField($0)?.holds() ?? false })
            {
                return (.belowOther(lines: inFile(block)), inFile(number))
            }
        }
        return nil
    }

    // MARK: Lines

    private func inFile(_ number: Int) -> Int { start + number }

    private func inFile(_ numbers: ClosedRange<Int>) -> ClosedRange<Int> {
        inFile(numbers.lowerBound)...inFile(numbers.upperBound)
    }

    private func openingOfCode(at number: Int) -> Substring? {
        let line = lines[number]
        guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
        let fence = line.prefix { $0 == mark }
        return fence.count >= 3 ? fence : nil
    }

    /// The lines of a block of fields between two fences, at least one of which front matter knows.
    private func block(at opening: Int) -> ClosedRange<Int>? {
        var isKnown = false
        for number in lines.indices.dropFirst(opening + 1) {
            let line = lines[number]
            if OddFence.looksLikeFence(line) { return isKnown ? opening...number : nil }
            if let field = BodyField(line) {
                isKnown = isKnown || field.isKnown
            } else if let first = line.first, !first.isWhitespace, !"-#]}".contains(first) {
                return nil
            }
        }
        return nil
    }
}

/// A line of a body that reads like a field of front matter.
private struct BodyField {
    private let entry: YAMLEntry

    init?(_ line: String) {
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex, let first = line.first,
            !first.isWhitespace, !"-#>|*`<[".contains(first), line[..<colon].utf8.count <= 60
        else { return nil }
        let value = line[line.index(after: colon)...]
        guard value.first?.isWhitespace ?? true else { return nil }
        func scalar(_ text: String) -> YAMLNode {
            let bare = text.trimmed
            let isQuoted = bare.count > 1 && bare.first == bare.last && "\"'".contains(bare.first ?? " ")
            return YAMLNode(
                content: .scalar(
                    YAMLScalar(text: isQuoted ? String(bare.dropFirst().dropLast()) : bare, isPlain: true)),
                place: SourcePosition(line: 1))
        }
        entry = YAMLEntry(key: scalar(String(line[..<colon])), value: scalar(String(value)))
    }

    /// Whether front matter has such a key, or a word for it.
    var isKnown: Bool {
        FrontMatter.schema.field(named: entry.name) != nil || FrontMatter.schema.suggestion(for: entry.name) != nil
            || FrontMatter.schema.holdingName(meantBy: entry) != nil
    }

    /// Whether it would hold the document back; with `onlyOwnNames`, by a name of front matter itself.
    func holds(onlyOwnNames: Bool = false) -> Bool {
        guard let field = FrontMatter.schema.field(named: entry.name) else {
            return !onlyOwnNames && FrontMatter.schema.holdingName(meantBy: entry)?.values.isCertain ?? false
        }
        guard let holding = field.holding, holding.isCertain else { return false }
        if onlyOwnNames, case .words = holding { return false }
        return holding.include(entry.value)
    }
}

extension HoldingValues {
    /// Whether a text with such a value is hardly anything else: a line `password: …` may be part of a text.
    fileprivate var isCertain: Bool {
        switch self {
        case .flag, .words: true
        case .anyDate, .anyText: false
        }
    }
}
