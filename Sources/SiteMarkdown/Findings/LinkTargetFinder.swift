import SiteBytes
import SiteModel

/// Finds links and pictures that the parser does not take for any because of how their address is written.
enum LinkTargetFinder: SourceFinder {
    static func findings(in source: ScannedSource, limit: Int) -> [SourceFinding] {
        var found: [SourceFinding] = []
        source.masked.withView { text in
            for line in source.lineRanges {
                let lineText = text[view: ..<line.upperBound]
                var index = lineText.firstIndex(from: line.lowerBound) { $0.or("]").or(")") }
                while index + 1 < lineText.count, found.count < limit {
                    if let finding = finding(at: index, on: line, in: source) { found.append(finding) }
                    index = lineText.firstIndex(from: index + 1) { $0.or("]").or(")") }
                }
            }
        }
        return found
    }

    private static func finding(at index: Int, on line: Range<Int>, in source: ScannedSource) -> SourceFinding? {
        switch (source.text[index], source.text[index + 1]) {
        case (UInt8(ascii: "]"), UInt8(ascii: "(")): brokenLink(closingAt: index, on: line, in: source)
        case (UInt8(ascii: "]"), UInt8(ascii: " ")): separatedPicture(closingAt: index, on: line, in: source)
        case (UInt8(ascii: ")"), UInt8(ascii: "[")): swappedLink(around: index, on: line, in: source)
        default: nil
        }
    }

    // MARK: Links that are none

    private static func brokenLink(
        closingAt bracket: Int, on line: Range<Int>, in source: ScannedSource
    ) -> SourceFinding? {
        guard bracket + 2 < line.upperBound, source.text[bracket + 2] > 0x20,
            source.text[bracket + 2] != UInt8(ascii: "<"),
            let link = WrittenLink(
                closingAt: bracket, addressIn: bracket + 1, before: line.upperBound, in: source.text),
            !isLink(link, at: bracket + 1, in: source),
            !source.isEscaped(bracket), !source.isEscaped(link.text.lowerBound),
            !source.holdsCode(link.text.upperBound..<link.close)
        else { return nil }
        let address = source.string(link.address)
        guard !address.contains(where: { "<>\"`".contains($0) }), !address.contains("{{"), !address.contains("{%")
        else { return nil }
        let isAddress = AddressForm.looksLikeAddress(address, isPicture: link.isPicture)
        if link.close == line.upperBound {
            return isAddress ? neverClosed(link, address: address, in: source) : nil
        }
        if address.contains(where: { $0 == " " || $0 == "\t" }) { return spaced(link, address: address, in: source) }
        return isAddress ? curlyTitle(of: link, address: address, in: source) : nil
    }

    /// Whether the parser takes it for a link, perhaps over several lines.
    private static func isLink(_ link: WrittenLink, at parenthesis: Int, in source: ScannedSource) -> Bool {
        let end = min(source.text.count, parenthesis + reach)
        return LinkSyntax(bytes: source.text).inlineTarget(at: parenthesis, before: end) != nil
    }

    /// How far an address and a title are read.
    private static let reach = 4000

    private static func spaced(_ link: WrittenLink, address: String, in source: ScannedSource) -> SourceFinding? {
        guard let meant = SpacedAddress.meant(by: address, isPicture: link.isPicture) else { return nil }
        let title = link.title.map { " " + straight(source.string($0)) } ?? ""
        let fixed = source.string(link.text).shortened + "(\(meant)\(title))"
        return SourceFinding(
            problem: LinkFormProblem.spaceInAddress(address, fixed: fixed, isPicture: link.isPicture),
            offset: link.address.lowerBound)
    }

    private static func curlyTitle(of link: WrittenLink, address: String, in source: ScannedSource) -> SourceFinding? {
        guard let range = link.title else { return nil }
        let title = source.string(range)
        let fixedTitle = straight(title)
        guard fixedTitle != title else { return nil }
        return SourceFinding(
            problem: LinkFormProblem.curlyTitle(
                fixed: source.string(link.text).shortened + "(\(address) \(fixedTitle))"),
            offset: range.lowerBound, fix: SourceFix(title, to: fixedTitle))
    }

    /// A title in straight quotes.
    private static func straight(_ title: String) -> String {
        guard let first = title.first, !"\"'".contains(first) else { return title }
        return "\"" + title.dropFirst().dropLast().replacing("\"", with: "\\\"") + "\""
    }

