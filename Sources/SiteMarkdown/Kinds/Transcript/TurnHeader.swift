import SiteBytes

/// The start of a speaker's turn, `이름 [00:01:04]: `, or of a chapter line, `[00:01:04] `.
struct TurnHeader {
    /// The speaker; empty for a chapter line.
    let speaker: String
    /// The time as written.
    let time: Substring
    /// What follows on the line.
    let rest: Substring

    /// The maximum length of a speaker's name; a longer text before a time is a sentence.
    private static let longestName = 60

    /// Reads the start of a turn.
    init?(turn line: Substring) {
        // A name may itself contain a number in brackets: `참가자 [1] [00:01:04]: …`.
        let head = line.prefix(Self.longestName + 1)
        for open in head.indices where head[open] == "[" {
            guard let (time, after) = Self.readTime(in: line[open...]) else { continue }
            let colon = after.drop { $0 == " " }
            speaker = String(line[..<open]).trimmed
            guard !speaker.isEmpty, let mark = colon.first, mark == ":" || mark == "：" else { return nil }
            self.time = time
            rest = colon.dropFirst().drop { $0 == " " }
            return
        }
        return nil
    }

    /// Reads the start of a turn in Markdown that is not parsed: the speaker or the whole header may be bold.
    init?(markdown line: Substring) {
        guard line.hasPrefix("**"), let close = line.dropFirst(2).firstRange(of: "**") else {
            self.init(turn: line)
            return
        }
        let bold = line[..<close.lowerBound].dropFirst(2)
        self.init(turn: Substring(bold + line[close.upperBound...]))
    }

    /// Reads the start of a chapter line.
    init?(chapter line: Substring) {
        guard let (time, after) = Self.readTime(in: line), after.first?.isWhitespace == true else { return nil }
        speaker = ""
        self.time = time
        rest = after.drop(while: \.isWhitespace)
    }

    /// The turn's `id`: its time with hours, such as `t-00-01-04`.
    var identifier: String {
        let parts = time.split(separator: ":").map { $0.count == 1 ? "0" + $0 : String($0) }
        return "t-" + (Array(repeating: "00", count: max(0, 3 - parts.count)) + parts).joined(separator: "-")
    }

    /// Reads `[1:04]`, `[01:04]` or `[00:01:04]`.
    private static func readTime(in text: Substring) -> (time: Substring, rest: Substring)? {
        guard text.first == "[", let close = text.prefix(11).firstIndex(of: "]") else { return nil }
        let time = text[text.index(after: text.startIndex)..<close]
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIDigit) }),
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        return (time, text[text.index(after: close)...])
    }
}

/// The nodes at the start of a paragraph that contain the header of a turn or chapter.
///
/// They are a text, or a bold text and the text after it: `**진행자** [00:01:04]: …` or `**진행자 [00:01:04]:** …`.
struct TurnOpening {
    private let bold: Node?
    private let plain: Node?
    private let boldText: String
    private let plainText: String

    /// Finds the nodes, if the block is a paragraph that starts with text.
    init?(of block: Node) {
        guard block.isParagraph, let first = block.firstChild else { return nil }
        if first.kind == .text {
            bold = nil
            plain = first
        } else if first.kind == .strong, first.onlyChild?.kind == .text {
            bold = first
            plain = first.next.flatMap { $0.kind == .text ? $0 : nil }
        } else {
            return nil
        }
        boldText = bold?.firstChild.map(Self.text) ?? ""
        plainText = plain.map(Self.text) ?? ""
    }

    /// The header of a turn.
    var turn: TurnHeader? {
        TurnHeader(turn: Substring(boldText + plainText))
    }

    /// The header of a chapter line.
    var chapter: TurnHeader? {
        bold == nil ? TurnHeader(chapter: plainText[...]) : nil
    }

    /// Removes a header from the tree, so that only what follows it is left.
    func remove(_ header: TurnHeader) {
        let kept = header.rest.utf8
        if kept.count > plainText.utf8.count {
            bold?.firstChild?.setLiteral(kept.dropLast(plainText.utf8.count))
        } else {
            bold?.remove()
            plain?.setLiteral(kept)
        }
    }

    private static func text(of node: Node) -> String {
        String(decoding: Marker.undone(in: node.literal), as: UTF8.self)
    }
}
