import SiteBytes
import SiteModel

extension HTMLWriter {
    func openQuote(_ node: Node) {
        html.startLine()
        guard !options.isPlain, let alert = takeAlert(from: node) else {
            html.append("<blockquote>\n")
            return
        }
        openAlerts.append((node, alert.fold != nil))
        writeOpening(of: alert)
    }

    func closeQuote(_ node: Node) {
        html.startLine()
        if let alert = openAlerts.last, alert.quote == node {
            openAlerts.removeLast()
            html.append(alert.canFold ? "</details>\n" : "</div>\n")
        } else {
            html.append("</blockquote>\n")
        }
    }

    private func writeOpening(of alert: Alert) {
        html.append(alert.fold == nil ? "<div" : "<details")
        html.append(html: " class=\"alert alert-\(alert.type.name)\"")
        switch alert.fold {
        case nil: html.append(" role=\"note\">\n<p class=\"alert-title\">")
        case .open: html.append(" open><summary class=\"alert-title\">")
        case .closed: html.append("><summary class=\"alert-title\">")
        }
        html.append(html: alert.title ?? alert.type.title.text(in: options.language))
        html.append(alert.fold == nil ? "</p>\n" : "</summary>\n")
    }

    /// An alert whose marker and title have been taken from its quote.
    private struct Alert {
        let type: AlertType
        let fold: AlertMarker.Fold?
        /// Its own title as HTML.
        let title: String?
    }

    /// Recognises an alert and removes its marker and its title from the tree.
    private func takeAlert(from quote: Node) -> Alert? {
        guard let paragraph = quote.firstChild, paragraph.isParagraph, let first = paragraph.firstChild,
            first.kind == .text, let marker = AlertMarker(first.literal), !isEscaped(marker, in: paragraph)
        else { return nil }
        guard let type = AlertType.named(marker.name) else {
            reportMarker(AlertProblem.unknownType(marker.name), of: marker, in: paragraph)
            return nil
        }
        let line = paragraph.children.prefix { !$0.kind.isLineEnd }
        let hasTitle = !marker.rest.isEmpty || line.count > 1
        guard hasTitle || paragraph.next != nil || line.last?.next != nil else {
            reportMarker(AlertProblem.empty(marker.name), of: marker, in: paragraph)
            return nil
        }
        first.setLiteral(marker.rest)
        let title = hasTitle ? fragment(of: line) : nil
        line.last?.next?.remove()
        for node in line { node.remove() }
        if paragraph.firstChild == nil { paragraph.remove() }
        return Alert(type: type, fold: marker.fold, title: title)
    }

    /// Whether a backslash or a character reference in the source says that the bracket of a marker is text.
    private func isEscaped(_ marker: AlertMarker, in paragraph: Node) -> Bool {
        sourceLine(of: marker, in: paragraph).map { $0.text.contains("\\[!") || !$0.text.contains("[!") } ?? false
    }

    private func reportMarker(_ problem: AlertProblem, of marker: AlertMarker, in paragraph: Node) {
        guard let (line, text) = sourceLine(of: marker, in: paragraph) else { return report(problem, at: paragraph) }
        let column = text.prefix { $0 != "[" }.unicodeScalars.count + 1
        report(problem, line: sourceLines.countedLine(of: line), column: column)
    }

    /// The line that holds a marker: the paragraph may start with link definitions.
    private func sourceLine(of marker: AlertMarker, in paragraph: Node) -> (number: Int, text: String)? {
        // The parser gives a paragraph above a table no line.
        guard let first = paragraph.line > 0 ? paragraph.line : paragraph.parent?.line, first > 0 else { return nil }
        for number in first...max(first, paragraph.lastLine) {
            let text = sourceText(ofLine: number)
            if text.contains("!"), text.contains(marker.name) { return (number, text) }
        }
        return nil
    }
}