    private static func neverClosed(_ link: WrittenLink, address: String, in source: ScannedSource) -> SourceFinding? {
        guard link.title == nil, !address.contains(where: \.isWhitespace) else { return nil }
        let opened = address.count { $0 == "(" } - address.count { $0 == ")" }
        return SourceFinding(
            problem: LinkFormProblem.neverClosed(
                address: address + String(repeating: ")", count: max(0, opened)), isPicture: link.isPicture),
            offset: link.address.lowerBound)
    }

    // MARK: Brackets in other places

    /// A picture whose address is separated from its text, `![text] (a.png)`.
    private static func separatedPicture(
        closingAt bracket: Int, on line: Range<Int>, in source: ScannedSource
    ) -> SourceFinding? {
        let text = source.text
        guard let space = text[(bracket + 1)..<line.upperBound].firstIndex(where: { $0 != UInt8(ascii: " ") }),
            text[space] == UInt8(ascii: "("),
            let link = WrittenLink(closingAt: bracket, addressIn: space, before: line.upperBound, in: source.text),
            link.isPicture, link.close < line.upperBound, !source.isEscaped(link.text.lowerBound)
        else { return nil }
        let address = source.string(link.address)
        guard AddressForm.looksLikeAddress(address, isPicture: true) else { return nil }
        let inside = address.contains(" ") ? "<\(address)>" : address
        return SourceFinding(
            problem: LinkFormProblem.spaceBeforeAddress(fixed: source.string(link.text).shortened + "(\(inside))"),
            offset: bracket + 1, fix: SourceFix(source.string((bracket + 1)..<space), to: ""))
    }

    /// A link with its text in parentheses, `(text)[https://…]`.
    private static func swappedLink(
        around parenthesis: Int, on line: Range<Int>, in source: ScannedSource
    ) -> SourceFinding? {
        let bytes = source.text
        guard let close = bytes[(parenthesis + 2)..<line.upperBound].prefix(1000).firstIndex(of: UInt8(ascii: "]")),
            let open = bytes[line.lowerBound..<parenthesis].suffix(1000).lastIndex(where: { "()".utf8.contains($0) }),
            bytes[open] == UInt8(ascii: "("), open + 1 < parenthesis, !source.isEscaped(open),
            close + 1 == line.upperBound || bytes[close + 1] != UInt8(ascii: "(")
        else { return nil }
        let address = source.string((parenthesis + 2)..<close)
        guard AddressForm.isComplete(address), !address.contains(where: { $0.isWhitespace || "()<>[".contains($0) })
        else { return nil }
        let written = source.string(open..<(close + 1))
        let text = source.string((open + 1)..<parenthesis)
        let fixed = "[\(text)](\(address))"
        // `모델(LLM)[https://…]` may want more words in the link than those in parentheses.
        let isAlone = open == line.lowerBound || bytes[open - 1] <= 0x20
        return SourceFinding(
            problem: LinkFormProblem.swapped(written: written, fixed: fixed), offset: open,
            fix: isAlone ? SourceFix(written, to: fixed) : nil)
    }
}

/// Tells addresses from remarks in parentheses, such as `[속보](종합 2보)`.
enum AddressForm {
    /// Whether a text that may contain spaces is an address.
    static func looksLikeAddress(_ text: String, isPicture: Bool) -> Bool {
        if isComplete(text) || ["./", "../", "www."].contains(where: text.hasPrefix) { return true }
        if text.hasPrefix("/") { return text.dropFirst().first.map { !$0.isWhitespace } ?? false }
        let path = text.prefix { $0 != "?" && $0 != "#" }
        guard let dot = path.lastIndex(of: ".") else { return false }
        let ending = path[path.index(after: dot)...].lowercased()
        let isEnding =
            isPicture && (2...5).contains(ending.count)
            && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains(where: \.isLetter)
        return isEnding || endings.contains(ending)
    }

    /// Whether a text starts with the scheme of an address.
    static func isComplete(_ text: String) -> Bool {
        let head = text.prefix(8).lowercased()
        return ["https://", "http://"].contains { head.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    }

    /// The endings of files that people link to.
    private static let endings = Set(
        """
        md markdown html htm png jpg jpeg gif webp svg avif heic mp4 mov webm mp3 pdf hwp hwpx doc docx xls xlsx ppt pptx \
        csv zip
        """.split(separator: " ").map(String.init))
}
