import SiteBytes

/// The place of an address that a description leaves out, with what belongs to it: `출처:`, brackets and spaces.
enum AddressGap {
    /// Removes what belongs to a removed address before it, and returns how many bytes after it go, too.
    static func close(in text: inout String, before rest: String) -> Int {
        let hasLabel = removeLabel(from: &text)
        let next = rest.drop(while: \.isWhitespace)
        var after = rest[...]
        if isInBrackets(between: text, and: rest) {
            removeSpaces(from: &text)
            text.removeLast()
            after = next.dropFirst()
        } else if let mark = next.first, hasLabel && ",，、".contains(mark) || endsSentence(text) && leadsOn(next) {
            after = next.dropFirst()
        } else if let last = text.last(where: { !$0.isWhitespace }), brackets[last] != nil {
            after = next
        }
        // No space stays before a full stop and a closing bracket.
        if let mark = after.first, ".,!?".contains(mark) || closing.contains(mark) { removeSpaces(from: &text) }
        return rest.utf8.count - after.utf8.count
    }

    /// Whether nothing but an address is in the brackets between two texts.
    static func isInBrackets(between text: String, and rest: String) -> Bool {
        let before = label(of: text).map { text[..<$0.startIndex] } ?? text[...]
        guard let opening = before.last(where: { !$0.isWhitespace }), let closing = brackets[opening] else {
            return false
        }
        return rest.first { !$0.isWhitespace } == closing
    }

    static func removeSpaces(and marks: String = "", from text: inout String) {
        while let last = text.last, last.isWhitespace || marks.contains(last) { text.removeLast() }
    }

    private static let brackets: [Character: Character] = [
        "(": ")", "[": "]", "{": "}", "<": ">", "（": "）", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "［": "］",
    ]
    private static let closing = Set(brackets.values)

    /// Whether a removed address starts a sentence.
    private static func endsSentence(_ text: String) -> Bool {
        text.last { !$0.isWhitespace }.map { ".!?。…".contains($0) } ?? true
    }

    /// Whether a text starts with a mark that parts an address from what follows it, as in `https://example.com - 글`.
    private static func leadsOn(_ text: Substring) -> Bool {
        guard let mark = text.first, ":;·|/→–—-.,!?".contains(mark) else { return false }
        return text.dropFirst().first?.isWhitespace ?? true
    }

    /// A few words before a colon at the end of a text, if they start a sentence or a bracket, with all up to the end
    /// but the colon.
    static func label(of text: String) -> Substring? {
        let end = text.suffix(longestLabel + 4)
        guard let colon = end.lastIndex(where: { !$0.isWhitespace }), end[colon] == ":" || end[colon] == "：" else {
            return nil
        }
        let label = end[..<colon].suffix(while: { !".!?。…".contains($0) && brackets[$0] == nil })
        return label.count <= longestLabel ? label : nil
    }

    private static func removeLabel(from text: inout String) -> Bool {
        guard let label = label(of: text) else { return false }
        text.removeSubrange(label.startIndex...)
        return true
    }

    /// The most characters that the name of an address has, such as `원문 보기` and `Source`.
    private static let longestLabel = 12
}
