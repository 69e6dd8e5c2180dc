import SiteBytes
import SiteModel

/// The key that someone probably meant.
public struct KeySuggestion: Sendable, Hashable {
    /// The known key.
    public let key: String
    /// Whether nothing else can have been meant, so that the key can be renamed without asking.
    public let isCertain: Bool
    /// All names of the known key's field.
    public let names: [String]
}

extension Schema {
    /// The known key that someone probably meant: one that differs in case, `_`, `-` or a plural, or by a letter or two,
    /// or the word for it in another language.
    ///
    /// A known key has no suggestion, nor does one that is unlike all of them.
    func suggestion(for key: String) -> KeySuggestion? {
        guard field(named: key) == nil, key.utf8.count <= 40 else { return nil }
        if let known = translation(of: key) { return suggestion(of: known, for: key) }
        return slipFilter.passes(key) ? name(meantBy: key).map { suggestion(of: $0, for: key) } : nil
    }

    /// The known key for a word of another language.
    private func translation(of key: String) -> String? {
        guard key.utf8.first.map({ $0 >= 0x80 }) ?? false else { return nil }
        return translations[KeyLikeness.letters(of: key.composed)]
    }

    /// The known key that is spelt most like another.
    func nearest(to key: String) -> KeySuggestion? {
        SpellingSuggestion.nearest(to: key, among: ownNames).map { suggestion(of: $0, for: key) }
    }

    private func suggestion(of known: String, for key: String) -> KeySuggestion {
        let field = field(named: known)
        let isWeighty = field?.isWeighty ?? true
        let isCertain = KeyLikeness.isCertain(key, for: known) || translation(of: key) != nil
        return KeySuggestion(key: known, isCertain: isCertain && !isWeighty, names: field?.names ?? [known])
    }

    /// The known key that a slip was meant to be.
    func name(meantBy key: String) -> String? {
        let letters = KeyLikeness.letters(of: key)
        if let field = fields.first(where: { $0.abbreviations.contains(letters) }) { return field.name }
        let known = ownNames
        let same = known.filter { KeyLikeness.letters(of: $0) == letters }
        if let same = same.first(where: { $0.lowercased() == key.lowercased() }) ?? same.first { return same }
        if let plural = known.first(where: { KeyLikeness.differInNumber(letters, KeyLikeness.letters(of: $0)) }) {
            return plural
        }
        return longName(near: key, letters, among: known)
            ?? known.first { KeyLikeness.isSlip(letters, of: KeyLikeness.letters(of: $0)) }
    }

    /// The long name nearest to a key; short words are near to each other without being slips: `rate` is not `date`.
    private func longName(near key: String, _ letters: String, among known: [String]) -> String? {
        guard letters.count >= 5, let near = SpellingSuggestion.nearest(to: key, among: known), near.count >= 5,
            near.first?.lowercased() == key.first?.lowercased()
        else { return nil }
        return near
    }
}

/// How much a key is like another.
private enum KeyLikeness {
    /// A key without what people write in different ways: capitals, `_`, `-` and spaces.
    static func letters(of key: String) -> String {
        key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    /// Whether two keys differ in capitals, `_` and `-` alone, or in one slip of a long word.
    static func isCertain(_ key: String, for known: String) -> Bool {
        guard !key.contains(" ") else { return false }
        if letters(of: key) == letters(of: known) { return true }
        return letters(of: key).count >= 8 && isOneEdit(key.lowercased(), known.lowercased())
    }

    /// Whether one key is the other in the plural.
    static func differInNumber(_ one: String, _ other: String) -> Bool {
        func plurals(_ word: String) -> [String] { [word + "s", word + "es", word.dropLast() + "ies"] }
        return plurals(one).contains(other) || plurals(other).contains(one)
    }

    /// Whether a key is a short word in which a letter is missing, one too many, or swapped with the next.
    ///
    /// Short words with another letter are near to each other without being slips: `data` is not `date`.
    static func isSlip(_ key: String, of word: String) -> Bool {
        key.count >= 3 && key.first == word.first && isOneEdit(key, word)
            && (key.count != word.count || key.sorted() == word.sorted())
    }

    private static func isOneEdit(_ one: String, _ other: String) -> Bool {
        EditDistance.between(Array(one), Array(other), atMost: 1) == 1
    }
}

/// Tells in a few steps that a key is not a slip for any of some names, as most keys of other generators are not.
struct SlipFilter: Sendable {
    /// The first letter of each name, and the set of its letters.
    private let names: [(first: UInt8, letters: UInt32)]

    init(_ names: [String]) {
        self.names = names.map { (Self.lowered($0.utf8.first ?? 0), Self.letters(of: $0)) }
    }

    /// Whether a key begins as a name does, and has about the same letters: each slip exchanges two at most.
    func passes(_ key: String) -> Bool {
        guard let start = key.utf8.first(where: { !"_- ".utf8.contains($0) }) else { return false }
        let (first, letters) = (Self.lowered(start), Self.letters(of: key))
        let mostDifferent = 2 * max(2, key.utf8.count / 3)
        return names.contains {
            $0.first == first && ($0.letters ^ letters).nonzeroBitCount <= mostDifferent
        }
    }

    /// The letters of the alphabet that a text has, each a bit.
    private static func letters(of text: String) -> UInt32 {
        text.utf8.reduce(0) { letters, byte in
            byte.isASCIILetter ? letters | 1 << UInt32(lowered(byte) - UInt8(ascii: "a")) : letters
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte.isASCIILetter ? byte | 0x20 : byte
    }
}
