import SiteBytes
import SiteModel

/// Finds `__굵게__는`, which is not bold since a letter is beside the underscores, and `＊＊굵게＊＊`.
enum UnderscoreFinder: SourceFinder {
    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var found: [SourceFinding] = []
        source.masked.withView { text in
            for line in source.lineRanges where found.count < limit {
                found += leftoverPairs(in: line, of: text, source, limit: limit)
                found += fullWidthPairs(in: line, of: text, source, limit: limit)
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
        in line: Range<Int>, of text: ByteView, _ source: ScannedSource, limit: Int
    ) -> [SourceFinding] {
        let left = unpaired(runs(in: line, of: text))
        var found: [SourceFinding] = []
        var index = 0
        while index + 1 < left.count, found.count < limit {
            let inside = (left[index].start + 2)..<left[index + 1].start
            if let fix = fix(inside, of: text, line, source) {
                found.append(
                    SourceFinding(
                        problem: EmphasisFormProblem.underscores(written: fix.written, fixed: fix.replacement),
                        offset: inside.lowerBound - 2, fix: fix))
                index += 2
            } else {
                index += 1
            }
        }
        return found
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
            !text[inside].contains(where: { "*\\_".utf8.contains($0) }), !source.holdsCode(inside),
            source.string(inside).unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) })
        else { return nil }
        // `test__한글__a` is a name, and an address is none of our business.
        let (start, end) = (inside.lowerBound - 2, inside.upperBound + 2)
        let isName = start > line.lowerBound && text[start - 1].isASCIIAlphanumeric
        let word = text[line.lowerBound..<start].suffix(500).reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "(") }
        guard !isName, !word.contains(UInt8(ascii: "/")), end <= line.upperBound else { return nil }
        return SourceFix(source.string(start..<end), to: "**" + source.string(inside) + "**")
    }

    // MARK: Full-width asterisks

    private static let mark = Array("＊＊".utf8)

    private static func fullWidthPairs(
        in line: Range<Int>, of text: ByteView, _ source: ScannedSource, limit: Int
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
                !source.holdsCode(inside)
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
