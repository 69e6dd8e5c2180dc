import SiteBytes
import SiteModel

/// Finds bare URLs and mail addresses in text, and where they end if Korean follows without a space.
enum Autolinker {
    /// A bare URL in a text.
    struct Link {
        /// Its bytes.
        let range: Range<Int>
        /// What has to be added before it: `http://` for `www.…`, `mailto:` for mail.
        let prefix: String
    }

    /// The links of a text, in order and without overlap; in plain Markdown any name with a dot is a mail address' host.
    static func links(in text: ByteView, isPlain: Bool) -> [Link] {
        var links: [Link] = []
        var index = 0
        while index < text.count {
            let free = links.last?.range.upperBound ?? 0
            let link = link(at: index, in: text, notBefore: free)
            if let link, isPlain || link.prefix != mailPrefix || MailHost.isMailHost(after: link, in: text) {
                links.append(link)
                index = link.range.upperBound
            } else {
                index = text.firstIndex(from: index + 1, of: mayStartLink)
            }
        }
        return links
    }

    /// What addresses start with, `http`, `ftp` or `www`, and the middle of a mail address.
    private static func mayStartLink(_ bytes: ByteVector) -> ByteVector {
        bytes.or("h").or("H").or("f").or("F").or("w").or("W").or("@")
    }

    /// Whether `://` starts or `www.` ends at a colon or dot, so that a link may be there: three bytes are far cheaper to
    /// check than a link.
    static func mayHoldLink(_ text: ByteView, around index: Int) -> Bool {
        if text[index] == UInt8(ascii: ":") {
            return index + 2 < text.count && text[index + 1] == UInt8(ascii: "/")
                && text[index + 2] == UInt8(ascii: "/")
        }
        return index >= 3 && (index - 3..<index).allSatisfy { text[$0] | 0x20 == UInt8(ascii: "w") }
    }

    /// Whether a text may contain a link.
    static func mayHoldLink(_ text: ByteView) -> Bool {
        var index = -1
        repeat {
            index = text.firstIndex(from: index + 1) { $0.or("@").or(":").or(".") }
            if index < text.count, text[index] == UInt8(ascii: "@") || mayHoldLink(text, around: index) { return true }
        } while index < text.count
        return false
    }

    private static func link(at index: Int, in text: ByteView, notBefore free: Int) -> Link? {
        switch text[index] {
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"): webLink(at: index, in: text)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): wwwLink(at: index, in: text)
        case UInt8(ascii: "@"): mailLink(around: index, in: text, notBefore: free)
        default: nil
        }
    }

    /// The end of the host name of an address whose `://` starts or `www.` ends at a colon or dot, if it is an address.
    static func hostEnd(ofLinkAround index: Int, in text: ByteView) -> Int? {
        if text[index] == UInt8(ascii: ".") { return index >= 3 ? wwwHostEnd(from: index - 3, in: text) : nil }
        for scheme in schemes {
            let start = index + 3 - scheme.count
            if start >= 0, let end = webHostEnd(from: start, in: text) { return end }
        }
        return nil
    }

    private static func webLink(at start: Int, in text: ByteView) -> Link? {
        guard let hostEnd = webHostEnd(from: start, in: text) else { return nil }
        return Link(range: start..<URLEnd.find(in: text, start: start, hostEnd: hostEnd), prefix: "")
    }

    private static func webHostEnd(from start: Int, in text: ByteView) -> Int? {
        guard let scheme = schemes.first(where: { hasPrefix($0, at: start, in: text) }) else { return nil }
        guard start == 0 || !text[start - 1].isASCIIAlphanumeric else { return nil }
        let hostStart = start + scheme.count
        guard let hostEnd = hostEnd(from: hostStart, in: text), isValidHost(text[hostStart..<hostEnd], needsDot: false)
        else { return nil }
        return hostEnd
    }

    private static func wwwLink(at start: Int, in text: ByteView) -> Link? {
        guard let hostEnd = wwwHostEnd(from: start, in: text) else { return nil }
        return Link(range: start..<URLEnd.find(in: text, start: start, hostEnd: hostEnd), prefix: "http://")
    }

    private static func wwwHostEnd(from start: Int, in text: ByteView) -> Int? {
        guard hasPrefix(Array("www.".utf8), at: start, in: text) else { return nil }
        guard start == 0 || isBoundary(text[start - 1]) else { return nil }
        guard let hostEnd = hostEnd(from: start, in: text), isValidHost(text[start..<hostEnd], needsDot: true)
        else { return nil }
        return hostEnd
    }

