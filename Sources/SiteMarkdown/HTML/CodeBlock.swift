import SiteBytes

extension HTMLWriter {
    func writeCodeBlock(_ node: Node) -> Bool {
        html.startLine()
        readingTime.add(node.literal)
        if options.isPlain {
            writePlainCode(node)
        } else if FenceInfo.isLanguageAlone(node.fenceInfo) {
            writeCode(node, language: node.fenceInfo)
        } else {
            writeCode(node, FenceInfo(String(decoding: Marker.undone(in: node.fenceInfo), as: UTF8.self)))
        }
        return false
    }

    /// Writes code as the C library does.
    private func writePlainCode(_ node: Node) {
        let language = node.fenceInfo.prefix { !$0.isASCIIWhitespace }
        if language.isEmpty {
            html.append("<pre><code>")
        } else {
            html.append(#"<pre><code class="language-"#)
            html.append(escaping: ByteView(rebasing: language))
            html.append("\">")
        }
        html.append(escaping: node.literal)
        html.append("</code></pre>\n")
    }

    private func writeCode(_ node: Node, _ info: FenceInfo) {
        if !info.fileName.isEmpty {
            html.append("<figure class=\"code\"><figcaption>")
            html.append(escaping: info.fileName)
            html.append("</figcaption>\n")
        }
        info.language.withUTF8Bytes { writeCode(node, language: $0) }
        if !info.fileName.isEmpty { html.append("</figure>\n") }
    }

    private func writeCode(_ node: Node, language: ByteView) {
        // Code that is wider than the page can be scrolled with the keyboard.
        html.append("<pre tabindex=\"0\"")
        if language.isEmpty {
            html.append("><code>")
        } else {
            html.append(" data-language=\"")
            html.append(escaping: language)
            html.append(#""><code class="language-"#)
            html.append(escaping: language)
            html.append("\">")
        }
        html.append(escaping: Self.withoutBlankEnd(node.literal))
        html.append("</code></pre>\n")
    }

    /// The code without blank lines at its end, which would only make its box taller.
    private static func withoutBlankEnd(_ code: ByteView) -> ByteView {
        var end = code.count
        var index = code.count
        while index > 0, code[index - 1].isASCIIWhitespace {
            index -= 1
            if code[index] == UInt8(ascii: "\n") { end = index + 1 }
        }
        // What is blank as a whole has been written so on purpose.
        return index == 0 ? code : code[view: ..<end]
    }
}
