import SiteBytes

/// `[[글#제목|보이는 이름]]` or `![[그림.png|300]]` in a text.
struct WikiLinkSyntax {
    /// Its bytes in the text.
    let range: Range<Int>
    let isEmbed: Bool
    /// The name of a document or file; empty for a heading of the same document.
    let target: String
    /// What follows `#`.
    let heading: String?
    /// What follows `|`.
    let label: String?

    /// Whether spaces are beside the brackets, as in tests of shells.
    let isPadded: Bool

    /// What readers see of a link.
    var shownText: String { label ?? (target.isEmpty ? heading ?? "" : heading.map { "\(target) > \($0)" } ?? target) }

    /// What the label of a picture says beside its size.
    var caption: String? {
        guard let label, size != nil else { return label }
        let text = label.lastIndex(of: "|").map { String(label[..<$0]).trimmed } ?? ""
        return text.isEmpty ? nil : text
    }

    /// The width, and perhaps the height, that the label of a picture, or its last part, asks for.
    var size: (width: Int, height: Int?)? {
        let last = (label ?? "").split(separator: "|", omittingEmptySubsequences: false).last ?? ""
        let parts = String(last).trimmed.split(separator: "x", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let width = Self.length(first) else { return nil }
        if parts.count == 1 { return (width, nil) }
        return Self.length(parts[1]).map { (width, $0) }
    }

    private static func length(_ text: Substring) -> Int? {
        text.utf8.allSatisfy(\.isASCIIDigit) && text.utf8.count <= 4 ? Int(text) : nil
    }

    /// The links of a text, in order.
    static func all(in text: ByteView) -> [WikiLinkSyntax] {
        var links: [WikiLinkSyntax] = []
        var index = 0
        while let open = text.firstIndex(of: UInt8(ascii: "["), from: index) {
            if let link = WikiLinkSyntax(at: open, in: text) {
                links.append(link)
                index = link.range.upperBound
            } else {
                index = open + 1
            }
            if index >= text.count { break }
        }
        return links
    }

    private init?(at open: Int, in text: ByteView) {
        guard open + 1 < text.count, text[open + 1] == UInt8(ascii: "["),
            let inside = Self.inside(from: open + 2, in: text)
        else { return nil }
        isEmbed = open > 0 && text[open - 1] == UInt8(ascii: "!")
        range = (isEmbed ? open - 1 : open)..<(inside.upperBound + 2)
        // `a[[0]]` is an index, but `[[가]][[나]]` are two links.
        let before = open > 0 ? text[open - 1] : UInt8(ascii: " ")
        let followsLink = open > 1 && before == UInt8(ascii: "]") && text[open - 2] == before
        if !isEmbed, !followsLink, before.isASCIIAlphanumeric || "_])[".utf8.contains(before) { return nil }
        // Nor is `object.[[Value]]` one.
        if before == UInt8(ascii: "."), open > 1, text[open - 2].isASCIIAlphanumeric { return nil }
        isPadded = text[inside.lowerBound].isASCIIWhitespace || text[inside.upperBound - 1].isASCIIWhitespace
        let written = String(decoding: Marker.undone(in: text[view: inside]), as: UTF8.self).trimmed
        let parts = written.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts[0].split(separator: "#", omittingEmptySubsequences: false)
        target = String(address[0]).trimmed
        heading = address.count > 1 ? address.last.map { String($0).trimmed } : nil
        label = parts.count > 1 && !String(parts[1]).trimmed.isEmpty ? String(parts[1]).trimmed : nil
        guard !Self.isNoName(written), !isPadded || Self.mayBePadded(written) else { return nil }
        // `[[|글]]` lacks a name, but `[[|&]]` is a set of characters.
        if target.isEmpty, heading == nil, !(label ?? "").unicodeScalars.contains(where: { !$0.isASCII }) { return nil }
    }

    /// Whether a text between spaces is a name, and not a test of a shell such as `-f "$file"` or `$a == b`.
    private static func mayBePadded(_ written: String) -> Bool {
        guard let first = written.unicodeScalars.first, first.properties.isAlphabetic || first.isASCIIDigit,
            !written.contains("||"), !written.contains("&&"), !written.contains(where: { "$=<>\"'{}*,()".contains($0) })
        else { return false }
        return !written.split(separator: " ").contains { $0.first == "-" && (2...3).contains($0.utf8.count) }
    }

    /// What is between the brackets: no further bracket.
    private static func inside(from start: Int, in text: ByteView) -> Range<Int>? {
        let end = min(text.count, start + longest)
        var index = start
        while index < end, text[index] != UInt8(ascii: "]") {
            if text[index] == UInt8(ascii: "[") { return nil }
            index += 1
        }
        guard index > start, index + 1 < text.count, text[index] == UInt8(ascii: "]"), text[index + 1] == text[index]
        else { return nil }
        return start..<index
    }

    /// Whether the text cannot be meant as a name: a list of numbers, an address, a footnote.
    private static func isNoName(_ written: String) -> Bool {
        written.contains("://") || written.hasPrefix("^") || written.hasPrefix(":")
            || written.isEmpty || "\"'".contains(written.prefix(1))
            || !isDay(written)
                && written.unicodeScalars.allSatisfy { $0.isASCIIDigit || " ,.+-;".unicodeScalars.contains($0) }
    }

    /// Whether a text is the name of a daily note, such as `2025-05-02`.
    private static func isDay(_ written: String) -> Bool {
        written.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [4, 2, 2]
    }

    private static let longest = 1000
}
