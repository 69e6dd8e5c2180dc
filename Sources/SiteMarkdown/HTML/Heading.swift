import CMarkGFM
import SiteBytes
import SiteModel

extension HTMLWriter {
    func openHeading(_ node: Node) {
        html.startLine()
        let level = level(of: node)
        guard !options.isPlain else {
            html.append("<h")
            html.append(digit: level)
            html.append(">")
            return
        }
        countHeading(at: node)
        let text = PlainText.text(of: node).trimmed
        let identifier = identifiers.identifier(for: text)
        outline.append(OutlineEntry(level: level, identifier: identifier, text: text))
        html.append("<h")
        html.append(digit: level)
        html.append(" id=\"")
        html.append(escaping: identifier)
        html.append("\">")
        isInTitle = true
    }

    func closeHeading(_ node: Node) {
        isInTitle = false
        html.append("</h")
        html.append(digit: level(of: node))
        html.append(">\n")
        if options.linksHeadings, let entry = outline.last { writeLink(to: entry) }
    }

    /// Writes the link of a heading to itself, whose sign comes from the style sheet.
    private func writeLink(to heading: OutlineEntry) {
        html.append("<a class=\"anchor\" href=\"#")
        html.append(escaping: heading.identifier)
        html.append("\" aria-label=\"")
        html.append(html: HeadingLink.label.text(in: options.language))
        html.append(": ")
        html.append(escaping: heading.text)
        html.append("\"></a>\n")
    }

    /// A heading's level in the page, whose only `h1` is its title.
    private func level(of heading: Node) -> Int {
        options.isPlain ? heading.headingLevel : min(6, max(2, heading.headingLevel + headingShift))
    }
}
