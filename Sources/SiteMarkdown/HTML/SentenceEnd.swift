import SiteBytes

/// Tells the full stops that end sentences from others.
enum SentenceEnd {
    /// Whether a text that a space follows ends a sentence.
    ///
    /// - Parameters:
    ///   - text: The text up to the space.
    ///   - next: What follows the space.
    /// - Returns: Whether the text ends with the mark of a sentence, maybe in quotes or brackets.
    static func ends(_ text: Substring.UnicodeScalarView, before next: Unicode.Scalar?) -> Bool {
        guard let mark = text.lastIndex(where: { !closing.contains($0) }) else { return false }
        guard text[mark] == "." else { return marks.contains(text[mark]) }
        return !isAbbreviation(text[..<mark], before: next)
    }

    private static let closing = Set("\"'”’)」』".unicodeScalars)
    private static let marks = Set("?!…。？！".unicodeScalars)

    /// Whether a full stop after a text belongs to a number, such as `2024.` and `제4.`, or to an abbreviation.
    private static func isAbbreviation(_ text: Substring.UnicodeScalarView, before next: Unicode.Scalar?) -> Bool {
        guard let last = text.last else { return true }
        if last.properties.numericType != nil { return true }
        guard last.isASCII else { return isHangulNumber(text) }
        let start = text.lastIndex { !$0.isASCIILetter && $0 != "." }
        let word = String(text[(start.map(text.index(after:)) ?? text.startIndex)...])
        let before = start.map { text[$0] }
        if word.utf8.count == 1 {
            // An initial, `J.`, but not the end of `GPT-J.` or `5G.`
            return last.isASCIILetter && before.map { $0 == " " || opening.contains($0) } ?? true
        }
        if word.utf8.allSatisfy({ "IVX".utf8.contains($0) }) && !word.isEmpty { return true }
        if numbered.contains(word) { return next?.properties.numericType != nil }
        if word == "etc" || word == "al" || word == "ibid" { return next?.properties.isUppercase != true }
        return abbreviations.contains(word) || isDotted(word)
    }

    private static let opening = Set("([{\"'“‘「『《〈".unicodeScalars)

    /// Whether a text ends in a syllable alone that counts paragraphs, as in `가. 나. 다.`.
    private static func isHangulNumber(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let last = text.last, "가나다라마바사아자차카타파하".unicodeScalars.contains(last) else { return false }
        return text.dropLast().last.map { $0 == " " || opening.contains($0) } ?? true
    }

    /// Whether a word is like `U.S`, `e.g` and `Ph.D`: short parts with full stops between.
    private static func isDotted(_ word: String) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { (1...2).contains($0.utf8.count) }
    }

    /// Abbreviations that a number follows; without one these are words, or unlikely.
    private static let numbered: Set<String> = [
        "no", "nos", "pp", "pt", "eq", "eqs", "sec", "ch", "art", "tab", "ref", "refs",
    ]

    private static let abbreviations: Set<String> = [
        "Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "Rev", "Hon", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov",
        "Jr",
        "Sr", "St", "Mt", "Ave", "Blvd", "Univ", "Dept", "dept", "Inc", "Co", "Ltd", "Corp", "Bros", "No", "Nos", "Vol",
        "vol", "Fig", "Figs", "fig", "Eq", "Eqs", "Sec", "Ch", "Art", "Tab", "Ref", "Refs", "Ver", "ver", "Ed",
        "ed",
        "eds", "vs", "Vs", "cf", "Cf", "ca", "viz", "resp", "approx", "est", "incl", "Jan", "Feb", "Mar", "Apr", "Jun",
        "Ex", "ex", "Def", "def", "Tel", "tel", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ]
}

extension Unicode.Scalar {
    fileprivate var isASCIILetter: Bool { isASCII && UInt8(truncatingIfNeeded: value).isASCIILetter }
}
