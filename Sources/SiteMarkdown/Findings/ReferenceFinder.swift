import SiteBytes
import SiteModel

/// Finds `[text][label]` and `[text][]` whose label nothing defines, or a definition whose address has a space.
enum ReferenceFinder: SourceFinder {
    /// A reference as it is written.
    private struct Reference {
        /// What is in the first brackets, without them.
        let text: Range<Int>
        /// What is in the second brackets; empty in `[text][]`.
        let label: Range<Int>
        let isPicture: Bool
        /// From `[` or `![` to after the last `]`.
        let whole: Range<Int>
    }

    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var definitions = SpacedDefinitions(in: source)
        source.masked.withView { text in
            for line in source.lineRanges {
                found += findings(
                    on: line, of: text[view: ..<line.upperBound], in: source, &definitions, limit: limit - found.count)
            }
        }
        return found + definitions.used(in: source)
    }

    private static func findings(
        on line: Range<Int>, of text: ByteView, in source: ScannedSource, _ definitions: inout SpacedDefinitions,
        limit: Int
    ) -> [SourceFinding] {
        var found: [SourceFinding] = []
        var index = line.lowerBound - 1
        while found.count < limit {
            index = text.firstIndex(from: index + 1) { $0.or("]") }
            guard index + 1 < text.count else { break }
            guard text[index + 1] == UInt8(ascii: "["), let reference = reference(closingAt: index, in: source) else {
                continue
            }
            if let finding = bracketedAddress(of: reference, in: source) {
                found.append(finding)
            } else if isMeant(reference, on: line, in: source) {
                found += undefined(reference, in: source, &definitions).map { [$0] } ?? []
            }
        }
        return found
    }

    private static func undefined(
        _ reference: Reference, in source: ScannedSource, _ definitions: inout SpacedDefinitions
    ) -> SourceFinding? {
        let label = reference.label.isEmpty ? reference.text : reference.label
        guard source.definitions.position(of: source.text[label]) == nil, !definitions.use(source.string(label)) else {
            return nil
        }
        return SourceFinding(
            problem: LinkFormProblem.undefinedReference(
                label: source.string(label).shortened, written: source.string(reference.whole).shortened,
                suggestion: source.definitions.label(near: source.string(label))),
            offset: reference.whole.lowerBound)
    }

    /// What is wrong with `[text][https://…]`, whose second brackets were meant to be parentheses.
    private static func bracketedAddress(of reference: Reference, in source: ScannedSource) -> SourceFinding? {
        let (address, text) = (source.string(reference.label), source.string(reference.text))
        guard AddressForm.isComplete(address), !text.trimmed.isEmpty, !source.holdsCode(reference.label),
            !address.contains(where: { $0.isWhitespace || "()<>".contains($0) }),
            source.definitions.position(of: source.text[reference.label]) == nil
        else { return nil }
        return SourceFinding(
            problem: LinkFormProblem.addressInBrackets(fixed: "[\(text)](\(address))".shortened),
            offset: reference.label.lowerBound - 1, fix: SourceFix("[\(address)]", to: "(\(address))"))
    }

    private static func reference(closingAt bracket: Int, in source: ScannedSource) -> Reference? {
        let text = source.text
        guard !source.isEscaped(bracket),
            let label = LinkSyntax(bytes: text).label(at: bracket + 1, before: text.count),
            let open = text[max(0, bracket - reach)..<bracket].lastIndex(where: { "[]\n".utf8.contains($0) }),
            text[open] == UInt8(ascii: "["), !source.isEscaped(open)
        else { return nil }
        let isPicture = open > 0 && text[open - 1] == UInt8(ascii: "!")
        return Reference(
            text: (open + 1)..<bracket, label: label.text, isPicture: isPicture,
            whole: (isPicture ? open - 1 : open)..<label.end)
    }

    /// How long a text in brackets may be in bytes.
    private static let reach = 1000

    /// Whether a reference is meant, and not two tags, places of an array or numbers of notes.
    private static func isMeant(_ reference: Reference, on line: Range<Int>, in source: ScannedSource) -> Bool {
        let text = source.string(reference.text)
        let label = source.string(reference.label)
        guard isLabel(text), reference.label.isEmpty || isLabel(label) || label.allSatisfy(\.isNumber),
            !text.allSatisfy(\.isNumber), text.utf8.count > 1, !source.holdsCode(reference.label),
            !label.contains(where: \.isNewline), reference.isPicture || !(tags.contains(text) && tags.contains(label))
        else { return false }
        let (start, end) = (reference.whole.lowerBound, reference.whole.upperBound)
        if start > 0, isWord(before: start, in: source) { return false }
        if end < source.text.count, "([:]".utf8.contains(source.text[end]) { return false }
        if reference.isPicture || isPartOfSentence(reference, on: line, in: source) { return true }
        return !areTags(text, label, reference, in: source) && !starts(reference, line, in: source)
            && !isCommand(reference, line, in: source)
    }

    /// Whether a text in brackets can be a label: not a note, an alert, a task or the key of a value.
    private static func isLabel(_ text: String) -> Bool {
        guard let first = text.first, !"^!'\"".contains(first) else { return false }
        return !text.trimmed.isEmpty && text.contains(where: \.isLetter)
    }

    private static func isWord(before start: Int, in source: ScannedSource) -> Bool {
        if "])_[\\".utf8.contains(source.text[start - 1]) { return true }
        var first = start - 1
        while first > 0, source.text[first] & 0xC0 == 0x80 { first -= 1 }
        return source.string(first..<start).unicodeScalars.first?.properties.isAlphabetic ?? false
            || source.text[start - 1].isASCIIDigit
    }

    /// Whether nothing but marks is before the brackets on their line, or in their cell of a table.
    private static func starts(_ reference: Reference, _ line: Range<Int>, in source: ScannedSource) -> Bool {
        for byte in source.text[line.lowerBound..<reference.whole.lowerBound].reversed() {
            if byte == UInt8(ascii: "|") { return true }
            guard byte <= 0x20 || byte.isASCIIDigit || ">#-*+.)_~\"'(".utf8.contains(byte) else { return false }
        }
        return true
    }

    /// Whether two short words stand before more text, as in `오늘의 [AI][경제] 뉴스`, where nothing is defined at all.
    private static func areTags(
        _ text: String, _ label: String, _ reference: Reference, in source: ScannedSource
    ) -> Bool {
        let end = reference.whole.upperBound
        return source.definitions.all.isEmpty && end < source.text.count && source.text[end] == UInt8(ascii: " ")
            && isShortWord(text) && isShortWord(label)
    }

    /// Whether a text is as wide as two to four Hangul syllables at most, and has no space.
    private static func isShortWord(_ text: String) -> Bool {
        let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return (2...8).contains(width) && text.count > 1 && !text.contains(where: \.isWhitespace)
            && text.contains(where: \.isLetter)
    }

    /// Whether the brackets are the arguments of a command, as in `cp [from][to]`, and not of a text with definitions.
    private static func isCommand(_ reference: Reference, _ line: Range<Int>, in source: ScannedSource) -> Bool {
        let before = source.text[line.lowerBound..<reference.whole.lowerBound].suffix(100)
        let word = before.reversed().drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
        return source.definitions.all.isEmpty && word.contains(where: \.isASCIIAlphanumeric)
            && word.allSatisfy { $0 < 0x80 }
    }

    /// Whether a particle follows the brackets, or they are all that their line has.
    private static func isPartOfSentence(_ reference: Reference, on line: Range<Int>, in source: ScannedSource) -> Bool
    {
        let rest = source.text[min(reference.whole.upperBound, line.upperBound)..<line.upperBound]
        if rest.allSatisfy({ $0 <= 0x20 }) {
            return starts(reference, line, in: source)
                && !source.text[line.lowerBound..<reference.whole.lowerBound].contains(UInt8(ascii: "#"))
        }
        let word = rest.prefix { $0 >= 0x80 }
        return ParticleDictionary.isParticle(String(decoding: word, as: UTF8.self))
    }

    /// What Korean headlines have in brackets.
    private static let tags = Set(
        """
        속보 단독 종합 1보 2보 3보 상보 인터뷰 사설 칼럼 기고 포토 사진 영상 르포 기획 특집 공지 광고 부고 인사 알림 필독 모집 이벤트 \
        업데이트 수정 정정 추천 리뷰 후기 번역 요약 질문 답변 긴급
        """.split(separator: " ").map(String.init))
}
