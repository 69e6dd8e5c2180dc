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

    /// Writes raw HTML unchanged, or leaves it out and reports it, unless it is a comment.
    func writeRawHTML(_ node: Node) {
        if options.isPlain || options.isTrusted {
            if !options.isPlain { collector?.note(rawHTML: node) }
            html.append(html: node.literal)
        } else if !Self.isComment(node.literal) {
            report(MarkdownProblem.rawHTMLLeftOut, at: node)
        }
    }

    /// Whether raw HTML is only a comment; one that is never closed hides what follows and does not count.
    private static func isComment(_ literal: ByteView) -> Bool {
        let closing = Array("-->".utf8)
        guard literal.starts(with: Array("<!--".utf8)),
            let end = (2...max(2, literal.count)).first(where: { literal.dropFirst($0).starts(with: closing) })
        else { return false }
        return literal.dropFirst(end + closing.count).allSatisfy(\.isASCIIWhitespace)
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
