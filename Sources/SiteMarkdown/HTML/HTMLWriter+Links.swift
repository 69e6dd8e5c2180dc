import SiteBytes
import SiteModel

extension HTMLWriter {
    func openLink(_ node: Node) -> Bool {
        linkDepth += 1
        let link = options.isPlain ? nil : links.resolve(linkTo: node.url)
        if let link, link.isUnsafe {
            report(.unsafeLink(link.written), at: node)
            html.append("<a>")
            return true
        }
        html.append("<a href=\"")
        if let link {
            collector?.note(.link, written: link.written, address: link.address, at: node)
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
        text.withUnsafeBufferPointer { bytes in
            var written = 0
            for link in found {
                append(text: UnsafeBufferPointer(rebasing: bytes[written..<link.range.lowerBound]))
                let shown = UnsafeBufferPointer(rebasing: bytes[link.range])
                html.append("<a href=\"")
                html.append(html: link.prefix)
                html.append(url: shown)
                html.append("\"")
                if !options.isPlain {
                    let written = String(decoding: shown, as: UTF8.self)
                    let address = link.prefix + written
                    collector?.note(.link, written: written, address: address, at: node)
                    html.append(links.attributes(of: links.resolve(linkTo: address)))
                }
                html.append(">")
                html.append(escaping: shown)
                html.append("</a>")
                written = link.range.upperBound
            }
            append(text: UnsafeBufferPointer(rebasing: bytes[written...]))
        }
    }
}
