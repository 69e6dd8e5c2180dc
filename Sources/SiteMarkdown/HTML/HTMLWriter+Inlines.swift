import SiteBytes
import SiteModel

extension HTMLWriter {
    func writeText(_ node: Node) -> Bool {
        let literal = node.literal
        readingTime.add(literal)
        let sign = options.isPlain ? 0 : firstSign(in: literal)
        if !options.isPlain, sign < literal.count { reportLeftovers(in: literal, from: sign, of: node) }
        if linksBareURLs, linkDepth == 0, Autolinker.mayHoldLink(literal) {
            let text = Marker.undone(in: literal)
            let found = text.withView { bytes in
                Autolinker.links(in: bytes, isPlain: options.isPlain)
                    .filter { options.isPlain || !bytes.isCutOffAddress($0.range) }
            }
            if !found.isEmpty {
                writeText(text, linking: found, of: node)
                return false
            }
        }
        if sign == literal.count { html.append(unchanged: literal) } else { append(text: literal, from: sign) }
        return false
    }

    /// Where the first byte of a text is that its page may not show as it is, or that the author may hear of.
    ///
    /// A text without one, as most are, is not searched again for each of them: 1 % of a cold build.
    private func firstSign(in text: ByteView) -> Int {
        isInTitle
            ? text.firstIndex(from: 0) { Self.mayBeSign($0, isTitle: true) }
            : text.firstIndex(from: 0) { Self.mayBeSign($0, isTitle: false) }
    }

    @inline(__always)
    private static func mayBeSign(_ bytes: ByteVector, isTitle: Bool) -> ByteVector {
        Leftovers.mayStart(HTMLBuffer.mayBeMarkup(LineBond.mayStart(bytes, isTitle: isTitle)))
    }

    /// Writes a line end within a block; only a paragraph may keep it.
    func writeSoftBreak(_ node: Node) -> Bool {
        switch options.lineBreaks {
        case .keep where !options.isPlain && node.enclosingBlock?.isParagraph == true: html.append("<br />\n")
        case .keep, .join: html.append("\n")
        }
        return false
    }

    /// Adds running text, with bonds where its lines must not break; `sign` is where the first one may start at the earliest.
    private func append(text: ByteView, from sign: Int = 0) {
        let suspect = options.isPlain ? text.count : LineBond.firstSuspect(in: text, from: sign, isTitle: isInTitle)
        // Most texts have no bond, and writing pieces costs more.
        guard suspect < text.count else { return html.append(escaping: text) }
        LineBond.divide(text, isTitle: isInTitle, from: suspect) { piece in
            switch piece {
            case .text(let text): html.append(escaping: text)
            case .markup(let markup): html.append(markup)
            }
        }
    }

    private func reportLeftovers(in literal: ByteView, from sign: Int, of node: Node) {
        let suspect = Leftovers.firstSuspect(in: literal, from: sign)
        guard suspect < literal.count, hasRoomForFindings, leftoverLooks < Self.maximumLeftoverLooks else { return }
        leftoverLooks += 1
        guard Leftovers.holdsMark(literal, from: suspect), let block = node.enclosingBlock else { return }
        for mark in leftovers.marks(in: literal, of: block.line...max(block.line, block.lastLine), atMost: 50) {
            report(MarkdownProblem.leftoverMark(mark.text), line: mark.line, column: mark.column)
        }
    }

    /// A document that has this many suspicious texts has them on purpose; searching more would only take time.
    private static let maximumLeftoverLooks = 1000

    func writeCode(_ node: Node) -> Bool {
        readingTime.add(node.literal)
        html.append("<code>")
        html.append(escaping: node.literal)
        html.append("</code>")
        return false
    }

