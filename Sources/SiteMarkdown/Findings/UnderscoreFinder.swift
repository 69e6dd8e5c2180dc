import SiteBytes
import SiteModel

/// Finds `__굵게__는`, which is not bold since a letter is beside the underscores, and `＊＊굵게＊＊`.
enum UnderscoreFinder: SourceFinder {
    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var addresses: LinkAddresses?
        let isText = { (range: Range<Int>) -> Bool in
            let known = addresses ?? LinkAddresses(in: source)
            addresses = known
            return !known.overlap(range) && !source.isLabel(around: range)
        }
        source.masked.withView { text in
            for line in source.lineRanges where found.count < limit {
                found += leftoverPairs(in: line, of: text, source, isText)
                found += fullWidthPairs(in: line, of: text, source, limit: limit, isText)
            }
        }
        return found
    }

    // MARK: Underscores

    /// Two underscores, and what they can do by the rules of CommonMark.
    private struct Run {
        let start: Int
        let canOpen: Bool
        let canClose: Bool
    }

    private static func leftoverPairs(
        in line: Range<Int>, of text: ByteView, _ source: ScannedSource, _ isText: (Range<Int>) -> Bool
    ) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var opener: Run?
        for run in unpaired(runs(in: line, of: text)) {
            guard let open = opener else {
                if startsWord(run, on: line, of: text) { opener = run }
                continue
            }
            // What does not close here must not open something either: there may be only one more name of code.
            opener = nil
            let inside = (open.start + 2)..<run.start
            guard let fix = fix(inside, of: text, line, source), isText((open.start)..<(run.start + 2)) else {
                continue
            }
            found.append(
                SourceFinding(
                    problem: EmphasisFormProblem.underscores(written: fix.written, fixed: fix.replacement),
                    offset: open.start, fix: fix))
        }
        return found
    }

    /// Whether white space, an opening bracket or quotation mark, or nothing is before two underscores.
    private static func startsWord(_ run: Run, on line: Range<Int>, of text: ByteView) -> Bool {
        guard run.start > line.lowerBound else { return true }
        let before = text[line.lowerBound..<run.start].suffix(4)
        if before.last.map({ $0 <= 0x20 || "([{\"'|".utf8.contains($0) }) ?? true { return true }
        if before.last == UInt8(ascii: ">") {
            return text[line.lowerBound..<run.start].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        }
        let scalar = String(decoding: before, as: UTF8.self).unicodeScalars.last
        switch scalar?.properties.generalCategory {
        case .openPunctuation, .initialPunctuation, .spaceSeparator: return true
        default: return false
        }
    }

    private static func runs(in line: Range<Int>, of text: ByteView) -> [Run] {
        let text = text[view: ..<line.upperBound]
        var runs: [Run] = []
        var index = text.firstIndex(from: line.lowerBound) { $0.or("_") }
        while index < text.count {
            let end = text[index...].firstIndex { $0 != UInt8(ascii: "_") } ?? text.count
            if end - index == 2, index == 0 || text[index - 1] != UInt8(ascii: "\\") {
                let before = SourcePreparation.characterClass(before: index, in: text)
                let after = SourcePreparation.characterClass(after: end, in: text)
                let opens = !after.isWhitespace && (!after.isPunctuation || before.isWhitespace || before.isPunctuation)
                let closes =
                    !before.isWhitespace && (!before.isPunctuation || after.isWhitespace || after.isPunctuation)
                runs.append(
                    Run(
                        start: index, canOpen: opens && (!closes || before.isPunctuation),
                        canClose: closes && (!opens || after.isPunctuation)))
            }
            index = text.firstIndex(from: end) { $0.or("_") }
        }
        return runs
    }

    /// The runs that are left when the others have opened and closed something.
    private static func unpaired(_ runs: [Run]) -> [Run] {
        var left: [Run] = []
        for run in runs {
            if run.canClose, let opener = left.lastIndex(where: \.canOpen) {
                left.removeSubrange(opener...)
            } else {
                left.append(run)
            }
        }
        return left
    }

    /// The change of `__…__` to `**…**`, if the text inside is meant to be bold.
    private static func fix(
        _ inside: Range<Int>, of text: ByteView, _ line: Range<Int>, _ source: ScannedSource
    ) -> SourceFix? {
        guard !inside.isEmpty, inside.count <= 300, text[inside.lowerBound] > 0x20, text[inside.upperBound - 1] > 0x20,
            !text[inside].contains(where: { "*\\_|<`".utf8.contains($0) }), !source.holdsCode(inside),
            source.string(inside).unicodeScalars.contains(where: \.isHangulSyllable), hasWholeBrackets(text[inside])
        else { return nil }
        let (start, end) = (inside.lowerBound - 2, inside.upperBound + 2)
        guard end < line.upperBound, let next = source.string(end..<min(end + 4, line.upperBound)).unicodeScalars.first,
            next.isHangulSyllable || SourcePreparation.characterClass(after: end, in: text).isPunctuation,
            !isAddress(text[line.lowerBound..<start].suffix(500).reversed().prefix { $0 > 0x20 }.reversed()),
            !isAddress(text[inside].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") }.reversed())
        else { return nil }
        return SourceFix(source.string(start..<end), to: "**" + source.string(inside) + "**")
    }

    /// Whether a word, of which this is the start, is an address.
    private static func isAddress(_ word: [UInt8]) -> Bool {
        let word = String(decoding: word, as: UTF8.self)
        return word.hasPrefix("/") || word.contains("://") || word.contains("www.")
    }

    /// Whether each bracket of a text has its other one in the text.
    private static func hasWholeBrackets(_ text: ByteView.SubSequence) -> Bool {
        var open: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): open.append(byte)
            case UInt8(ascii: ")"): if open.popLast() != UInt8(ascii: "(") { return false }
            case UInt8(ascii: "]"): if open.popLast() != UInt8(ascii: "[") { return false }
            default: break
            }
        }
        return open.isEmpty
    }

    // MARK: Full-width asterisks

    private static let mark = Array("＊＊".utf8)

    private static func fullWidthPairs(
        in line: Range<Int>, of text: ByteView, _ source: ScannedSource, limit: Int,
        _ isText: (Range<Int>) -> Bool
    ) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var open: Int?
        var index = line.lowerBound
        while found.count < limit, let start = text[index..<line.upperBound].firstIndex(of: 0xEF) {
            index = start + 1
            guard text[start..<line.upperBound].starts(with: mark) else { continue }
            index = start + mark.count
            let inside = (open ?? start)..<start
            if open != nil, inside.count > 0, text[inside.lowerBound] > 0x20, text[start - 1] > 0x20,
                !source.holdsCode(inside), isText((inside.lowerBound - mark.count)..<index)
            {
                let whole = (inside.lowerBound - mark.count)..<index
                let fix = SourceFix(source.string(whole), to: "**" + source.string(inside) + "**")
                found.append(
                    SourceFinding(
                        problem: EmphasisFormProblem.fullWidth(written: fix.written, fixed: fix.replacement),
                        offset: whole.lowerBound, fix: fix))
                open = nil
            } else {
                open = index
            }
        }
        return found
    }
}
