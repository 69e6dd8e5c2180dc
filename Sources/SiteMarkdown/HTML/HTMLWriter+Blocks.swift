import CMarkGFM
import SiteBytes
import SiteModel

extension HTMLWriter {
    func openParagraph(_ node: Node) -> Bool {
        if !options.isPlain {
            if writtenCaption == node { return false }
            if let figure = Figure(node), let caption = figure.caption {
                writeFigure(figure, caption: caption)
                return false
            }
            if !Self.isTight(node), let card = LinkCard(node) {
                writeCard(card, of: node)
                return false
            }
        }
        if !Self.isTight(node) {
            html.startLine()
            html.append("<p>")
        }
        return true
    }

    func closeParagraph(_ node: Node) {
        if let parent = node.parent, parent.kind == .footnoteDefinition, node.next == nil {
            html.append(" ")
            writeBackReferences()
        }
        if !Self.isTight(node) { html.append("</p>\n") }
    }

    func openList(_ node: Node) {
        html.startLine()
        if hasOddNumbers, !options.isPlain, node.isOrderedList { reportNumbers(of: node) }
        if !node.isOrderedList {
            html.append("<ul>\n")
        } else if node.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.append(html: "<ol start=\"\(node.listStart)\">\n")
        }
    }

    func openItem(_ node: Node) {
        html.startLine()
        html.append("<li>")
        guard node.kind == .taskItem else { return }
        html.append(node.isCheckedTask ? "<input type=\"checkbox\" checked=\"\"" : "<input type=\"checkbox\"")
        html.append(" disabled=\"\"")
        if !options.isPlain {
            html.append(html: " aria-label=\"\(taskState(isDone: node.isCheckedTask))\"")
        }
        html.append(" /> ")
    }

    func writeHTMLBlock(_ node: Node) -> Bool {
        html.startLine()
        writeRawHTML(node)
        html.startLine()
        return false
    }

    /// Writes raw HTML unchanged but for references to control characters, or leaves it out of an untrusted document.
    func writeRawHTML(_ node: Node) {
        guard options.isPlain || options.isTrusted || node.isPassing else { return }
        if !options.isPlain, !node.isPassing { collector?.note(rawHTML: node) }
        if !options.isPlain, let cleaned = ControlReferences.removed(from: node.literal) {
            cleaned.withView { html.append(html: $0) }
        } else {
            html.append(html: node.literal)
        }
    }

    private func taskState(isDone: Bool) -> String {
        switch options.language {
        case .korean: isDone ? "끝난 일" : "남은 일"
        case .english: isDone ? "Done" : "To do"
        }
    }

    private static func isTight(_ paragraph: Node) -> Bool {
        guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
        return list.isTightList
    }
}