    func writeImage(_ node: Node) -> Bool {
        let link = options.isPlain ? nil : links.resolve(imageAt: node.url)
        if let link, link.isUnsafe {
            report(MarkdownProblem.unsafeLink(link.written), at: node)
            html.append(escaping: PlainText.alternative(of: node, isPlain: options.isPlain))
            return false
        }
        imageCount += 1
        html.append("<img src=\"")
        if let link {
            collect(link, of: node)
            if firstImage == nil, LinkPreview.mayShow(link.address) { firstImage = link.address }
            html.append(url: link.address)
        } else {
            html.append(url: node.url)
        }
        html.append("\" alt=\"")
        html.append(escaping: PlainText.alternative(of: node, isPlain: options.isPlain))
        if node.title.count > 0 {
            html.append("\" title=\"")
            html.append(escaping: node.title)
        }
        html.append("\"")
        if let link { writeLoadingAttributes(of: link, shown: ShownSize(mark: node.mark)) }
        html.append(" />")
        return false
    }

    /// Notes an image; a caption counts as its text.
    private func collect(_ link: LinkResolver.Link, of image: Node) {
        guard let collector else { return }
        collector.note(
            picture: link.written, address: link.address,
            isWithoutText: options.collectedLinks == .all && isWithoutText(image), at: image)
    }

    private func isWithoutText(_ image: Node) -> Bool {
        image.parent.flatMap { Figure($0) }?.caption == nil
            && PlainText.alternative(of: image, isPlain: false).trimmed.isEmpty
    }

    private func writeLoadingAttributes(of link: LinkResolver.Link, shown: ShownSize?) {
        let size = link.file.flatMap(links.files.size)
        if let shown {
            html.append(html: shown.attributes(of: size))
        } else if let size {
            html.append(html: " width=\"\(size.width)\" height=\"\(size.height)\"")
        }
        // The first image is likely to be visible at once.
        if imageCount > 1 { html.append(" loading=\"lazy\"") }
        html.append(" decoding=\"async\"")
        if link.isOutward { html.append(#" referrerpolicy="no-referrer""#) }
    }
}

extension HTMLWriter {
    func openLink(_ node: Node) -> Bool {
        linkDepth += 1
        if !options.isPlain, node.mark > 0 {
            html.append("<a")
            html.append(html: WikiLinkPlaceholder.html(Int(node.mark)))
            html.append(">")
            return true
        }
        let link = options.isPlain ? nil : links.resolve(linkTo: node.url)
        if let link, link.isUnsafe {
            report(MarkdownProblem.unsafeLink(link.written), at: node)
            html.append("<a>")
            return true
        }
        html.append("<a href=\"")
        if let link {
            collector?.note(link: link.written, address: link.address, at: node)
            html.append(url: link.address)
            html.append("\"")
            html.append(links.attributes(of: link))
        } else {
            html.append(url: node.url)
        }
        if node.title.count > 0 {
            html.append(options.isPlain ? "\" title=\"" : " title=\"")
            html.append(escaping: node.title)
            html.append("\"")
        } else if options.isPlain {
            html.append("\"")
        }
        html.append(">")
        return true
    }

    func closeLink() {
        linkDepth -= 1
        html.append("</a>")
    }

    /// Writes text in which some ranges are bare URLs.
    func writeText(_ text: [UInt8], linking found: [Autolinker.Link], of node: Node) {
        text.withView { bytes in
            var written = 0
            for link in found {
                append(text: bytes[view: written..<link.range.lowerBound])
                let shown = bytes[view: link.range]
                html.append("<a href=\"")
                html.append(html: link.prefix)
                html.append(url: shown)
                html.append("\"")
                if !options.isPlain {
                    let written = String(decoding: shown, as: UTF8.self)
                    let address = link.prefix + written
                    collector?.note(link: written, address: address, at: node)
                    html.append(links.attributes(of: links.resolve(linkTo: address)))
                }
                html.append(">")
                html.append(escaping: shown)
                html.append("</a>")
                written = link.range.upperBound
            }
            append(text: bytes[view: written...])
        }
    }
}

extension ByteView {
    /// Whether an address is the start of one with a space in it, behind `](` of a link that is none: a link to it would
    /// lead elsewhere.
    fileprivate func isCutOffAddress(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard start >= 2, self[start - 1] == UInt8(ascii: "("), self[start - 2] == UInt8(ascii: "]"),
            range.upperBound < count, self[range.upperBound] == UInt8(ascii: " ")
        else { return false }
        let rest = self[range.upperBound...].prefix(1000)
        return rest.prefix { $0 != UInt8(ascii: "[") }.contains(UInt8(ascii: ")"))
    }
}
