extension HTMLWriter {
    func writeFootnoteReference(_ node: Node) {
        guard let index = Footnotes.index(of: node), footnotes.labels.indices.contains(index) else { return }
        footnotes.writtenReferences[index] += 1
        let label = footnotes.labels[index]
        let count = footnotes.writtenReferences[index]
        html.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
        html.append(html: label)
        html.append("\" id=\"fnref-")
        html.append(html: label)
        if count > 1 { html.append(html: "-\(count)") }
        html.append("\" data-footnote-ref>")
        html.append(html: "\(index + 1)</a></sup>")
    }

    func openFootnote() {
        if footnotes.writtenDefinitions == 0 { html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
        footnotes.writtenDefinitions += 1
        html.append("<li id=\"fn-")
        html.append(html: currentLabel)
        html.append("\">\n")
    }

    func closeFootnote(_ node: Node) {
        if node.lastChild?.isParagraph != true {
            writeBackReferences()
            html.append("\n")
        }
        html.append("</li>\n")
        if footnotes.writtenDefinitions == footnotes.labels.count { html.append("</ol>\n</section>\n") }
    }

    /// Writes a link back to each place that refers to the footnote being written.
    func writeBackReferences() {
        let label = currentLabel
        let count = max(1, footnotes.referenceCounts[max(0, footnotes.writtenDefinitions - 1)])
        for number in 1...count {
            if number > 1 { html.append(" ") }
            html.append("<a href=\"#fnref-")
            html.append(html: label)
            if number > 1 { html.append(html: "-\(number)") }
            html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
            html.append(backReferenceLabel)
            html.append("\">↩")
            if number > 1 { html.append(html: "<sup class=\"footnote-ref\">\(number)</sup>") }
            html.append("</a>")
        }
    }

    private var backReferenceLabel: StaticString {
        options.isPlain || options.language == .english ? "Back to content" : "본문으로 돌아가기"
    }

    /// The label of the definition that is being written.
    private var currentLabel: String {
        let number = footnotes.writtenDefinitions - 1
        return footnotes.labels.indices.contains(number) ? footnotes.labels[number] : ""
    }
}
