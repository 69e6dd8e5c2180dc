/// Finds a word or phrase in a text, whatever white space and inner marks stand between its letters.
///
/// A word of letters is found where a word or a later part of one starts; CJK characters anywhere.
struct TextPattern {
    private var steps: [Step] = []
    private let startsWord: Bool

    private struct Step {
        let scalars: ClosedRange<UInt32>
        let gap: Gap
        /// Whether no word may go on behind it.
        var endsWord = false
    }

    /// What may stand before a letter.
    private enum Gap { case nothing, marks, anything }

    /// Makes a pattern.
    ///
    /// - Parameters:
    ///   - lowercased: The word or phrase.
    ///   - last: What has to follow it at once, if anything.
    init(_ lowercased: [UInt32], followedBy last: ClosedRange<UInt32>? = nil) {
        let tokens = QueryToken.all(in: lowercased)
        startsWord = tokens.first?.kind == .word
        for token in tokens {
            let letters = lowercased[token.range].filter { token.kind != .word || !SearchScalar.isInnerMark($0) }
            for (place, letter) in letters.enumerated() {
                add(letter...letter, behind: place == 0 ? .anything : .marks)
            }
            if token.kind == .word, token.range.count == 1 { steps[steps.count - 1].endsWord = true }
        }
        if let last { add(last, behind: .marks) }
    }

    private mutating func add(_ scalars: ClosedRange<UInt32>, behind gap: Gap) {
        steps.append(Step(scalars: scalars, gap: steps.isEmpty ? .nothing : gap))
    }

    /// Where the pattern is in a text.
    func places(in text: FoldedText, atMost most: Int = 200) -> [Range<Int>] {
        guard let first = steps.first else { return [] }
        var places: [Range<Int>] = []
        var index = 0
        while index < text.count, places.count < most {
            if first.scalars.contains(text.lowercased[index]), !startsWord || text.isWordStart(index),
                let end = end(ofMatchAt: index, in: text)
            {
                places.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return places
    }

    private func end(ofMatchAt start: Int, in text: FoldedText) -> Int? {
        var index = start
        for step in steps {
            index = Self.pass(step.gap, from: index, in: text)
            guard index < text.count, step.scalars.contains(text.lowercased[index]) else { return nil }
            index += 1
            if step.endsWord, index < text.count, Self.continuesWord(text.scalars[index]) { return nil }
        }
        return index
    }

    private static func pass(_ gap: Gap, from start: Int, in text: FoldedText) -> Int {
        var index = start
        while index < text.count, isPassed(text.scalars[index], in: gap) { index += 1 }
        return index
    }

    private static func isPassed(_ scalar: UInt32, in gap: Gap) -> Bool {
        switch gap {
        case .nothing: false
        case .marks: SearchScalar.isInnerMark(scalar) || SearchScalar.isWhitespace(scalar)
        case .anything:
            !SearchScalar.isCJK(scalar) && !SearchScalar.isWord(scalar) && !SearchScalar.isLoneJamo(scalar)
        }
    }

    private static func continuesWord(_ scalar: UInt32) -> Bool {
        SearchScalar.isWord(scalar) || scalar == 0x2B || scalar == 0x23
    }
}
