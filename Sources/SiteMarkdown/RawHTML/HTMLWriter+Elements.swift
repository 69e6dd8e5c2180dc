import SiteModel

extension HTMLWriter {
    /// Writes the opening tag of an element that any document may contain.
    func openElement(_ node: Node) {
        guard let (element, isOpen) = ElementNode.element(of: node) else { return }
        if node.isBlock { html.startLine() }
        html.append(html: "<\(element.name)\(isOpen ? " open" : "")>")
        if node.isBlock, element == .details { html.append("\n") }
    }

    /// Writes its closing tag.
    func closeElement(_ node: Node) {
        guard let (element, _) = ElementNode.element(of: node) else { return }
        if node.isBlock, element == .details { html.startLine() }
        html.append(html: "</\(element.name)>")
        if node.isBlock { html.append("\n") }
    }

    /// Starts a text on a line of its own, except in a summary.
    func openBareText(_ node: Node) {
        let isInSummary = node.parent.flatMap(ElementNode.element)?.element == .summary
        if !isInSummary || node.previous != nil { html.startLine() }
        if node.mark == ElementNode.paragraphMark { html.append("<p>") }
    }

    /// Ends such a text.
    func closeBareText(_ node: Node) {
        if node.mark == ElementNode.paragraphMark { html.append("</p>\n") }
    }
}
