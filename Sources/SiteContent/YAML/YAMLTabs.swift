import SiteModel

/// Tabs in the indentation of lines, where YAML allows only spaces.
enum YAMLTabs {
    /// The column of the first tab before the text of a line, which may be none.
    static func column(inLine number: Int, of source: YAMLText) -> Int? {
        let line = source.bytes[source.range(ofLine: number)]
        return line[..<start(of: line)].firstIndex(of: UInt8(ascii: "\t")).map { $0 - line.startIndex + 1 }
    }

    /// Where a line has its text: behind blanks, and behind the dashes of items with the blanks that follow.
    private static func start(of line: ArraySlice<UInt8>) -> Int {
        var index = line.startIndex
        while index < line.endIndex {
            let isDash =
                line[index] == UInt8(ascii: "-") && index + 1 < line.endIndex && YAMLLine.isBlank(line[index + 1])
            guard isDash || YAMLLine.isBlank(line[index]) else { break }
            index += 1
        }
        return index
    }

    /// Writes spaces instead of the tabs of a line and of those below it, if that takes the parser further.
    ///
    /// The change is certain if it does not matter how many spaces a tab stands for.
    static func repair(
        near failure: YAMLRepair.Failure, in source: YAMLText, _ subject: YAMLSubject, isFurther: (YAMLText) -> Bool
    ) -> YAMLRepair? {
        guard let lines = lines(near: failure, in: source) else { return nil }
        let choices = choices(for: lines, of: source)
        let repaired = choices.map { replacing(lines, of: source, with: $0) }
        let isReadable = { (source: YAMLText) in (try? YAMLNode.compose(source)) != nil }
        guard let choice = repaired.firstIndex(where: isReadable) ?? repaired.firstIndex(where: isFurther) else {
            return nil
        }
        if let items = itemsOnly(lines, of: repaired[choice], subject) {
            return YAMLRepair(
                findings: [finding(lines, of: source, repaired: items, certainty: .theseLines)],
                lines: zip(lines, items).map { ($0, $1) })
        }
        let isAnyWidth = choice == 0 && saySame(repaired[..<widths.count])
        return YAMLRepair(
            findings: [
                finding(lines, of: source, repaired: choices[choice], certainty: isAnyWidth ? .anyWidth : .someWidth)
            ],
            lines: zip(lines, choices[choice]).map { ($0, $1) })
    }

    /// How certain the spaces are that tabs stand for.
    private enum Certainty {
        /// It does not matter how many they are.
        case anyWidth
        case someWidth
        /// The lines say something else with any number of spaces, and are to be written anew.
        case theseLines
    }

    /// Lines without tabs in which each item of a list stands alone; `nil` if none of them is part of another one.
    private static func itemsOnly(
        _ lines: ClosedRange<Int>, of repaired: YAMLText, _ subject: YAMLSubject
    ) -> [String]? {
        guard let root = (try? YAMLNode.compose(repaired)).flatMap({ $0 }),
            let repair = YAMLStrayItems.repair(of: root, in: repaired, subject),
            repair.lines.contains(where: { lines.contains($0.number) })
        else { return nil }
        var fixed = repaired
        fixed.replaceLines(repair.lines)
        return lines.map(fixed.line)
    }

    private static let widths = [2, 4, 8]

    /// What may be meant by some lines: each tab as some spaces, all of them indented as the line above, or no tabs.
    private static func choices(for lines: ClosedRange<Int>, of source: YAMLText) -> [[String]] {
        widths.map { width in lines.map { line($0, of: source, tabsAs: width) } }
            + [lines.map { line($0, of: source, indentedAsAbove: lines.lowerBound) }]
            + [lines.map { line($0, of: source, tabsAs: 0) }]
    }

    /// The lines with tabs that follow each other around the place where the parser stopped.
    private static func lines(near failure: YAMLRepair.Failure, in source: YAMLText) -> ClosedRange<Int>? {
        let suspects = [failure.place.line, failure.start?.line, failure.place.line + 1, failure.place.line - 1]
        let suspect = suspects.compactMap { $0 }.filter { (1...source.lineCount).contains($0) }
            .first { column(inLine: $0, of: source) != nil }
        guard let suspect else { return nil }
        var (first, last) = (suspect, suspect)
        while first > 1, column(inLine: first - 1, of: source) != nil { first -= 1 }
        while last < source.lineCount, column(inLine: last + 1, of: source) != nil { last += 1 }
        return first...last
    }

    /// A line with spaces for the tabs before its text: some for one in its indentation, one for one behind a dash.
    private static func line(_ number: Int, of source: YAMLText, tabsAs width: Int) -> String {
        let (indentation, rest) = divided(number, of: source)
        guard !rest.isEmpty else { return "" }
        return indentation.replacing("\t", with: String(repeating: " ", count: width)) + rest
    }

    private static func line(_ number: Int, of source: YAMLText, indentedAsAbove first: Int) -> String {
        let above = first > 1 ? source.line(first - 1).prefix { $0 == " " } : ""
        return above + divided(number, of: source).rest
    }

    /// A line's indentation, and the rest without tabs behind dashes.
    private static func divided(_ number: Int, of source: YAMLText) -> (indentation: String, rest: String) {
        let line = source.bytes[source.range(ofLine: number)]
        let start = start(of: line)
        let indentation = line[..<start].prefix(while: YAMLLine.isBlank)
        let dashes = line[indentation.endIndex..<start].map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }
        return (
            String(decoding: indentation, as: UTF8.self), String(decoding: dashes + line[start...], as: UTF8.self)
        )
    }

    private static func replacing(_ lines: ClosedRange<Int>, of source: YAMLText, with texts: [String]) -> YAMLText {
        var repaired = source
        repaired.replaceLines(zip(lines, texts).map { (number: $0, text: $1) })
        return repaired
    }

    /// Whether all of some sources say the same.
    private static func saySame(_ sources: ArraySlice<YAMLText>) -> Bool {
        let readings = sources.map { source in (try? YAMLNode.compose(source)).flatMap { $0 }.map(YAMLReading.init) }
        guard let first = readings.first, let first else { return false }
        return readings.allSatisfy { $0 == first }
    }

    private static func finding(
        _ lines: ClosedRange<Int>, of source: YAMLText, repaired: [String], certainty: Certainty
    ) -> YAMLRepair.Finding {
        let column = column(inLine: lines.lowerBound, of: source) ?? 1
        let offset = source.position(of: SourcePosition(line: lines.lowerBound)).line - lines.lowerBound
        let written = lines.map(source.line).joined(separator: "\n").dropFirst(column - 1)
        let replacement = repaired.joined(separator: "\n").dropFirst(column - 1)
        let isBlank = lines.count == 1 && repaired[0].isEmpty
        let suggestion: String? =
            switch certainty {
            case .anyWidth: nil
            case .someWidth: lines.count > 1 ? nil : repaired[0]
            case .theseLines: repaired.joined(separator: "\n")
            }
        return YAMLRepair.Finding(
            place: SourcePosition(line: lines.lowerBound, column: column),
            problem: .tabIndentation(
                lines: (lines.lowerBound + offset)...(lines.upperBound + offset),
                suggestion: isBlank ? "" : suggestion),
            fix: certainty == .anyWidth ? SourceFix(String(written), to: String(replacement)) : nil)
    }
}
