extension HTMLWriter {
    func writeFootnoteReference(_ node: Node) {
        guard let (number, identifier) = footnotes.takeReference(node) else { return }
        html.append("<sup class=\"footnote-ref\"><a href=\"#")
        html.append(html: footnotes.notes[number - 1].identifier)
        html.append("\" id=\"")
        html.append(html: identifier)
        html.append("\" data-footnote-ref>")
        html.append(html: "\(number)</a></sup>")
    }

    func openFootnote() {
        if footnotes.openedDefinitions == 0 { html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
        footnotes.openDefinition()
        html.append("<li id=\"")
        html.append(html: footnotes.currentNote?.identifier ?? "")
        html.append("\">\n")
    }

    func closeFootnote(_ node: Node) {
        if node.lastChild?.isParagraph != true {
            writeBackReferences()
            html.append("\n")
        }
        html.append("</li>\n")
        if footnotes.openedDefinitions == footnotes.notes.count { html.append("</ol>\n</section>\n") }
    }

    /// Writes a link back to each place that refers to the footnote being written.
    func writeBackReferences() {
        for (index, identifier) in (footnotes.currentNote?.references ?? []).enumerated() {
            if index > 0 { html.append(" ") }
            html.append("<a href=\"#")
            html.append(html: identifier)
            html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
            html.append(backReferenceLabel)
            html.append("\">↩")
            if index > 0 { html.append(html: "<sup class=\"footnote-ref\">\(index + 1)</sup>") }
            html.append("</a>")
        }
    }

    private var backReferenceLabel: StaticString {
        options.isPlain || options.language == .english ? "Back to content" : "본문으로 돌아가기"
    }
}
