import Foundation
import SiteBytes
import SiteModel

/// The values with which a key of front matter holds a document back from readers, or from lists.
enum HoldingValues: Sendable {
    /// What is true, or what is false.
    case flag(Bool)
    /// Some words, in lower case.
    case words(Set<String>)
    case anyDate
    case anyText

    /// Whether a value holds the document back.
    func include(_ node: YAMLNode) -> Bool {
        guard !node.isBlank else { return false }
        guard let text = node.onlyScalar?.text.composed else {
            if case .anyText = self { return true }
            return false
        }
        return include(text)
    }

    /// Whether the text of a value holds the document back.
    func include(_ text: String) -> Bool {
        let text = text.trimmed
        return switch self {
        case .flag(let holding):
            if let flag = ValueReader.flag(text) ?? Self.otherFlags[text.lowercased()] {
                flag == holding
            } else {
                Self.isDraft(text)
            }
        case .words(let words): words.contains(PublicationWords.word(text)) || Self.isDraft(text)
        case .anyDate: DateText(text) != nil
        case .anyText:
            !text.isEmpty && text.lowercased() != "false" && !Self.absences.contains(PublicationWords.word(text))
        }
    }

    /// The value with which a comment starts, if that would hold the document back: `true` of `true 나중에`.
    func leadingValue(of comment: String) -> String? {
        if case .anyText = self { return nil }
        let word = String(comment.prefix { !$0.isWhitespace && !".,;!(".contains($0) })
        return include(word) ? canonical(word) : nil
    }

    /// A value that holds the document back, for one that does so in other words.
    func canonical(_ written: String) -> String {
        switch self {
        case .flag(let holding): "\(holding)"
        case .words(let words): words.contains(PublicationWords.word(written)) ? written : "private"
        case .anyDate, .anyText: written
        }
    }

    /// Whether a word says that not everyone may read the document, whatever the key.
    private static func isDraft(_ text: String) -> Bool {
        let word = PublicationWords.word(text)
        return PublicationWords.drafts.contains(word) || PublicationWords.restricted.contains(word)
    }

    /// What a truth value in words that are read beside Korean keys says.
    static func flag(inOtherWords text: String) -> Bool? {
        otherFlags[text.trimmed.lowercased()]
    }

    /// What people write beside a key for a password where there is none.
    private static let absences: Set<String> = [
        "없음", "없다", "없어요", "무", "해당없음", "미설정", "미사용", "사용안함", "설정안함",
    ]

    /// What people write beside Korean keys; only slips for a key are read so.
    private static let otherFlags = [
        "예": true, "네": true, "넵": true, "참": true, "맞음": true, "함": true, "ㅇ": true, "ㅇㅇ": true, "o": true, "○": true,
        "✓": true, "✔": true, "✅": true, "☑": true, "t": true,
        "아니오": false, "아니요": false, "아뇨": false, "거짓": false, "아님": false, "안함": false, "안 함": false, "ㄴ": false,
        "ㄴㄴ": false, "x": false, "✗": false, "✘": false, "❌": false, "☐": false, "f": false,
    ]
}

/// A name of a key that holds documents back, or a word that is written in its place.
struct HoldingName: Sendable {
    /// The name to write.
    let name: String
    let values: HoldingValues
    /// Whether the key keeps a document from lists only.
    let isUnlisting: Bool
    private let letters: KeyLetters
    /// Whether one slip may be in it.
    private let allowsSlip: Bool

    /// The names of a field, and the words that are written in its place; none if it holds nothing back.
    static func all<Target>(of field: SchemaField<Target>) -> [HoldingName] {
        guard let values = field.holding else { return [] }
        let isUnlisting = field.binding.property as AnyKeyPath == \FrontMatter.isUnlisted
        let names = field.names.map { (written: $0, name: $0, isName: true) }
        let words = field.otherWords.map { (written: $0, name: field.name, isName: false) }
        return (names + words).map { written, name, isName in
            HoldingName(
                name: name, values: values, isUnlisting: isUnlisting, letters: KeyLetters(written),
                allowsSlip: isName)
        }
    }

    /// Whether a key is this name in other capitals, with or without `_` and `-`, or with one slip in it.
    func isMeant(by key: KeyLetters) -> Bool {
        isWritten(key) || allowsSlip && key.isOneEdit(from: letters)
    }

    /// Whether a key is this name without a slip.
    func isWritten(_ key: KeyLetters) -> Bool { key == letters }
}

/// The letters of a key without what people write in different ways: every unknown key of every document is
/// compared with some twenty names.
struct KeyLetters: Equatable, Sendable {
    private let letters: [Unicode.Scalar]

    /// Takes a key, without capitals, `_`, `-`, spaces and what cannot be seen; full-width letters are the same.
    init(_ key: String) {
        letters = key.unicodeScalars.compactMap { scalar in
            switch scalar {
            case "_", "-", " ": nil
            case "A"..."Z": Unicode.Scalar(scalar.value | 0x20)
            case "Ａ"..."Ｚ": Unicode.Scalar(scalar.value - 0xFF21 + 0x61)
            case "ａ"..."ｚ": Unicode.Scalar(scalar.value - 0xFF41 + 0x61)
            default: scalar.isASCII || !Self.isInvisible(scalar) ? scalar : nil
            }
        }
    }

    /// Whether a character comes with a text that was copied from somewhere, and shows nothing.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Whether one letter more, one less, another one or two in the other order is all the difference.
    func isOneEdit(from other: KeyLetters) -> Bool {
        let (own, other) = (letters, other.letters)
        guard abs(own.count - other.count) <= 1 else { return false }
        let most = min(own.count, other.count)
        var start = 0
        while start < most, own[start] == other[start] { start += 1 }
        var end = 0
        while end < most - start, own[own.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
        switch (own.count - start - end, other.count - start - end) {
        case (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return own[start] == other[start + 1] && own[start + 1] == other[start]
        case _: return false
        }
    }
}

extension Schema {
    /// The key that another one was meant to be, if the document would be held back by it.
    func holdingName(meantBy entry: YAMLEntry) -> HoldingName? {
        guard !holdingNames.isEmpty, entry.name.utf8.count <= 40, field(named: entry.name) == nil else { return nil }
        let letters = KeyLetters(entry.name)
        return holdingNames.first { $0.isMeant(by: letters) && $0.values.include(entry.value) }
    }

    /// The same for a key whose value is a comment, with the entry as it was meant: `isdraft: #true`.
    func holdingName(
        meantBy entry: YAMLEntry, behindCommentsIn source: YAMLText
    ) -> (name: HoldingName, entry: YAMLEntry)? {
        guard !holdingNames.isEmpty, entry.name.utf8.count <= 40, field(named: entry.name) == nil,
            let scalar = entry.value.scalar, scalar.text.isEmpty,
            let comment = YAMLComment(behind: entry.value, in: source)
        else { return nil }
        let letters = KeyLetters(entry.name)
        for name in holdingNames where name.isMeant(by: letters) {
            guard let text = name.values.leadingValue(of: comment.text) else { continue }
            let value = YAMLNode(content: .scalar(YAMLScalar(text: text, isPlain: true)), place: comment.place)
            return (name, YAMLEntry(key: entry.key, value: value))
        }
        return nil
    }
}
