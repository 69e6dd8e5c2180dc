import SiteModel

extension HTMLWriter {
    func writeText(_ node: Node) -> Bool {
        let literal = node.literal
        if !options.isPlain { reportLeftovers(in: literal, of: node) }
        if linksBareURLs, linkDepth == 0, Autolinker.mayHoldLink(literal) {
            let text = Marker.undone(in: literal)
            let found = text.withUnsafeBufferPointer(Autolinker.links)
            if !found.isEmpty {
                writeText(text, linking: found)
                return true
            }
        }
        html.append(escaping: literal)
        return true
    }

    private func reportLeftovers(in literal: UnsafeBufferPointer<UInt8>, of node: Node) {
        guard hasRoomForFindings, leftoverLooks < Self.maximumLeftoverLooks,
            literal.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "~") }),
            let block = node.enclosingBlock
        else { return }
        leftoverLooks += 1
        for mark in leftovers.marks(in: literal, of: block.line...max(block.line, block.lastLine), atMost: 50) {
            report(.leftoverMark(mark.text), line: mark.line, column: mark.column)
        }
    }

    /// So many texts with marks that are no fault are no accident; looking through more would only take time.
    private static let maximumLeftoverLooks = 1000

    func writeCode(_ node: Node) {
        html.append("<code>")
        html.append(escaping: node.literal)
        html.append("</code>")
    }

    func writeImage(_ node: Node) -> Bool {
        if !options.isPlain, links.resolve(imageAt: node.url).isUnsafe {
            report(.unsafeLink(links.resolve(imageAt: node.url).written), at: node)
            html.append(escaping: Self.alternativeText(of: node))
            return false
        }
        imageCount += 1
        html.append("<img src=\"")
        if options.isPlain {
            html.append(url: node.url)
        } else {
            let link = links.resolve(imageAt: node.url)
            if firstImage == nil { firstImage = link.address }
            html.append(url: link.address)
        }
        html.append("\" alt=\"")
        html.append(escaping: Self.alternativeText(of: node))
        if node.title.count > 0 {
            html.append("\" title=\"")
            html.append(escaping: node.title)
        }
        html.append("\"")
        writeLoadingAttributes(of: node)
        html.append(" />")
        return false
    }

    private func writeLoadingAttributes(of node: Node) {
        guard !options.isPlain else { return }
        if imageCount > 1 { html.append(#" loading="lazy" decoding="async""#) }
        if links.resolve(imageAt: node.url).isOutward { html.append(#" referrerpolicy="no-referrer""#) }
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
