import SiteBytes

/// A line of running text, with the places of the bare addresses in it.
struct RunningLine {
    private var words = WordBuffer()
    private var addresses: [Range<Int>] = []
    /// Whether there is a picture on the line.
    var hasPicture = false
    /// Whether the first word is code.
    private(set) var startsWithCode = false

    /// Whether the line has no text.
    var isBlank: Bool { words.bytes.allSatisfy(\.isASCIIWhitespace) }

    /// The text with its addresses.
    var written: String { String(decoding: words.bytes, as: UTF8.self).trimmed }

    mutating func append(text literal: ByteView) {
        words.append(literal)
        guard Autolinker.mayHoldLink(literal) else { return }
        let text = Marker.undone(in: literal)
        let start = words.bytes.count - text.count
        for link in text.withView({ Autolinker.links(in: $0, isPlain: false) })
        where link.prefix != "mailto:" {
            addresses.append(start + link.range.lowerBound..<start + link.range.upperBound)
        }
    }

    mutating func append(code literal: ByteView) {
        if isBlank { startsWithCode = true }
        words.append(literal)
    }

    /// Adds the text of a link if that is an address, such as `<https://example.com>` or a shortened one.
    mutating func appendAddress(of link: Node) -> Bool {
        guard let node = link.onlyChild, node.kind == .text else { return false }
        let text = Marker.undone(in: node.literal)
        guard ["https://", "http://", "www."].contains(where: { text.starts(with: $0.utf8) }),
            !text.contains(where: \.isASCIIWhitespace)
        else { return false }
        words.append(node.literal)
        addresses.append(words.bytes.count - text.count..<words.bytes.count)
        return true
    }

    mutating func appendExponentMark() {
        words.appendExponentMark()
    }

    mutating func separate() {
        words.separate()
    }

    /// The text without addresses; empty if no word is left.
    ///
    /// Where a sentence goes on directly behind an address, `https://example.com/a에서`, its host stands for it.
    var withoutAddresses: String {
        guard !addresses.isEmpty else { return written }
        var text = ""
        var end = 0
        for (position, address) in addresses.enumerated() {
            text += String(decoding: words.bytes[end..<address.lowerBound], as: UTF8.self)
            let next = position + 1 < addresses.count ? addresses[position + 1].lowerBound : words.bytes.count
            let rest = String(decoding: words.bytes[address.upperBound..<next], as: UTF8.self)
            if Self.goesOn(rest) || Self.isQuoted(between: text, and: rest) {
                text += Self.host(of: String(decoding: words.bytes[address], as: UTF8.self))
                end = address.upperBound
            } else {
                end = address.upperBound + Self.closeGap(in: &text, before: rest)
            }
        }
        let rest = words.bytes[end...]
        // What led to an address at the end leads nowhere.
        if rest.allSatisfy(\.isASCIIWhitespace) { Self.removeSpaces(and: ",:;·|/→–—-", from: &text) }
        text += String(decoding: rest, as: UTF8.self)
        return text.contains { $0.isLetter || $0.isNumber } ? text.trimmed : ""
    }

    /// Whether a text makes an address before it part of a sentence: it starts with a letter, or with a particle.
    private static func goesOn(_ rest: String) -> Bool {
        guard let first = rest.unicodeScalars.first else { return false }
        if first.properties.isAlphabetic || first.properties.numericType != nil { return true }
        let word = String(rest.drop(while: \.isWhitespace).prefix { $0.isLetter })
        // `이 영상은` and `그 뒤`, `더 보기` go on otherwise.
        return first.properties.isWhitespace && word.count > 0 && !notParticles.contains(word)
            && ParticleDictionary.isParticle(word)
    }

    /// Whether an address between two texts is in quotes, and so what the sentence is about.
    private static func isQuoted(between text: String, and rest: String) -> Bool {
        guard let opening = text.last, let closing = rest.first else { return false }
        return "\"'“‘`".contains(opening) && "\"'”’`".contains(closing)
    }

    /// Words that are also particles, but hardly so after a space.
    private static let notParticles: Set<String> = [
        "이", "가", "나", "다", "도", "만", "고", "요", "야", "서", "든", "며", "등", "및", "같은", "관련", "대신", "보고", "하고", "따라",
        "말고", "해", "한", "인", "란",
    ]

    /// Removes what belongs to a removed address before it, such as `출처:` and an opening bracket, and returns how many
    /// bytes after it go, too.
    private static func closeGap(in text: inout String, before rest: String) -> Int {
        removeLabel(from: &text)
        let next = rest.drop(while: \.isWhitespace)
        var after = rest[...]
        if let opening = text.last(where: { !$0.isWhitespace }), let closing = brackets[opening], next.first == closing
        {
            removeSpaces(from: &text)
            text.removeLast()
            after = next.dropFirst()
        }
        // No space stays before a full stop.
        if let mark = after.first, ".,!?".contains(mark) { removeSpaces(from: &text) }
        return rest.utf8.count - after.utf8.count
    }

    private static func removeSpaces(and marks: String = "", from text: inout String) {
        while let last = text.last, last.isWhitespace || marks.contains(last) { text.removeLast() }
    }

    private static let brackets: [Character: Character] = [
        "(": ")", "[": "]", "{": "}", "<": ">", "（": "）", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "［": "］",
    ]

    /// Removes a few words and a colon from the end of a text, if they start a sentence or a bracket.
    private static func removeLabel(from text: inout String) {
        let trimmed = String(text.suffix(longestLabel + 4)).trimmed
        guard trimmed.last == ":" || trimmed.last == "：" else { return }
        let label = trimmed.dropLast().suffix(while: { !".!?。…".contains($0) && brackets[$0] == nil })
        guard label.count <= longestLabel else { return }
        removeSpaces(from: &text)
        text.removeLast(label.count + 1)
    }

    /// The most characters that the name of an address has, such as `원문 보기` and `Source`.
    private static let longestLabel = 12

    /// The host of an address, without `www.`.
    private static func host(of address: String) -> String {
        let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
        let host = address[start...].prefix { !"/?#:".contains($0) }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}
