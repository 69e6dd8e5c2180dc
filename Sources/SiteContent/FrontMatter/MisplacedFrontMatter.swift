import SiteBytes
import SiteModel

/// Finds front matter where readers would see it as text: below blank lines or a comment, in a second block, in a block of
/// code, or without fences.
///
/// Posts show front matter as an example and hold tables of `key: value`. So what is below a text is part of it, and below
/// front matter only a block that directly follows and holds the document back, or says the same again, is a second one.
struct MisplacedFrontMatter {
    private let lines: [String]
    /// The number of the first line in the file.
    private let start: Int

    /// What is wrong, and on which line of the file.
    typealias Finding = (problem: FrontMatterProblem, line: Int)

    /// Front matter and what it may be mistaken for is at the beginning.
    private static let mostLines = 200
    private static let mostBytes = 16_384

    /// Looks at the body of a document.
    static func find(in bytes: [UInt8], below block: FrontMatterBlock) -> Finding? {
        let body = bytes[block.bodyStart...].prefix(mostBytes)
        guard block.hasFields ? mayFollow(body) : mayBeAtTheTop(body) else { return nil }
        let lines = body.split(separator: UInt8(ascii: "\n"), maxSplits: mostLines, omittingEmptySubsequences: false)
            .prefix(mostLines).map(text(of:))
        let misplaced = MisplacedFrontMatter(lines: lines, start: block.bodyLineOffset + 1)
        return block.hasFields ? misplaced.secondBlock(below: block) : misplaced.atTheTop
    }

    /// Whether the first line that shows something is a fence or, right below the first block, a field.
    ///
    /// Few bodies start like that, and the lines of the others are not taken apart.
    private static func mayFollow(_ body: ArraySlice<UInt8>) -> Bool {
        var rest = body
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            let text = text(of: line)
            if !text.showsNothing {
                return OddFence.looksLikeFence(text)
                    || line.startIndex == body.startIndex && line.contains(UInt8(ascii: ":")) && FieldLine(text) != nil
            }
            rest = rest[line.endIndex...].dropFirst()
        }
        return false
    }

    /// Whether the first line that is not blank may be a fence, a field or a comment, or have a character of a fence.
    private static func mayBeAtTheTop(_ body: ArraySlice<UInt8>) -> Bool {
        let line = body.drop { " \t\r\n".utf8.contains($0) }.prefix { $0 != UInt8(ascii: "\n") }
        guard let first = line.first else { return false }
        return "-`~<#".utf8.contains(first) || first >= 0x80 && line.count <= 60 || line.contains(UInt8(ascii: ":"))
    }

    private static func text(of line: ArraySlice<UInt8>) -> String {
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }

    // MARK: Below front matter

    /// A block that follows the first one, with nothing but blank lines between them.
    ///
    /// The first one may have been closed too early: then the second one has no opening fence of its own.
    private func secondBlock(below block: FrontMatterBlock) -> Finding? {
        guard let first = lines.firstIndex(where: { !$0.showsNothing }) else { return nil }
        let isFenced = OddFence.looksLikeFence(lines[first])
        guard isFenced || first == 0 else { return nil }
        let run = FieldRun(in: lines, from: isFenced ? first + 1 : first)
        guard run.isClosed else { return nil }
        let holding = run.fields.first { $0.holdsBack }
        let names = Set((block.yaml?.lines ?? []).compactMap { FieldLine($0)?.name })
        let repeated = run.fields.filter { names.contains($0.name) }
        guard holding != nil || repeated.filter(\.isKnown).count >= 2 else { return nil }
        let fences = (start - 1)...(isFenced ? inFile(first) : start - 1)
        let copy: RepeatedKey = holding == nil ? .first : .second
        return (
            .secondBlock(fences: fences, keep: repeated.isEmpty ? nil : copy),
            inFile(isFenced ? first : holding?.number ?? first)
        )
    }

    // MARK: At the top

    /// What stands before any text that readers should see, in a document without fields.
    private var atTheTop: Finding? {
        var first = skippingUnseen(from: 0)
        guard first < lines.count else { return nil }
        if let opening = openingOfCode(lines[first]) { return inCode(opening, at: first) }
        // A fence on the first line of a file was looked at already.
        if first > 0 || start > 1, OddFence.looksLikeFence(lines[first]) {
            return frontMatter(from: first).map(problem)
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
            } else if line.showsNothing {
                number += 1
            } else {
                return number
            }
        }
        return number
    }

    /// The lines of a block of front matter from a fence on.
    private func frontMatter(from opening: Int) -> ClosedRange<Int>? {
        let run = FieldRun(in: lines, from: opening + 1, allowsGaps: true)
        return run.isClosed && run.isFrontMatter ? opening...run.end : nil
    }

    private func problem(of block: ClosedRange<Int>) -> Finding {
        let opening = inFile(block.lowerBound)
        // The first block is empty: all but its opening fence goes.
        guard start == 1 else { return (.secondBlock(fences: 2...opening, keep: nil), opening) }
        let isBelowBlanks = lines[..<block.lowerBound].allSatisfy(\.isBlank)
        return (
            isBelowBlanks
                ? .afterBlankLines(count: block.lowerBound)
                : .belowOther(lines: opening...inFile(block.upperBound)), opening
        )
    }

    private func inCode(_ fence: Substring, at first: Int) -> Finding? {
        let opening = first + 1
        guard opening < lines.count, OddFence.looksLikeFence(lines[opening]), frontMatter(from: opening) != nil
        else { return nil }
        let closing = lines[opening...].lastIndex { $0.trimmed == fence }
        return (.inCode(lines: [first, closing].compactMap { $0 }.map(inFile)), inFile(first))
    }

    private func openingOfCode(_ line: String) -> Substring? {
        guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
        let fence = line.prefix { $0 == mark }
        // What follows backticks on their line has none: https://spec.commonmark.org/0.31.2/#info-string
        return fence.count >= 3 && (mark == "~" || !line.dropFirst(fence.count).contains(mark)) ? fence : nil
    }

    /// Fields without fences that hold the document back.
    private func fields(from first: Int) -> Finding? {
        let run = FieldRun(in: lines, from: first)
        guard let field = run.holdingField else { return nil }
        let found = inFile(field.number)
        if start > 1, first == 0, run.isClosed { return (.secondBlock(fences: 2...(start - 1), keep: nil), found) }
        guard start == 1, first == 0 else { return (.fieldInBody(field.text), found) }
        return (.unfenced(lastFieldLine: run.isClosed ? nil : inFile(run.end - 1)), found)
    }

    private func inFile(_ number: Int) -> Int { start + number }
}

extension String {
    /// Whether nothing of the line can be seen.
    fileprivate var showsNothing: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }
}