    private static func mailLink(around at: Int, in text: ByteView, notBefore free: Int) -> Link? {
        var start = at
        while start > free, isMailNameByte(text[start - 1]) { start -= 1 }
        var end = at + 1
        while end < text.count, isHostByte(text[end]) { end += 1 }
        while end > at + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard start < at, end > at + 1, let last = text[..<end].last, last.isASCIIAlphanumeric,
            end == text.count || text[end] != UInt8(ascii: "@"), text[(at + 1)..<end].contains(UInt8(ascii: "."))
        else { return nil }
        return Link(range: start..<end, prefix: mailPrefix)
    }

    private static let mailPrefix = "mailto:"

    private static let schemes = ["https://", "http://", "ftp://"].map { Array($0.utf8) }

    /// More bytes than any host name has, so that a very long word is not read again from each of its parts.
    private static let longestHost = 1000

    /// The end of a host name: of ASCII labels, and of labels whose first character is not ASCII.
    private static func hostEnd(from start: Int, in text: ByteView) -> Int? {
        var end = start
        while end < text.count {
            if end - start > longestHost { return nil }
            if isHostByte(text[end]) || text[end] == UInt8(ascii: ":") && isPort(at: end + 1, in: text) {
                end += 1
            } else if text[end] >= 0x80, end == start || text[end - 1] == UInt8(ascii: "."),
                let label = hangulLabelEnd(from: end, in: text)
            {
                end = label
            } else {
                break
            }
        }
        return end > start ? end : nil
    }

    /// The end of a label such as `한국` in `https://한국.kr`; `nil` if it does not consist of letters, or is a particle, so
    /// that the host name ended before it.
    private static func hangulLabelEnd(from start: Int, in text: ByteView) -> Int? {
        var end = start
        while end < text.count, text[end] >= 0x80 || text[end].isASCIIAlphanumeric { end += 1 }
        let label = String(decoding: text[start..<end], as: UTF8.self)
        guard label.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.isASCIIAlphanumeric }) else {
            return nil
        }
        return ParticleDictionary.isParticle(label) ? nil : end
    }

    private static func isPort(at index: Int, in text: ByteView) -> Bool {
        index < text.count && text[index].isASCIIDigit
    }

    /// The rule of the GFM specification: no underscore in the last two labels, and a dot if one is needed.
    private static func isValidHost(_ host: Slice<ByteView>, needsDot: Bool) -> Bool {
        guard let first = host.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
        var labelCount = 0
        var end = host.endIndex
        while let last = host[..<end].lastIndex(where: { $0 != UInt8(ascii: ".") }) {
            let start = host[...last].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? host.startIndex
            guard labelCount >= 2 || !host[start...last].contains(UInt8(ascii: "_")) else { return false }
            labelCount += 1
            end = start
        }
        return !needsDot || labelCount > 1
    }

    private static func hasPrefix(_ prefix: [UInt8], at index: Int, in text: ByteView) -> Bool {
        guard index + prefix.count <= text.count else { return false }
        return zip(text[index...], prefix).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $0.isASCIIAlphanumeric }
    }

    /// What may precede `www.`: the marks that the GFM specification lists, and anything that is not ASCII.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte >= 0x80 || " \t\n\r*_~(\"'[".utf8.contains(byte)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_")
    }

    private static func isMailNameByte(_ byte: UInt8) -> Bool {
        isHostByte(byte) || byte == UInt8(ascii: "+")
    }
}

/// Tells the hosts of mail addresses from versions and other names behind an `@`.
private enum MailHost {
    /// Whether mail can go to what is behind the `@` of a link that looks like a mail address.
    ///
    /// The last label of a host is two or more letters, or an encoded name (https://www.rfc-editor.org/rfc/rfc3696,
    /// section 2): not so in `react@18.2.0`, `root@192.168.0.1` and `logo@2x.png`. In `git@github.com:a/b` a path follows.
    static func isMailHost(after link: Autolinker.Link, in text: ByteView) -> Bool {
        let address = text[link.range]
        guard let dot = address.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let label = address[(dot + 1)...].map(\.asciiLowercased)
        let isName = label.count >= 2 && label.allSatisfy(\.isASCIILetter)
        return (isName && !fileExtensions.contains(label) || label.starts(with: "xn--".utf8))
            && !isFollowedByPath(link, in: text)
    }

    private static func isFollowedByPath(_ link: Autolinker.Link, in text: ByteView) -> Bool {
        let end = link.range.upperBound
        return end + 1 < text.count && text[end] == UInt8(ascii: ":")
            && (text[end + 1].isASCIILetter || "/~".utf8.contains(text[end + 1]))
    }

    /// Extensions of pictures, whose names have an `@` before their density.
    private static let fileExtensions = Set(
        ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"].map { Array($0.utf8) })
}
