import SiteBytes
import SiteModel

extension HTMLWriter {
    func writeText(_ node: Node) -> Bool {
        let literal = node.literal
        readingTime.add(literal)
        if !options.isPlain { reportLeftovers(in: literal, of: node) }
        if linksBareURLs, linkDepth == 0, Autolinker.mayHoldLink(literal) {
            let text = Marker.undone(in: literal)
            let found = text.withUnsafeBufferPointer(Autolinker.links)
            if !found.isEmpty {
                writeText(text, linking: found, of: node)
                return false
            }
        }
        append(text: literal)
        return false
    }

    /// Adds running text, its lines bound where they must not break.
    func append(text: UnsafeBufferPointer<UInt8>) {
        var written = 0
        while !options.isPlain, let bond = LineBond.next(in: text, from: written) {
            html.append(escaping: UnsafeBufferPointer(rebasing: text[written..<bond.range.lowerBound]))
            switch bond.kind {
            case .space: html.append("\u{A0}")
            case .closing:
                html.append("<span class=\"bound\">")
                html.append(escaping: UnsafeBufferPointer(rebasing: text[bond.range]))
                html.append("</span>")
            }
            written = bond.range.upperBound
        }
        html.append(escaping: UnsafeBufferPointer(rebasing: text[written...]))
    }

    private func reportLeftovers(in literal: UnsafeBufferPointer<UInt8>, of node: Node) {
        let suspect = Leftovers.firstSuspect(in: literal, from: 0)
        guard suspect < literal.count, hasRoomForFindings, leftoverLooks < Self.maximumLeftoverLooks else { return }
        leftoverLooks += 1
        guard Leftovers.holdsMark(literal, from: suspect), let block = node.enclosingBlock else { return }
        for mark in leftovers.marks(in: literal, of: block.line...max(block.line, block.lastLine), atMost: 50) {
            report(.leftoverMark(mark.text), line: mark.line, column: mark.column)
        }
    }

    /// So many texts with marks that are no fault are no accident; looking through more would only take time.
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
            report(.unsafeLink(link.written), at: node)
            html.append(escaping: Self.alternativeText(of: node))
            return false
        }
        imageCount += 1
        html.append("<img src=\"")
        if let link {
            collect(link, of: node)
            if firstImage == nil { firstImage = link.address }
            html.append(url: link.address)
        } else {
            html.append(url: node.url)
        }
        html.append("\" alt=\"")
        html.append(escaping: Self.alternativeText(of: node))
        if node.title.count > 0 {
            html.append("\" title=\"")
            html.append(escaping: node.title)
        }
        html.append("\"")
        if let link { writeLoadingAttributes(of: link) }
        html.append(" />")
        return false
    }

    /// Notes a picture; a caption says what its text would.
    private func collect(_ link: LinkResolver.Link, of image: Node) {
        guard let collector else { return }
        let isCaptioned = image.parent.map { Figure.image(of: $0) == image && Figure.caption(after: $0) != nil }
        if isCaptioned == true || !Self.alternativeText(of: image).trimmed.isEmpty {
            collector.note(.resource, written: link.written, address: link.address, at: image)
        } else {
            collector.note(.resource, .pictureWithoutText, written: link.written, address: link.address, at: image)
        }
    }

    private func writeLoadingAttributes(of link: LinkResolver.Link) {
        if let size = link.file.flatMap(links.files.size) {
            html.append(html: " width=\"\(size.width)\" height=\"\(size.height)\"")
        }
        // The first picture is likely to be seen at once.
        if imageCount > 1 { html.append(" loading=\"lazy\"") }
        html.append(" decoding=\"async\"")
        if link.isOutward { html.append(#" referrerpolicy="no-referrer""#) }
    }

    private static func alternativeText(of image: Node) -> String {
        var bytes: [UInt8] = []
        NodeWalk.forEach(from: image) { node in
            switch node.kind {
            case .text, .code, .inlineHTML: Marker.append(undoing: node.literal, to: &bytes)
            case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
